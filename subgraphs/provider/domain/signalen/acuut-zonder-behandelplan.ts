// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, datumVoorMensen, plusDagen } from "../../../../platform/time/datum";
import { dagen, looptSinds, type Signaalregel } from "./hulp";

/** A plan must exist within 14 days of acute help starting (purchasing strategy). */
export const MAX_ACUUT_DAGEN = 14;

/**
 * ACUUT_ZONDER_BEHANDELPLAN: acute help runs for more than 14 days and the dossier, which tells plans, has none that began. The
 * perspectiefplan of the gezin is another plan, with a signal of its own.
 */
export const acuutZonderBehandelplan: Signaalregel = (all, { vandaag }) =>
  all.flatMap(({ traject, status, product, epd, aanbieder, herkomst }) => {
    const start = looptSinds(traject, vandaag);
    if (status !== "LOPEND" || product?.intensiteit !== "ACUUT" || !start) return [];
    if (!epd.some(({ kentPlan }) => kentPlan) || epd.some(({ planVan }) => planVan && planVan <= vandaag)) return [];
    if (dagenTussen(start, vandaag) <= MAX_ACUUT_DAGEN) return [];
    return {
      code: "ACUUT_ZONDER_BEHANDELPLAN",
      ernst: "DRINGEND" as const,
      sinds: plusDagen(start, MAX_ACUUT_DAGEN + 1),
      uitleg: `De acute hulp van ${aanbieder} loopt sinds ${datumVoorMensen(start)} en er is na ${dagen(MAX_ACUUT_DAGEN)} nog geen behandelplan.`,
      feiten: herkomst,
    };
  });
