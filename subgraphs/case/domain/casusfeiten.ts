// SPDX-License-Identifier: EUPL-1.2
import { MAANDEN_VOOR_ACHTTIEN, type Planfeit } from "../../../platform/herkomst/casusfeiten";
import { type Datum, plusDagen, plusMaanden } from "../../../platform/time/datum";
import { type Hiaat, isBekend } from "./onderdelen";
import { geldigPlan, type Perspectiefplan } from "./perspectiefplan";

/** What of a gezin the facts about its plan rest on, and where it is from. */
export interface Planstand {
  bron: string;
  bronhouder: string;
  opgehaaldOp: Date;
  hiaten?: Hiaat[];
  plannen: Pick<Perspectiefplan, "versie" | "geldigVan" | "geldigTot" | "akkoorden">[];
}

/** Whether a gezin has a plan on a date, since when not, and what was agreed in it. A source that cannot tell of plans says neither yes nor no. */
export function planfeitVan(
  { plannen, hiaten }: Pick<Planstand, "plannen" | "hiaten">,
  vandaag: Datum,
): Pick<Planfeit, "geldig" | "sinds" | "akkoorden"> {
  const plan = geldigPlan(plannen, vandaag);
  if (plan) {
    // When one of them could not be read, that another is not there says nothing.
    const akkoorden = isBekend({ hiaten }, "AKKOORDEN") ? plan.akkoorden : undefined;
    return { geldig: true, akkoorden: akkoorden?.map(({ profiel, intensiteit }) => ({ profiel, intensiteit })) };
  }
  if (!isBekend({ hiaten }, "PLAN")) return {};
  const einde = plannen
    .flatMap(({ geldigTot }) => (geldigTot && geldigTot < vandaag ? geldigTot : []))
    .sort()
    .at(-1);
  return { geldig: false, sinds: einde && plusDagen(einde, 1) };
}

/** The eighteenth birthday, when it is to come and near; of any other child no date is told. */
export function achttienOp(geboortedatum: Datum, vandaag: Datum): Datum | undefined {
  const achttien = plusMaanden(geboortedatum, 18 * 12);
  return plusMaanden(achttien, -MAANDEN_VOOR_ACHTTIEN) <= vandaag && vandaag < achttien ? achttien : undefined;
}
