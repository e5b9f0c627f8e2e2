// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen } from "../../../../platform/time/datum";
import { redenAfwijzingNaam } from "../codes";
import { retourTekst } from "../retourcodes";
import type { Signaalregel } from "./hulp";

/** What a message is about, for people. */
const SOORTNAMEN: Record<string, string> = {
  "301": "de toewijzing",
  "305": "de start van de hulp",
  "307": "de stop van de hulp",
  "315": "het verzoek om toewijzing",
  "317": "het verzoek om wijziging",
  "319": "het antwoord op het verzoek",
  "323": "de declaratie",
};

/** BERICHT_AFGEKEURD: the receiver refused a message (retour), so that sender and receiver do not agree on what it says. */
export const berichtAfgekeurd: Signaalregel = (all) =>
  all.flatMap(({ traject, aanbieder, herkomst }) =>
    (traject.bijzonderheden?.afkeuringen ?? []).map(({ soort, dagtekening, op, redenen }) => ({
      code: "BERICHT_AFGEKEURD",
      ernst: soort === "323" ? ("INFO" as const) : ("AANDACHT" as const),
      sinds: op,
      uitleg: `Het bericht van ${datumVoorMensen(dagtekening)} over ${SOORTNAMEN[soort]} (${aanbieder}) is afgekeurd: ${redenen.map(retourTekst).join(" ")}`,
      feiten: herkomst,
    })),
  );

/**
 * TEGENSTRIJDIG: two different messages carry the same number; both count and the last one wins, but one of them may be wrong. The facts are
 * those messages. One signal, also when they speak of several trajecten.
 */
export const tegenstrijdig: Signaalregel = (all) => {
  const found = all.flatMap(({ tegenspraken, traject: { agb, gemeente }, aanbieder }) =>
    tegenspraken.map(({ soort, sinds, feiten }) => ({
      key: JSON.stringify([agb, gemeente, soort, sinds, feiten]),
      code: "TEGENSTRIJDIG",
      ernst: "AANDACHT" as const,
      sinds,
      uitleg: `Er zijn ${feiten.length === 2 ? "twee" : feiten.length} verschillende berichten met hetzelfde nummer over ${SOORTNAMEN[soort]} (${aanbieder}); een daarvan kan fout zijn.`,
      feiten,
    })),
  );
  return [...new Map(found.map(({ key, ...signaal }) => [key, signaal])).values()];
};

/** VERZOEK_AFGEWEZEN: the gemeente refused the help that was asked for, and no other help runs or waits. */
export const verzoekAfgewezen: Signaalregel = (all) => {
  if (all.some(({ status }) => status === "LOPEND" || status === "WACHTEND" || status === "TOEGEWEZEN")) return [];
  return all.flatMap(({ traject, status, aanbieder, herkomst }) => {
    const verzoek = traject.bijzonderheden?.verzoek;
    if (status !== "AFGEWEZEN" || !verzoek?.beantwoordOp) return [];
    const waarom = verzoek.redenAfwijzing ? `: ${redenAfwijzingNaam(verzoek.redenAfwijzing).toLowerCase()}` : "";
    return {
      code: "VERZOEK_AFGEWEZEN",
      ernst: "AANDACHT" as const,
      sinds: verzoek.beantwoordOp,
      uitleg: `De gemeente wees de hulp van ${aanbieder} op ${datumVoorMensen(verzoek.beantwoordOp)} af${waarom}; er loopt of wacht geen andere hulp.`,
      feiten: herkomst,
    };
  });
};
