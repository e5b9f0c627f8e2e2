// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen, leeftijdOp, plusMaanden } from "../../../../platform/time/datum";
import type { Signaalregel } from "./hulp";

/** From sixteen and a half it must be clear what comes after the eighteenth birthday. */
const MAANDEN_VOORAF = 18;

/**
 * BIJNA_18_MET_HULP: the jeugdige turns eighteen within eighteen months while help runs. The date of birth is that of a dossier; when they
 * differ the earliest counts, because being late is worse. Whether there is a plan for after, the case domain tells.
 */
export const bijna18MetHulp: Signaalregel = (all, { vandaag, geboortedata }) => {
  const lopend = all.filter(({ status }) => status === "LOPEND");
  const [oudste] = [...geboortedata].sort((a, b) => (a.datum < b.datum ? -1 : 1));
  if (lopend.length === 0 || !oudste || leeftijdOp(oudste.datum, vandaag) >= 18) return [];
  const achttien = plusMaanden(oudste.datum, 18 * 12);
  const sinds = plusMaanden(achttien, -MAANDEN_VOORAF);
  if (vandaag < sinds) return [];
  return [
    {
      code: "BIJNA_18_MET_HULP",
      ernst: "AANDACHT",
      sinds,
      uitleg: `De jeugdige wordt op ${datumVoorMensen(achttien)} achttien terwijl er nog hulp loopt van ${[...new Set(lopend.map(({ aanbieder }) => aanbieder))].join(" en ")}.`,
      feiten: [oudste.herkomst, ...lopend.flatMap(({ herkomst }) => herkomst)],
    },
  ];
};
