// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import { importJWK, type JWK, SignJWT } from "jose";
import { z } from "zod";
import type { Clock } from "../time/datum";
import type { HttpSource } from "./http-source";
import { SourceError } from "./outcome";

/** Longest a client assertion may live is five minutes (SMART backend services; RFC 7523 leaves it open). */
const ASSERTION_S = 240;
/** A token is not used in its last moments: the calls it goes with take time too. */
const MARGIN_MS = 15_000;
const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().default(60),
});

/** `error` of an OAuth answer (RFC 6749 5.2). */
const oauthError = (body: unknown): unknown => (body as { error?: unknown }).error;

export interface ClientCredentials {
  clientId: string;
  /** the private key the client signs with */
  sleutel: { kid: string; alg: string };
  /** what else the token endpoint wants to know, such as `scope` or `resource` */
  extra: Record<string, string>;
  /** longest time for a token, in ms */
  tijdslimiet: number;
  /** of the token endpoint */
  http: HttpSource;
  /** the token endpoint; asked again after a failure. @throws SourceError */
  findEndpoint: (signal: AbortSignal) => Promise<string>;
  clock: Clock;
}

/** Access tokens of one source: asked once, shared, and kept until shortly before they end. */
export interface Tokens {
  /** @throws SourceError */
  get(): Promise<string>;
  /** forgets a token that was refused */
  drop(token: string): void;
}

/** OAuth 2 client credentials with private_key_jwt (RFC 7523), as SMART backend services and the NLGov profile ask. */
export function createClientTokens(options: ClientCredentials): Tokens {
  const { clientId, sleutel, extra, tijdslimiet, http, findEndpoint, clock } = options;
  let endpoint: string | undefined;
  let kept: { value: string; until: number } | undefined;
  let running: Promise<string> | undefined;

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
      const target = (endpoint ??= await findEndpoint(signal));
      const answer = await http.request({
        method: "POST",
        url: target,
        headers: {},
        body: new URLSearchParams({
          ...{ grant_type: "client_credentials", ...extra },
          ...{ client_assertion_type: ASSERTION_TYPE, client_assertion: await assertion(target) },
        }),
        schema: tokenAnswer,
        signal,
        readCode: oauthError,
      });
      kept = { value: answer.access_token, until: asked + answer.expires_in * 1000 - MARGIN_MS };
      return kept.value;
    } catch (error) {
      // What was found may have changed: a next time asks again.
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
  };
}
