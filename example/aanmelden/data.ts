// SPDX-License-Identifier: EUPL-1.2
import type { JWK } from "jose";

/** A demo user, with the claims the sign-in of an organisation would give: the words of that system, not those of the hub. */
export interface Gebruiker {
  readonly id: string;
  readonly naam: string;
  /** what this user shows, for the one who chooses */
  readonly omschrijving: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A program that asks tokens for itself. */
export interface Machine {
  readonly clientId: string;
  readonly jwks: { readonly keys: JWK[] };
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
export const RESOURCE = "urn:gezinshub:api";
export const AUDIENCE = "gezinshub";
