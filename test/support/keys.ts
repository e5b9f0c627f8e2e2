// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type JWK, SignJWT } from "jose";

/** An Ed25519 key pair for tests, made anew in each run. */
export interface TestKey {
  privateKey: KeyObject;
  privateJwk: JWK;
  publicJwk: JWK;
}

export function createTestKey(kid = "test"): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const marks = { kid, alg: "EdDSA", use: "sig" };
  return {
    privateKey,
    privateJwk: { ...(privateKey.export({ format: "jwk" }) as JWK), ...marks },
    publicJwk: { ...(publicKey.export({ format: "jwk" }) as JWK), ...marks },
  };
}

/** A key pair of who may open sealed numbers. */
export function createNumberKey(kid = "nummers"): { privateJwk: JWK; publicJwk: JWK } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    privateJwk: { ...(privateKey.export({ format: "jwk" }) as JWK), kid },
    publicJwk: { ...(publicKey.export({ format: "jwk" }) as JWK), kid },
  };
}

/** A file with the public key as JWKS. */
export function writeJwks(...keys: TestKey[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "jwks-")), "jwks.json");
  writeFileSync(file, JSON.stringify({ keys: keys.map((key) => key.publicJwk) }));
  return file;
}

export const TEST_ISSUER = "https://inloggen.voorbeeld.example";
export const TEST_AUDIENCE = "gezinshub";

/** A signed access token; give claims to override any of the defaults. */
export function signToken(key: TestKey, claims: Record<string, unknown>): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const all = {
    iss: TEST_ISSUER,
    aud: TEST_AUDIENCE,
    iat: now,
    nbf: now,
    exp: now + 300,
    organisatie: "Voorbeeldorganisatie",
    ...claims,
  };
  return new SignJWT(all).setProtectedHeader({ alg: "EdDSA", kid: key.publicJwk.kid }).sign(key.privateKey);
}
