// SPDX-License-Identifier: EUPL-1.2
import { createSecretKey } from "node:crypto";
import { SignJWT } from "jose";
import type { z } from "zod";
import { createHttpSource, NotModified } from "../../../../platform/source/http-source";
import { SourceError } from "../../../../platform/source/outcome";
import type { Gebruiker } from "../../domain/bron";

export interface ZgwTransportOptions {
  /** base addresses of the APIs of the source; only their origins are ever called */
  urls: string[];
  clientId: string;
  secret: string;
  clock: () => Date;
}

type OnHeaders = (headers: Record<string, string | string[] | undefined>) => void;

/** One call to a ZGW API, in the name of a user. */
export interface ZgwCall<S extends z.ZodType> {
  url: string;
  schema: S;
  signal: AbortSignal;
  gebruiker: Gebruiker;
  headers?: Record<string, string>;
  /** without it: POST when there is a body, otherwise GET */
  method?: "PATCH";
  body?: unknown;
  /** sees the headers of a good answer */
  onHeaders?: OnHeaders;
}

type Unsigned<S extends z.ZodType> = Omit<ZgwCall<S>, "gebruiker">;

/** How one case system is spoken to, by every part of the hub: its clock, its patience and its version are known here. */
export interface ZgwTransport {
  /** with a JWT of its own */
  call<S extends z.ZodType>(call: ZgwCall<S>): Promise<z.output<S>>;
  /** a GET that is only sent whole again when it changed (ETag); for the catalogus, which holds no persons */
  cached<S extends z.ZodType>(call: ZgwCall<S>): Promise<z.output<S>>;
  /** with a fixed Authorization header (Objects API) */
  callWith<S extends z.ZodType>(authorization: string, call: Unsigned<S>): Promise<z.output<S>>;
  /** API-version of an API of the source, by the beginning of its address, once it answered */
  versieVan(url: string): string | undefined;
  /** calls really made so far */
  calls(): number;
  close(): Promise<void>;
}

/** Clocks this much apart are an ordinary delay; beyond it the token is dated by the clock of the source. */
const SKEW_MS = 30_000;

/**
 * Talks to one case system. Every call has a new JWT (HS256, `iss iat client_id user_id user_representation`). When the clock of the source
 * differs (its Date header), `iat` follows that clock, and a call that was refused for it is made once more. After a 429 nothing is
 * asked until Retry-After has passed, by any part of the hub.
 */
export function createZgwTransport({ urls, clientId, secret, clock }: ZgwTransportOptions): ZgwTransport {
  const origins = new Set(urls.map((url) => new URL(url).origin));
  const sources = new Map([...origins].map((origin) => [origin, createHttpSource(origin)]));
  const key = createSecretKey(Buffer.from(secret));
  const versions = new Map<string, string>();
  const etags = new Map<string, { etag: string; value: unknown }>();
  let skewMs = 0;
  let quietUntil = 0;
  let calls = 0;

  const learn = (date: unknown) => {
    const theirs = typeof date === "string" ? Date.parse(date) : NaN;
    if (Number.isNaN(theirs)) return;
    const difference = theirs - clock().getTime();
    skewMs = Math.abs(difference) < SKEW_MS ? 0 : difference;
  };

  const send = async <S extends z.ZodType>(
    { url, schema, signal, body, headers, onHeaders, method }: Unsigned<S>,
    authorization: string,
  ): Promise<z.output<S>> => {
    const source = sources.get(new URL(url).origin);
    if (!source) throw new SourceError("ONLEESBAAR", false);
    if (clock().getTime() < quietUntil) throw new SourceError("GEPAUZEERD", false);
    calls += 1;
    try {
      return await source.request({
        method: method ?? (body === undefined ? "GET" : "POST"),
        url,
        headers: { ...headers, authorization },
        body,
        schema,
        signal,
        onHeaders(received) {
          learn(received.date);
          const versie = received["api-version"];
          const base = urls.find((each) => url.startsWith(each));
          if (base && typeof versie === "string") versions.set(base, versie);
          onHeaders?.(received);
        },
      });
    } catch (error) {
      if (error instanceof SourceError) {
        learn(error.reply?.date);
        if (error.retryAfterMs !== undefined) quietUntil = clock().getTime() + error.retryAfterMs;
      }
      throw error;
    }
  };

  const bearer = async ({ id, weergave }: Gebruiker) => {
    const claims = { client_id: clientId, user_id: id, user_representation: weergave };
    const iat = new Date(clock().getTime() + skewMs);
    const jwt = new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).setIssuer(clientId).setIssuedAt(iat);
    return `Bearer ${await jwt.sign(key)}`;
  };

  const asUser = async <S extends z.ZodType>(request: ZgwCall<S>): Promise<z.output<S>> => {
    const signedWith = skewMs;
    try {
      return await send(request, await bearer(request.gebruiker));
    } catch (error) {
      const refused = error instanceof SourceError && (error.reply?.status === 401 || error.reply?.status === 403);
      if (!refused || Math.abs(skewMs - signedWith) < SKEW_MS) throw error;
      return send(request, await bearer(request.gebruiker));
    }
  };

  return {
    call: (request) => asUser(request),
    callWith: (authorization, request) => send(request, authorization),
    async cached(request) {
      const known = etags.get(request.url);
      const headers = { ...request.headers, ...(known ? { "if-none-match": known.etag } : {}) };
      try {
        let etag: unknown;
        const value = await asUser({ ...request, headers, onHeaders: (received) => (etag = received.etag) });
        if (typeof etag === "string") etags.set(request.url, { etag, value });
        return value;
      } catch (error) {
        if (error instanceof NotModified && known) return known.value as never;
        throw error;
      }
    },
    calls: () => calls,
    versieVan: (url) => versions.get(url),
    async close() {
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
}
