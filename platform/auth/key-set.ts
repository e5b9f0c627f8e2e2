// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, statSync } from "node:fs";
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

const TIMEOUT_MS = 2000;
/** A file is looked at again for an unknown key, but not for every forged token. */
const RELOAD_MS = 1000;

/** Where the public keys of an issuer are. */
export interface KeyPlace {
  issuer: string;
  /** http(s) URL or path of a JWKS; without it the issuer tells (OpenID Connect Discovery 1.0) */
  jwks?: string;
}

/**
 * The keys of an issuer, so that it can replace them while the hub runs: a URL is fetched and cached by jose and asked again for
 * an unknown key id; a file is read again when it has changed.
 * @throws Error when a file cannot be read at the start, so that a hub with a wrong path does not start
 */
export function createKeySet({ issuer, jwks }: KeyPlace): JWTVerifyGetKey {
  if (jwks === undefined) return discovered(issuer);
  return /^https?:/.test(jwks) ? remote(jwks) : fromFile(jwks);
}

function remote(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS });
}

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Keys at the place the issuer names. What fails is asked again for the next token; an issuer that calls itself otherwise is refused. */
function discovered(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const find = async (): Promise<JWTVerifyGetKey> => {
    const place = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const response = await fetch(place, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
    const { issuer: self, jwks_uri } = metadata.parse(await response.json());
    if (self !== issuer) throw new Error("the issuer calls itself otherwise");
    if (new URL(issuer).protocol === "https:" && new URL(jwks_uri).protocol !== "https:")
      throw new Error("keys without TLS");
    return remote(jwks_uri);
  };
  return async (header, token) => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return (await found)(header, token);
  };
}

function fromFile(file: string): JWTVerifyGetKey {
  const read = () => createLocalJWKSet(JSON.parse(readFileSync(file, "utf8")) as JSONWebKeySet);
  let keys = read();
  let version = statSync(file).mtimeMs;
  let looked = 0;
  /** A file that is half written or gone leaves the keys that are known. */
  const reload = () => {
    if (Date.now() - looked < RELOAD_MS) return;
    looked = Date.now();
    try {
      const now = statSync(file).mtimeMs;
      if (now === version) return;
      keys = read();
      version = now;
    } catch {
      return;
    }
  };
  return async (header, token) => {
    reload();
    return keys(header, token).catch((error: unknown) => {
      if (error instanceof errors.JOSEError) throw error;
      throw new errors.JWKSInvalid();
    });
  };
}
