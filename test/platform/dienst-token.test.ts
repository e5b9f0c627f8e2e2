// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { createLocalJWKSet, SignJWT } from "jose";
import { createDienstSigner, createDienstVerifier } from "../../platform/dienst/token";
import { createTestKey } from "../support/keys";

const DIENST = "dienst:proef";
const key = createTestKey("dienst");
const verify = createDienstVerifier(createLocalJWKSet({ keys: [key.publicJwk] }), DIENST);
const now = Math.floor(Date.now() / 1000);

/** A token as the signer makes it, but for the header given. */
function forge(header: object) {
  const inhoud = createHash("sha256").update("{}").digest("base64url");
  return new SignJWT({ iss: DIENST, sub: DIENST, aud: "/pad", inhoud, iat: now, exp: now + 60 })
    .setProtectedHeader({ alg: "EdDSA", kid: "dienst", ...header })
    .sign(key.privateKey);
}

test("a question of this service, for this place and with this body; the twins are refused", async () => {
  const token = `Bearer ${await (await createDienstSigner(key.privateJwk, DIENST))("/pad", "{}")}`;
  expect(await verify(token, "/pad", "{}")).toBe(true);
  expect(await verify(token, "/elders", "{}")).toBe(false);
  expect(await verify(token, "/pad", "{ }")).toBe(false);
  const ander = await (await createDienstSigner(key.privateJwk, "dienst:ander"))("/pad", "{}");
  expect(await verify(`Bearer ${ander}`, "/pad", "{}")).toBe(false);
  expect(await verify(undefined, "/pad", "{}")).toBe(false);
});

test("another kind of token of the same key asks nothing", async () => {
  expect(await verify(`Bearer ${await forge({ typ: "dienstvraag+jwt" })}`, "/pad", "{}")).toBe(true);
  for (const typ of ["inzagebewijs+jwt", "relatiebewijs+jwt", "JWT", undefined])
    expect(await verify(`Bearer ${await forge({ typ })}`, "/pad", "{}")).toBe(false);
});
