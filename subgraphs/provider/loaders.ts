// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Brondekking } from "../../platform/herkomst/records";
import { datumIn } from "../../platform/time/datum";
import type { Dossiers, Dossierverversing, NummerVan } from "./dossierverversing";
import type { Aanbiedercijfers, Wachttijdcel } from "./domain/aanbieder";
import { type Aanleverbron, deriveDekking } from "./domain/dekking";
import type { Hulpfeiten } from "./domain/hulpbeeld";
import type { Hulpopslag } from "./domain/opslag";
import type { Product } from "./domain/product";

/** Reads of one request: each kind is one statement, for any number of persons or aanbieders. */
export interface Loaders {
  /** the help of one jeugdige by pseudonym; only for who may look */
  hulpfeiten: (persoon: string) => Promise<Hulpfeiten>;
  /** the same with dossiers as they were last read: no source is asked */
  bekendeHulpfeiten: (persoon: string) => Promise<Hulpfeiten>;
  /** by AGB-code; undefined without any traject */
  cijfers: DataLoader<string, Aanbiedercijfers | undefined>;
  /** by AGB-code */
  wachttijdcellen: DataLoader<string, Wachttijdcel[]>;
  aanbiedersMet: (products: Product[], deel: { gemeente?: string; minstens: number }) => Promise<string[]>;
  /** the coverage of figures, of all sources; read once */
  dekkingInCijfers: () => Promise<Brondekking[]>;
}

/**
 * @param nu the moment of the request
 * @param nummerVan the number of a person, when it came along with the request
 */
export function createLoaders(
  opslag: Hulpopslag,
  bronnen: Aanleverbron[],
  verversing: Pick<Dossierverversing, "read" | "refresh" | "dekkingInCijfers">,
  nu: Date,
  nummerVan?: NummerVan,
): Loaders {
  const vandaag = datumIn(nu);
  let coverage: Promise<Brondekking[]> | undefined;
  const dekking = () =>
    (coverage ??= opslag.findLaatsteAanleveringen().then((laatste) => deriveDekking(bronnen, laatste, nu)));
  let inCijfers: Promise<Brondekking[]> | undefined;
  const trajecten = new DataLoader(async (personen: readonly string[]) =>
    grouped(personen, await opslag.findTrajecten(personen), ({ persoon }) => persoon),
  );
  const kopieen = new DataLoader<string, Dossiers>(async (personen) => {
    const found = await verversing.read(personen);
    return personen.map((persoon) => found.get(persoon)!);
  });
  const verse = new DataLoader<string, Dossiers>(async (personen) => {
    const known = await Promise.all(personen.map((persoon) => kopieen.load(persoon)));
    const fresh = await verversing.refresh(new Map(personen.map((persoon, i) => [persoon, known[i]!])), nu, nummerVan);
    return personen.map((persoon) => fresh.get(persoon)!);
  });
  const feiten = async (persoon: string, loader: DataLoader<string, Dossiers>): Promise<Hulpfeiten> => {
    const [own, sources, { dossiers, dekking: dekkingDossiers }] = await Promise.all([
      trajecten.load(persoon),
      dekking(),
      loader.load(persoon),
    ]);
    return { trajecten: own, dekking: sources, dossiers, dekkingDossiers };
  };
  return {
    dekkingInCijfers: () =>
      (inCijfers ??= Promise.all([dekking(), verversing.dekkingInCijfers()]).then((parts) => parts.flat())),
    hulpfeiten: (persoon) => feiten(persoon, verse),
    bekendeHulpfeiten: (persoon) => feiten(persoon, kopieen),
    cijfers: new DataLoader(async (agbCodes) => {
      const rows = await opslag.findAanbiedercijfers(agbCodes, vandaag);
      return grouped(agbCodes, rows, ({ agbCode }) => agbCode).map(([row]) => row);
    }),
    wachttijdcellen: new DataLoader(async (agbCodes) =>
      grouped(agbCodes, await opslag.findWachttijdcellen(agbCodes, vandaag), ({ agbCode }) => agbCode),
    ),
    aanbiedersMet: (products, deel) => opslag.findAanbiedersMet(products, vandaag, deel),
  };
}

function grouped<T>(keys: readonly string[], rows: T[], keyOf: (row: T) => string): T[][] {
  const byKey = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key)!);
}
