// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import { importJWK, type JWK, SignJWT } from "jose";
import type { z } from "zod";
import { createHttpSource, type HttpSource } from "../../../../platform/source/http-source";
import { SourceError } from "../../../../platform/source/outcome";
import type { Clock } from "../../../../platform/time/datum";
import { oauthError, type privateJwk, smartConfiguration, tokenAnswer } from "./smart-payloads";

/** Longest a client assertion may live is five minutes (SMART backend services). */
const ASSERTION_S = 240;
/** A token is not used in its last moments: the calls it goes with take time too. */
const MARGIN_MS = 15_000;
const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

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

/** Access tokens of one source: asked once, shared, and kept until shortly before they end. */
export interface Tokens {
  /** @throws SourceError */
  get(): Promise<string>;
  /** forgets a token that was refused */
  drop(token: string): void;
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
  let endpoint: string | undefined;
  let kept: { value: string; until: number } | undefined;
  let running: Promise<string> | undefined;

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

  const assertion = async (audience: string): Promise<string> => {
    const now = Math.floor(clock().getTime() / 1000);
    return new SignJWT({})
      .setProtectedHeader({ alg: sleutel.alg, kid: sleutel.kid, typ: "JWT" })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + ASSERTION_S)
      .sign(await importJWK(sleutel as JWK, sleutel.alg));
  };

  const ask = async (): Promise<string> => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), tijdslimiet);
    const { signal } = controller;
    const asked = clock().getTime();
    try {
      const target = (endpoint ??= await discover(signal));
      const body = new URLSearchParams({
        grant_type: "client_credentials",
        scope,
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: await assertion(target),
      });
      const answer = await sources.get(tokenOrigin)!.request({
        method: "POST",
        url: target,
        headers: {},
        body,
        schema: tokenAnswer,
        signal,
        readCode: oauthError,
      });
      kept = { value: answer.access_token, until: asked + answer.expires_in * 1000 - MARGIN_MS };
      return kept.value;
    } catch (error) {
      // What was discovered may have changed: a next time asks again.
      endpoint = undefined;
      throw signal.aborted ? new SourceError("TE_LAAT", true) : error;
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    async get() {
      if (kept && clock().getTime() < kept.until) return kept.value;
      return (running ??= ask().finally(() => (running = undefined)));
    },
    drop(value) {
      if (kept?.value === value) kept = undefined;
    },
    close: async () => void (await Promise.all([...sources.values()].map((source) => source.close()))),
  };
}

function unfit(code: string): SourceError {
  return new SourceError("VERKEERD_INGERICHT", false, undefined, { status: 0, code });
}
