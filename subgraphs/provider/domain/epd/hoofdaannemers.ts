// SPDX-License-Identifier: EUPL-1.2
import type { Epdtraject } from "./epd";

/** Who dossiers of one traject name as hoofdaannemer, each once; more than one when they disagree. AGB-codes. */
export function genoemdeHoofdaannemers(epd: Epdtraject[]): string[] {
  return [...new Set(epd.flatMap(({ hoofdaannemer }) => hoofdaannemer ?? []))].sort();
}
