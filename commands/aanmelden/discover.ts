// SPDX-License-Identifier: EUPL-1.2
import * as client from "openid-client";
import { CommandError } from "../program";

/**
 * What an issuer tells about itself. Plain http only on this machine.
 * @param authentication how the program proves who it is
 * @throws CommandError when the issuer does not answer
 */
export async function discover(
  issuer: string,
  clientId: string,
  authentication: client.ClientAuth,
): Promise<client.Configuration> {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (!url) throw new CommandError("--uitgever: geef een volledig adres, zoals https://inloggen.voorbeeld.nl");
  const here = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !here)
    throw new CommandError("--uitgever: zonder https kan alleen op deze machine zelf");
  const execute = url.protocol === "https:" ? [] : [client.allowInsecureRequests];
  try {
    return await client.discovery(url, clientId, undefined, authentication, { execute, timeout: 10 });
  } catch {
    throw new CommandError(`Op ${url.origin} antwoordt geen aanmelddienst. Draait de hub? (npm start)`);
  }
}

/** Why a sign-in failed, in the terms of the issuer (OAuth error codes hold nothing personal). */
export function refusal(error: unknown): CommandError {
  const code =
    error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError
      ? error.error
      : "onbekend";
  return new CommandError(`Aanmelden is niet gelukt (${code}).`);
}
