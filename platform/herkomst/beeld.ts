// SPDX-License-Identifier: EUPL-1.2
import type { Beeld, Brondekking, Gegevensstatus } from "./records";

/**
 * The status of a whole domain from what its sources said.
 * All good: BESCHIKBAAR or GEEN. Some sources failed: DEELS. Some stale: VEROUDERD. None answered: ONBEREIKBAAR. No source at all: NIET_BEVRAAGD.
 */
export function combineStatus(dekking: Brondekking[], heeftFeiten: boolean): Gegevensstatus {
  if (dekking.length === 0) return "NIET_BEVRAAGD";
  const has = (status: Gegevensstatus) => dekking.some((source) => source.status === status);
  const all = (...statuses: Gegevensstatus[]) => dekking.every((source) => statuses.includes(source.status));
  if (all("NIET_BEVRAAGD")) return "NIET_BEVRAAGD";
  if (all("ONBEREIKBAAR", "NIET_BEVRAAGD")) return "ONBEREIKBAAR";
  if (has("ONBEREIKBAAR") || has("NIET_BEVRAAGD") || has("DEELS")) return "DEELS";
  if (has("VEROUDERD")) return "VEROUDERD";
  return heeftFeiten ? "BESCHIKBAAR" : "GEEN";
}

/** The empty answer for who may not see a domain; it names no source, so that it tells nothing about what exists. */
export function afgeschermd(toelichting: string): Beeld {
  return { status: "AFGESCHERMD", toelichting, niveau: "GEEN", dekking: [], signalen: [], tijdlijn: [] };
}

/** One Dutch sentence that names the sources with a gap, or undefined when all is well. */
export function toelichtingBij(dekking: Brondekking[]): string | undefined {
  const gaps = dekking.filter((source) => source.reden);
  if (gaps.length === 0) return undefined;
  return gaps.map((source) => `${source.bron}: ${source.reden}`).join(" ");
}
