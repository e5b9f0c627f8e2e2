// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import { createClientTokens, type Tokens as ClientTokens } from "../../../../platform/source/client-credentials";
import { createHttpSource, type HttpSource } from "../../../../platform/source/http-source";
import { SourceError } from "../../../../platform/source/outcome";
import type { Clock } from "../../../../platform/time/datum";
import { type privateJwk, smartConfiguration } from "./smart-payloads";

export interface SmartOptions {
  /** base address of the FHIR server, without slash at the end */
  url: string;
  clientId: string;
  sleutel: z.output<typeof privateJwk>;
  scope: string;
  /** origin the token endpoint may have; that of `url` when not given */
  tokenOrigin?: string;
  /** longest time for a token, in ms */
  tijdslimiet: number;
  clock: Clock;
}

/** Access tokens of one source, and the connections they come over. */
export interface Tokens extends ClientTokens {
  close(): Promise<void>;
}

/**
 * SMART backend services: discovery, then client_credentials with private_key_jwt (ES384 or RS384). Discovery may not point the hub
 * elsewhere than configuration allows.
 */
export function createSmartTokens(options: SmartOptions): Tokens {
  const { url, clientId, sleutel, scope, tijdslimiet, clock } = options;
  const fhirOrigin = new URL(url).origin;
  const tokenOrigin = new URL(options.tokenOrigin ?? url).origin;
  const sources = new Map<string, HttpSource>(
    [fhirOrigin, tokenOrigin].map((origin) => [origin, createHttpSource(origin, 1)]),
  );

  const discover = async (signal: AbortSignal): Promise<string> => {
    const found = await sources.get(fhirOrigin)!.request({
      method: "GET",
      url: `${url}/.well-known/smart-configuration`,
      headers: {},
      schema: smartConfiguration,
      signal,
    });
    if (new URL(found.token_endpoint).origin !== tokenOrigin) throw unfit("token-origin");
    const lacks = (supported: string[] | undefined, needed: string) => supported && !supported.includes(needed);
    if (lacks(found.grant_types_supported, "client_credentials")) throw unfit("grant-type");
    if (lacks(found.token_endpoint_auth_methods_supported, "private_key_jwt")) throw unfit("auth-method");
    if (lacks(found.token_endpoint_auth_signing_alg_values_supported, sleutel.alg)) throw unfit("signing-alg");
    return found.token_endpoint;
  };

  return {
    ...createClientTokens({
      ...{ clientId, sleutel, extra: { scope }, tijdslimiet, clock },
      http: sources.get(tokenOrigin)!,
      findEndpoint: discover,
    }),
    close: async () => void (await Promise.all([...sources.values()].map((source) => source.close()))),
  };
}

function unfit(code: string): SourceError {
  return new SourceError("VERKEERD_INGERICHT", false, undefined, { status: 0, code });
}
