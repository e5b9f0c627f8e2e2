// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, datumVoorMensen, plusDagen } from "../../../../platform/time/datum";
import { isWachtend } from "../status";
import { wachtSinds, wachttijdDagen } from "../wachttijd";
import { dagen, type Signaalregel } from "./hulp";

/**
 * Longest time between the day help should begin (ingangsdatum) and a start message. iJw asks for a start message within five working days
 * after the start; four weeks leaves room for holidays and late messages.
 */
const MAX_DAGEN_ZONDER_START = 28;

/** WACHTTIJD_BOVEN_NORM: someone still waits, longer than the norm of the region (default Treeknorm, ten weeks). */
export const wachttijdBovenNorm: Signaalregel = (all, { vandaag, wachttijdnormDagen }) =>
  all.flatMap(({ traject, status, aanbieder, herkomst }) => {
    const van = wachtSinds(traject);
    const gewacht = wachttijdDagen(traject, vandaag);
    if (!isWachtend(status) || !van || gewacht === undefined || gewacht <= wachttijdnormDagen) return [];
    return {
      code: "WACHTTIJD_BOVEN_NORM",
      ernst: "AANDACHT" as const,
      sinds: plusDagen(van, wachttijdnormDagen + 1),
      uitleg: `De jeugdige wacht al ${dagen(gewacht)} op hulp van ${aanbieder}; de norm is ${dagen(wachttijdnormDagen)}.`,
      feiten: herkomst,
    };
  });

/** TOEGEWEZEN_NIET_GESTART: the ingangsdatum passed more than 28 days ago and no start was told. */
export const toegewezenNietGestart: Signaalregel = (all, { vandaag }) =>
  all.flatMap(({ traject, status, aanbieder, herkomst }) => {
    const { ingangsdatum, toegewezenOp } = traject;
    if (status !== "WACHTEND" || !ingangsdatum || !toegewezenOp) return [];
    if (dagenTussen(ingangsdatum, vandaag) <= MAX_DAGEN_ZONDER_START) return [];
    return {
      code: "TOEGEWEZEN_NIET_GESTART",
      ernst: "AANDACHT" as const,
      sinds: plusDagen(ingangsdatum, MAX_DAGEN_ZONDER_START + 1),
      uitleg: `De hulp van ${aanbieder} zou op ${datumVoorMensen(ingangsdatum)} beginnen, maar er is nog geen start gemeld.`,
      feiten: herkomst,
    };
  });
