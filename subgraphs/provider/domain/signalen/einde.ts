// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, plusDagen, plusMaanden } from "../../../../platform/time/datum";
import { AFRONDING_DAGEN, nabijEinde, nazorgGeregeld } from "../afronding";
import { redenNaam } from "../codes";
import { beeindigdOp } from "../status";
import type { Signaalregel } from "./hulp";

/**
 * JZ588 that count as uitval: one side stopped early, without agreement. Early in agreement (34) is no dropping out, and outside
 * circumstances (35) are nobody's choice.
 */
const UITVAL_REDENEN = ["32", "33"];
/** How long uitval stays a signal. */
const UITVAL_MAANDEN = 12;

/** UITVAL: help ended early by one side in the last twelve months. */
export const uitval: Signaalregel = (all, { vandaag }) =>
  all.flatMap(({ traject, aanbieder, herkomst }) => {
    const einde = beeindigdOp(traject, vandaag);
    const reden = traject.perioden.at(-1)?.reden;
    if (!einde || !reden || !UITVAL_REDENEN.includes(reden) || einde < plusMaanden(vandaag, -UITVAL_MAANDEN)) return [];
    return {
      code: "UITVAL",
      ernst: "AANDACHT" as const,
      sinds: einde,
      uitleg: `De hulp van ${aanbieder} stopte op ${datumVoorMensen(einde)} eerder dan gepland: ${redenNaam(reden).toLowerCase()}.`,
      feiten: herkomst,
    };
  });

/** EINDE_ZONDER_NAZORG: running help whose foreseen end is within 30 days, and no other help waits or runs longer. */
export const eindeZonderNazorg: Signaalregel = (all, { vandaag }) =>
  all.flatMap((hulp) => {
    const einde = nabijEinde(hulp, vandaag);
    if (!einde || nazorgGeregeld(hulp, all, vandaag)) return [];
    return {
      code: "EINDE_ZONDER_NAZORG",
      ernst: "AANDACHT" as const,
      sinds: plusDagen(einde, -AFRONDING_DAGEN),
      uitleg: `De hulp van ${hulp.aanbieder} eindigt op ${datumVoorMensen(einde)} en er is nog geen hulp die erop volgt.`,
      feiten: hulp.herkomst,
    };
  });
