// SPDX-License-Identifier: EUPL-1.2
import type { SourceOutcome } from "../../../../platform/source/outcome";

/** Codes that mean something an administrator can act on: OperationOutcome (issue-type), OAuth (RFC 6749) and what the hub itself finds. */
const UITLEG = new Map(
  Object.entries({
    security: "De bron weigerde de vraag: de hub mag dit daar niet.",
    login: "De bron weigerde de vraag: zij kent de hub niet.",
    unknown: "De bron weigerde de vraag: zij kent de hub niet.",
    expired: "De bron weigerde de vraag: de toegang van de hub is daar verlopen.",
    forbidden: "De bron weigerde de vraag: de hub heeft daar geen rechten.",
    "not-supported": "De bron kent deze vraag niet: kijk welke onderdelen zij levert.",
    "not-found": "De bron kent deze vraag niet: kijk of het adres klopt.",
    "too-costly": "De bron vond de vraag te groot.",
    throttled: "De bron krijgt te veel vragen.",
    timeout: "De bron deed er zelf te lang over.",
    lockerror: "De bron is nu bezet.",
    transient: "De bron heeft een storing die voorbijgaat.",
    invalid_client: "De bron weigerde een token: zij kent het clientId of de sleutel van de hub niet.",
    invalid_scope: "De bron weigerde een token: de hub vraagt daar meer dan zij mag.",
    unauthorized_client: "De bron weigerde een token: de hub mag daar niet zelf aanmelden.",
    invalid_grant: "De bron weigerde een token.",
    "token-origin": "De bron wijst voor tokens naar een ander adres dan is ingesteld (tokenOrigin).",
    "grant-type": "De bron kent aanmelden zonder gebruiker (client_credentials) niet.",
    "auth-method": "De bron kent aanmelden met een sleutel (private_key_jwt) niet.",
    "signing-alg": "De bron kent het algoritme van de sleutel van de hub niet.",
  }),
);

/** One clear reason for a refusal, from the code of the source; its own text is never used, for it can hold personal data. */
export function explain<T>(outcome: SourceOutcome<T>): SourceOutcome<T> {
  if (outcome.ok || outcome.failure.code === undefined) return outcome;
  const uitleg = UITLEG.get(outcome.failure.code);
  return uitleg ? { ok: false, failure: { ...outcome.failure, uitleg } } : outcome;
}
