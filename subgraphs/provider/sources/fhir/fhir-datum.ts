// SPDX-License-Identifier: EUPL-1.2
import { type Datum, datumIn, isDatum } from "../../../../platform/time/datum";

/** The Dutch calendar date of a FHIR date or dateTime; undefined for what has no day (`2026-11`) or is none. */
export function toDatum(text: string | undefined): Datum | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDatum(text) ? text : undefined;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) || !/(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : datumIn(moment);
}
