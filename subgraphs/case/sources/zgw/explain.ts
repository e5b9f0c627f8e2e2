// SPDX-License-Identifier: EUPL-1.2
import { type SourceFailure, type SourceOutcome, sourceFailure } from "../../../../platform/source/outcome";
import { OUDE_VERSIE } from "./client";

// Codes of the ZGW APIs (Open Zaak and the reference implementation) that mean something an administrator can act on.
const UITLEG: Record<string, string> = {
  permission_denied: "De bron weigerde de vraag: de hub heeft daar geen rechten op deze zaken.",
  not_authenticated: "De bron weigerde de vraag: zij kent de hub niet.",
  "invalid-client-identifier": "De bron weigerde de vraag: zij kent het clientId van de hub niet.",
  "invalid-jwt-signature": "De bron weigerde de vraag: het geheim van de hub klopt daar niet.",
  [OUDE_VERSIE]: "De bron spreekt een te oude Zaken API: versie 1.5 of nieuwer is nodig.",
  "jwt-expired": "De bron weigerde de vraag: het token was te oud of de klokken lopen niet gelijk.",
};

/** One clear reason for a refusal, from the code of the source; its own text is never used, for it can hold personal data. */
export function explain<T>(outcome: SourceOutcome<T>): SourceOutcome<T> {
  if (outcome.ok || outcome.failure.code === undefined) return outcome;
  const uitleg = UITLEG[outcome.failure.code];
  return uitleg ? { ok: false, failure: { ...outcome.failure, uitleg } } : outcome;
}

/** A source whose mapping names what its catalogus does not know. */
export function verkeerdIngericht(fouten: string[]): SourceFailure {
  const failure = sourceFailure("VERKEERD_INGERICHT");
  return { ...failure, uitleg: `De mapping van deze bron klopt niet: ${fouten.join("; ")}.` };
}
