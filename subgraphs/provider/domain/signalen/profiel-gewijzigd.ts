// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, plusMaanden } from "../../../../platform/time/datum";
import { linkKeten } from "../keten";
import { gestartOp } from "../traject";
import type { Signaalregel } from "./hulp";

/** How long a change stays a signal. */
const MAANDEN = 6;

/**
 * PROFIEL_GEWIJZIGD: running help has another profiel or intensiteit than the help it follows. That needs consent of the regisseur, which
 * no message tells: INFO, for the regisseur to know.
 */
export const profielGewijzigd: Signaalregel = (all, { vandaag }) => {
  const keten = linkKeten(all);
  return all.flatMap((hulp) => {
    const id = keten.get(hulp.traject.id)?.voorafgaandTraject;
    const before = all.find(({ traject }) => traject.id === id);
    const start = gestartOp(hulp.traject);
    if (hulp.status !== "LOPEND" || !before?.product || !hulp.product || !start) return [];
    if (start < plusMaanden(vandaag, -MAANDEN)) return [];
    const [van, naar] = [before.product, hulp.product];
    if (van.profiel === naar.profiel && van.intensiteit === naar.intensiteit) return [];
    const soort = (product: typeof van) => `profiel ${product.profiel} ${product.intensiteit.toLowerCase()}`;
    return {
      code: "PROFIEL_GEWIJZIGD",
      ernst: "INFO" as const,
      sinds: start,
      uitleg: `Op ${datumVoorMensen(start)} ging de hulp van ${soort(van)} naar ${soort(naar)}; dat hoort met akkoord van de regisseur te gaan.`,
      feiten: [...before.herkomst, ...hulp.herkomst],
    };
  });
};
