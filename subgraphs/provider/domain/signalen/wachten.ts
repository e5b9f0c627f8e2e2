// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, plusDagen, plusMaanden } from "../../../../platform/time/datum";
import { isWachtend } from "../status";
import { wachtSinds, wachttijdDagen } from "../wachttijd";
import { dagen, type Signaalregel } from "./hulp";

/**
 * Longest time between the day help should begin (ingangsdatum) and a start message. iJw asks for a start message within five working days
 * after the start; four weeks leaves room for holidays and late messages.
 */
const MAX_DAGEN_ZONDER_START = 28;
/** How long a toewijzing that ran out without a start stays a signal. */
const VERLOPEN_MAANDEN = 12;

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

/**
 * TOEGEWEZEN_NIET_GESTART: no start was told of a toewijzing, and its ingangsdatum passed more than 28 days ago or it ran out. Running out
 * makes it certain: shown for a year after that, unless the gemeente removed it.
 */
export const toegewezenNietGestart: Signaalregel = (all, { vandaag }) =>
  all.flatMap(({ traject, status, aanbieder, herkomst }) => {
    const { ingangsdatum, toegewezenOp, geplandEinde, ingetrokken, perioden } = traject;
    if (ingetrokken || perioden.length > 0 || !ingangsdatum || !toegewezenOp) return [];
    const verlopen = status === "INGETROKKEN" ? geplandEinde : undefined;
    if (verlopen ? verlopen < plusMaanden(vandaag, -VERLOPEN_MAANDEN) : status !== "WACHTEND") return [];
    const uiterlijk = plusDagen(ingangsdatum, MAX_DAGEN_ZONDER_START);
    if (!verlopen && uiterlijk >= vandaag) return [];
    return {
      code: "TOEGEWEZEN_NIET_GESTART",
      ernst: "AANDACHT" as const,
      sinds: plusDagen(verlopen && verlopen < uiterlijk ? verlopen : uiterlijk, 1),
      uitleg: `De hulp van ${aanbieder} zou op ${datumVoorMensen(ingangsdatum)} beginnen, maar er is ${verlopen ? `geen start gemeld en de toewijzing liep af op ${datumVoorMensen(verlopen)}` : "nog geen start gemeld"}.`,
      feiten: herkomst,
    };
  });
