// SPDX-License-Identifier: EUPL-1.2
import type { Berichtregel } from "./berichtregel";

const natural = new Intl.Collator("en", { numeric: true });
const RANG = { 1: 0, 9: 0, 2: 1, 3: 2 } as const;

/**
 * Orders the versions of what was said, oldest first. A dagtekening has no time, so on one day a change comes after what it changes
 * and a withdrawal last; then the number of the message; then the content, so that the order never depends on the order of arrival.
 */
export function compareVersie(a: Berichtregel, b: Berichtregel): number {
  return (
    compareText(a.dagtekening, b.dagtekening) ||
    rang(a) - rang(b) ||
    compareText(besluit(a), besluit(b)) ||
    natural.compare(a.identificatie, b.identificatie) ||
    compareText(a.sleutel, b.sleutel)
  );
}

function rang(regel: Berichtregel): number {
  return "status" in regel ? RANG[regel.status] : 0;
}

/** A toewijzing has a moment of its own. */
function besluit(regel: Berichtregel): string {
  return regel.soort === "301" ? `${regel.toegewezenOp}T${regel.toewijzingstijd}` : "";
}

/** Plain order of texts, also of dates. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
