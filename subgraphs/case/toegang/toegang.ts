// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Aanvrager } from "../../../platform/auth/aanvrager";
import type { Verzoek } from "../../../platform/subgraph/verzoek";
import type { Datum } from "../../../platform/time/datum";
import {
  DOMEINEN,
  type Feiten,
  feitenOverGezin,
  feitenOverJeugdige,
  type Gezinsfeiten,
  RANG,
  type Vrager,
} from "../domain/toegang";
import type { Beleid } from "./beleid";
import { type Besluit, type Beslispunt, GEEN_BESLUIT } from "./beslispunt";

/** A decision as it was taken, for who keeps a log of them. */
export interface GenomenBesluit {
  besluit: Besluit;
  feiten: Feiten;
  /** pseudonyms of the persons it is about */
  betrokkenen: string[];
  /** the gezin it is about, or through which the jeugdige was looked at */
  gezin: string;
}

/** The decisions of one request. */
export interface Toegang {
  /** about a gezin, on the facts as they are now; a fresh reading of the source is decided on again */
  overGezin(feiten: Gezinsfeiten): Promise<Besluit>;
  /** about a jeugdige, through every gezin they are in now; what one gezin allows is allowed */
  overJeugdige(id: string): Promise<Besluit>;
  /** the same, per gezin */
  perGezin(id: string): Promise<{ feiten: Gezinsfeiten; besluit: Besluit }[]>;
  /** another part of the hub has proven that the caller has a relation with this jeugdige now */
  bewezen(id: string): void;
}

export interface ToegangDeps {
  beslispunt: Beslispunt;
  aanvrager: Aanvrager;
  verzoek: Verzoek;
  vandaag: Datum;
  gezinnenVan: (id: string) => Promise<Gezinsfeiten[]>;
  /** told of every decision, also of a refusal */
  besloten?: (genomen: GenomenBesluit) => void;
}

export function createToegang(deps: ToegangDeps): Toegang {
  const { beslispunt, aanvrager, verzoek, vandaag, gezinnenVan, besloten } = deps;
  const bewezen = new Set<string>();
  const vrager: Vrager = { ...aanvrager, doel: verzoek.activiteit.doel, bewezen };

  /** The one place through which every decision passes. */
  const decide = async (feiten: Feiten, gezin: string, betrokkenen: string[]): Promise<Besluit> => {
    const besluit = await beslispunt.beslis(feiten);
    besloten?.({ besluit, feiten, gezin, betrokkenen });
    return besluit;
  };

  const perGezin = new DataLoader((ids: readonly string[]) =>
    Promise.all(
      ids.map(async (id) => {
        const gezinnen = await gezinnenVan(id);
        return Promise.all(
          gezinnen.map(async (feiten) => ({
            feiten,
            besluit: await decide(feitenOverJeugdige(vrager, feiten, id, vandaag), feiten.id, [id]),
          })),
        );
      }),
    ),
  );

  let genomen = new WeakMap<Gezinsfeiten, Promise<Besluit>>();
  const overGezin = (feiten: Gezinsfeiten): Promise<Besluit> => {
    const known = genomen.get(feiten);
    if (known) return known;
    const betrokkenen = feiten.leden.map(({ persoonId }) => persoonId);
    const besluit = decide(feitenOverGezin(vrager, feiten, vandaag), feiten.id, betrokkenen);
    genomen.set(feiten, besluit);
    return besluit;
  };

  return {
    overGezin,
    perGezin: (id) => perGezin.load(id),
    async overJeugdige(id) {
      return samen((await perGezin.load(id)).map(({ besluit }) => besluit));
    },
    bewezen(id) {
      if (bewezen.has(id)) return;
      bewezen.add(id);
      perGezin.clear(id);
      genomen = new WeakMap();
    },
  };
}

/** Decisions through several gezinnen as one: of each domain the most that one of them allows. */
export function samen(besluiten: Besluit[]): Besluit {
  const [eerste = GEEN_BESLUIT, ...rest] = besluiten.filter(({ beleid }) => beleid.length > 0);
  if (rest.length === 0) return eerste;
  const niveaus = { ...eerste.niveaus };
  const redenen = { ...eerste.redenen };
  for (const ander of rest)
    for (const domein of DOMEINEN) {
      if (RANG[ander.niveaus[domein]] <= RANG[niveaus[domein]]) continue;
      niveaus[domein] = ander.niveaus[domein];
      if (domein === "hulp" || domein === "onderwijs") redenen[domein] = ander.redenen[domein];
    }
  const all = [eerste, ...rest];
  const beleid = new Map<string, Beleid>(all.flatMap((each) => each.beleid.map((one) => [one.id, one])));
  const gronden = [...new Set(all.flatMap(({ grond }) => grond.split("+")))].sort();
  return { niveaus, redenen, grond: gronden.join("+"), beleid: [...beleid.values()] };
}
