// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Aanvrager } from "../../../platform/auth/aanvrager";
import type { Verwerking } from "../../../platform/logboek/records";
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

/** The decisions of one request. */
export interface Toegang {
  /**
   * about a gezin, on the facts as they are now; a fresh reading of the source is decided on again. About one that does not exist it is
   * decided too: what takes a decision point time, or what it fails on, must not tell which of the two it was
   */
  overGezin(feiten: Gezinsfeiten | undefined): Promise<Besluit>;
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
}

/** A gezin that is not there. */
const NIEMAND: Gezinsfeiten = { id: "", bron: "", gemeente: "", regie: [], acuut: false, leden: [], toestemmingen: [] };

const GEEN_BESLISSING: Verwerking = {
  uitkomst: "GEWEIGERD",
  domein: "vraag",
  niveau: "GEEN",
  grond: "GEEN_BESLISSING",
  betrokkenen: [],
};

export function createToegang(deps: ToegangDeps): Toegang {
  const { beslispunt, aanvrager, verzoek, vandaag, gezinnenVan } = deps;
  const bewezen = new Set<string>();
  const vrager: Vrager = { ...aanvrager, doel: verzoek.activiteit.doel, bewezen };

  /** The one place through which every decision passes; that there was none to be had is written down too. */
  const decide = async (feiten: Feiten): Promise<Besluit> => {
    try {
      return await beslispunt.beslis(feiten);
    } catch (error) {
      verzoek.logVerwerking(GEEN_BESLISSING);
      throw error;
    }
  };

  const perGezin = new DataLoader((ids: readonly string[]) =>
    Promise.all(
      ids.map(async (id) => {
        const gezinnen = await gezinnenVan(id);
        if (gezinnen.length === 0) await decide(feitenOverJeugdige(vrager, NIEMAND, id, vandaag));
        return Promise.all(
          gezinnen.map(async (feiten) => ({
            feiten,
            besluit: await decide(feitenOverJeugdige(vrager, feiten, id, vandaag, gezinnen)),
          })),
        );
      }),
    ),
  );

  let genomen = new WeakMap<Gezinsfeiten, Promise<Besluit>>();
  const overGezin = (feiten: Gezinsfeiten = NIEMAND): Promise<Besluit> => {
    const known = genomen.get(feiten) ?? decide(feitenOverGezin(vrager, feiten, vandaag));
    genomen.set(feiten, known);
    return known;
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
