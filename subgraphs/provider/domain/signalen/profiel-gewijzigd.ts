// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, plusMaanden } from "../../../../platform/time/datum";
import { type Ketenplaats, linkKeten } from "../keten";
import type { Product } from "../product";
import { gestartOp } from "../traject";
import { akkoordMet, herkomstVanCasus } from "./casusfeiten";
import type { Hulp, Signaalregel } from "./hulp";

/** How long a change stays a signal. */
const MAANDEN = 6;

/**
 * PROFIEL_GEWIJZIGD: running help has another profiel or intensiteit than the help it follows. That needs consent of the regisseur. With consent
 * in the plan it is no signal; a plan that tells what was agreed and not this: AANDACHT; otherwise INFO, for the regisseur to know.
 */
export const profielGewijzigd: Signaalregel = (all, { vandaag, casus }) => {
  const keten = linkKeten(all);
  return all.flatMap((hulp) => {
    const before = voorganger(hulp, all, keten);
    const start = gestartOp(hulp.traject);
    if (hulp.status !== "LOPEND" || !before?.product || !hulp.product || !start) return [];
    if (start < plusMaanden(vandaag, -MAANDEN)) return [];
    const [van, naar] = [before.product, hulp.product];
    if (van.profiel === naar.profiel && van.intensiteit === naar.intensiteit) return [];
    const akkoord = akkoordMet(naar, casus);
    if (akkoord === "JA") return [];
    const wat = `Op ${datumVoorMensen(start)} ging de hulp van ${soort(van)} naar ${soort(naar)}`;
    return {
      code: "PROFIEL_GEWIJZIGD",
      ernst: akkoord === "NEE" ? ("AANDACHT" as const) : ("INFO" as const),
      sinds: start,
      uitleg:
        akkoord === "NEE"
          ? `${wat}; in het plan staat daarvoor geen akkoord van de regisseur.`
          : `${wat}; dat hoort met akkoord van de regisseur te gaan.`,
      feiten: [
        ...before.herkomst,
        ...hulp.herkomst,
        ...(akkoord === "NEE" ? (casus?.plannen ?? []).map(herkomstVanCasus) : []),
      ],
    };
  });
};

/** The help that this one changes: acute help in between is passed over, because what follows on it is no change of what was agreed. */
function voorganger(hulp: Hulp, all: Hulp[], keten: Map<string, Ketenplaats>): Hulp | undefined {
  const id = keten.get(hulp.traject.id)?.voorafgaandTraject;
  const before = all.find(({ traject }) => traject.id === id);
  return before?.product?.intensiteit === "ACUUT" ? voorganger(before, all, keten) : before;
}

function soort({ profiel, intensiteit }: Product): string {
  return `profiel ${profiel} ${intensiteit.toLowerCase()}`;
}
