// SPDX-License-Identifier: EUPL-1.2
/** A demo user, with the claims the sign-in of an organisation would give: the words of that system, not those of the hub. */
export interface Gebruiker {
  readonly id: string;
  readonly naam: string;
  /** what this user shows, for the one who chooses */
  readonly omschrijving: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** of a citizen, whom DigiD would give; no token has it, but the pseudonym by which the hub knows this person */
  readonly bsn?: string;
}

/** A program that asks tokens for itself. */
export interface Machine {
  /** its key is in geheimen/<clientId>.private.json */
  readonly clientId: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What the sign-in of the example region knows. */
export interface AanmeldData {
  readonly issuer: string;
  readonly gebruikers: readonly Gebruiker[];
  readonly machines: readonly Machine[];
}

/** The client id of programs that people sign in with, and the API they sign in for. */
export const WERKPLEK = "gezinshub-werkplek";
/** The program that reads the figures. */
export const DASHBOARD = "dashboard-regio";
export const RESOURCE = "urn:gezinshub:api";
export const AUDIENCE = "gezinshub";
