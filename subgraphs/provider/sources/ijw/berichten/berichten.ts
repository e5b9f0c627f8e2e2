// SPDX-License-Identifier: EUPL-1.2
import { aanvraag315 } from "./aanvraag-315";
import type { Berichtdefinitie } from "./definitie";
import { start305 } from "./start-305";
import { stop307 } from "./stop-307";
import { toewijzing301 } from "./toewijzing-301";

/** The messages the hub reads; a new kind is a new file and a line here. */
const BERICHTEN: Berichtdefinitie[] = [toewijzing301, start305, stop307, aanvraag315];

/** The kind of message with this namespace; undefined when the hub does not read it. */
export function findBerichtdefinitie(namespace: string): Berichtdefinitie | undefined {
  return BERICHTEN.find((definitie) => definitie.namespace === namespace);
}
