// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, plusMaanden } from "../../../../platform/time/datum";
import { findOverplaatsingen } from "../overplaatsing";
import type { Signaalregel } from "./hulp";

/** How long a move stays a signal. */
const MAANDEN = 12;

/** OVERPLAATSING: the jeugdige moved to another place of verblijf in the last twelve months. */
export const overplaatsing: Signaalregel = (all, { vandaag }) => {
  const recent = findOverplaatsingen(all, vandaag).filter(({ op }) => op >= plusMaanden(vandaag, -MAANDEN));
  const last = recent.at(-1);
  if (!last) return [];
  const vaker = recent.length > 1 ? `, de ${recent.length}e keer in een jaar` : "";
  return [
    {
      code: "OVERPLAATSING",
      ernst: "AANDACHT",
      sinds: last.op,
      uitleg: `De jeugdige ging op ${datumVoorMensen(last.op)} van verblijf bij ${last.van.aanbieder} naar ander verblijf bij ${last.naar.aanbieder}${vaker}.`,
      feiten: [...last.van.herkomst, ...last.naar.herkomst],
    },
  ];
};
