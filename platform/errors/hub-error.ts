// SPDX-License-Identifier: EUPL-1.2
import { GraphQLError } from "graphql";

/** Stable error codes of the hub: what clients may build on. The messages are for people and may change. */
export const FOUTCODES = {
  GEEN_TOKEN: 401,
  TOKEN_ONGELDIG: 401,
  GEEN_TOEGANG: 403,
  GEEN_DOEL: 403,
  DOEL_NIET_TOEGESTAAN: 403,
  VELD_BUITEN_DOEL: 403,
  ONGELDIGE_INVOER: 400,
  BRON_ONBEREIKBAAR: 200,
  INTERNE_FOUT: 500,
} as const;

/** One of the stable codes. */
export type Foutcode = keyof typeof FOUTCODES;

/**
 * An error a caller may see: a stable code and one plain Dutch sentence without personal data.
 * Everything else that is thrown is masked as INTERNE_FOUT at the border.
 */
export class HubError extends Error {
  constructor(
    readonly code: Foutcode,
    message: string,
  ) {
    super(message);
    this.name = "HubError";
  }

  /** HTTP status that goes with the code when the request as a whole is refused. */
  get httpStatus(): number {
    return FOUTCODES[this.code];
  }
}

/** Refuses input; `veld` names the place, `reden` the reason. Never put the value itself in either. */
export function ongeldigeInvoer(veld: string, reden: string): HubError {
  return new HubError("ONGELDIGE_INVOER", `${veld}: ${reden}`);
}

/** The GraphQL form of a HubError, with the HTTP status for errors that end the whole request. */
export function toGraphQLError(error: HubError): GraphQLError {
  return new GraphQLError(error.message, { extensions: { code: error.code, http: { status: error.httpStatus } } });
}
