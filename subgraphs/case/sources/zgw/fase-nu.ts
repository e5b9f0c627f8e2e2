// SPDX-License-Identifier: EUPL-1.2
import { type Datum, datumIn } from "../../../../platform/time/datum";
import type { Mapping } from "../../config";
import type { Fase } from "../../domain/fase";
import type { Zaak } from "./payloads";

/** The phase that the status of a zaak means now, and the day it was set; undefined when the mapping does not know the status. */
export function faseNu({ fase }: Mapping, { _expand: { status } }: Zaak): { fase: Fase; op: Datum } | undefined {
  const meaning = status && fase?.statustype[status._expand.statustype.omschrijving];
  return meaning && status.datumStatusGezet ? { fase: meaning, op: datumIn(status.datumStatusGezet) } : undefined;
}
