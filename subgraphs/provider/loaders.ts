// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Brondekking } from "../../platform/herkomst/records";
import { datumIn } from "../../platform/time/datum";
import type { Aanbiedercijfers, Wachttijdcel } from "./domain/aanbieder";
import { type Aanleverbron, deriveDekking } from "./domain/dekking";
import type { Hulpfeiten } from "./domain/hulpbeeld";
import type { Hulpopslag } from "./domain/opslag";
import type { Product } from "./domain/product";

/** Reads of one request: each kind is one statement, for any number of persons or aanbieders. */
export interface Loaders {
  /** the help of one jeugdige by pseudonym; only for who may look */
  hulpfeiten: (persoon: string) => Promise<Hulpfeiten>;
  /** by AGB-code; undefined without any traject */
  cijfers: DataLoader<string, Aanbiedercijfers | undefined>;
  /** by AGB-code */
  wachttijdcellen: DataLoader<string, Wachttijdcel[]>;
  aanbiedersMet: (products: Product[]) => Promise<string[]>;
  /** the coverage of all sources, read once */
  dekking: () => Promise<Brondekking[]>;
}

/** @param nu the moment of the request */
export function createLoaders(opslag: Hulpopslag, bronnen: Aanleverbron[], nu: Date): Loaders {
  const vandaag = datumIn(nu);
  let coverage: Promise<Brondekking[]> | undefined;
  const dekking = () =>
    (coverage ??= opslag.findLaatsteAanleveringen().then((laatste) => deriveDekking(bronnen, laatste, nu)));
  const trajecten = new DataLoader(async (personen: readonly string[]) =>
    grouped(personen, await opslag.findTrajecten(personen), ({ persoon }) => persoon),
  );
  return {
    dekking,
    async hulpfeiten(persoon) {
      const [own, sources] = await Promise.all([trajecten.load(persoon), dekking()]);
      return { trajecten: own, dekking: sources };
    },
    cijfers: new DataLoader(async (agbCodes) => {
      const rows = await opslag.findAanbiedercijfers(agbCodes, vandaag);
      return grouped(agbCodes, rows, ({ agbCode }) => agbCode).map(([row]) => row);
    }),
    wachttijdcellen: new DataLoader(async (agbCodes) =>
      grouped(agbCodes, await opslag.findWachttijdcellen(agbCodes, vandaag), ({ agbCode }) => agbCode),
    ),
    aanbiedersMet: (products) => opslag.findAanbiedersMet(products),
  };
}

function grouped<T>(keys: readonly string[], rows: T[], keyOf: (row: T) => string): T[][] {
  const byKey = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key)!);
}
