// SPDX-License-Identifier: EUPL-1.2
import { aanvraag315 } from "./aanvraag-315";
import { antwoord319 } from "./antwoord-319";
import { declaratie323 } from "./declaratie-323";
import { declaratieAntwoord325 } from "./declaratie-antwoord-325";
import type { Berichtdefinitie } from "./definitie";
import { retour302, retour306, retour308, retour316, retour318, retour320 } from "./retour";
import { start305 } from "./start-305";
import { stop307 } from "./stop-307";
import { toewijzing301 } from "./toewijzing-301";
import { wijziging317 } from "./wijziging-317";

/** The messages the hub reads; a new kind is a new file and a line here. */
const BERICHTEN: Berichtdefinitie[] = [
  toewijzing301,
  retour302,
  start305,
  retour306,
  stop307,
  retour308,
  aanvraag315,
  retour316,
  wijziging317,
  retour318,
  antwoord319,
  retour320,
  declaratie323,
  declaratieAntwoord325,
];

/** The numbers of the messages the hub reads, for people. */
export const GELEZEN_SOORTEN = BERICHTEN.map(({ soort }) => soort).join(", ");

const BY_NAMESPACE = new Map(BERICHTEN.map((definitie) => [definitie.namespace, definitie]));

/** The kind of message with this namespace; undefined when the hub does not read it. */
export function findBerichtdefinitie(namespace: string): Berichtdefinitie | undefined {
  return BY_NAMESPACE.get(namespace);
}
