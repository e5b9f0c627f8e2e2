// SPDX-License-Identifier: EUPL-1.2
import { createLocalJWKSet, SignJWT } from "jose";
import {
  createRelatiebewijsReader,
  createRelatiebewijsSigner,
  createRelatiebewijzen,
} from "../../platform/auth/relatiebewijs";
import { createTestKey } from "../support/keys";

const key = createTestKey("relatie");
const has = createRelatiebewijsReader("education", createLocalJWKSet({ keys: [key.publicJwk] }));
const VRAAG = { sub: "s1", doel: "urn:doel:school", traceId: "a".repeat(32) };
const sign = () => createRelatiebewijsSigner("education", key.privateJwk);
const now = Math.floor(Date.now() / 1000);

test("proves the relation of this caller with these persons, for this purpose, in this request", async () => {
  const bewijs = await (await sign())(VRAAG, ["kind"]);
  expect(await has(VRAAG, bewijs, "kind")).toBe(true);
  expect(await has(VRAAG, bewijs, "buurkind")).toBe(false);
  expect(await has({ ...VRAAG, sub: "s2" }, bewijs, "kind")).toBe(false);
  expect(await has({ ...VRAAG, doel: "urn:doel:anders" }, bewijs, "kind")).toBe(false);
  expect(await has({ ...VRAAG, traceId: "b".repeat(32) }, bewijs, "kind")).toBe(false);
});

test.each<[string, () => Promise<unknown>]>([
  ["nothing", async () => undefined],
  ["null", async () => null],
  ["no JWS", async () => "a.b.c"],
  [
    "of another part of the hub",
    async () => (await createRelatiebewijsSigner("provider", key.privateJwk))(VRAAG, ["kind"]),
  ],
  [
    "of another key",
    async () => (await createRelatiebewijsSigner("education", createTestKey("relatie").privateJwk))(VRAAG, ["kind"]),
  ],
  [
    "expired",
    () =>
      new SignJWT({ doel: VRAAG.doel, trace: VRAAG.traceId, personen: ["kind"] })
        .setProtectedHeader({ alg: "EdDSA", kid: "relatie" })
        .setIssuer("gezinshub:education")
        .setSubject("s1")
        .setIssuedAt(now - 200)
        .setExpirationTime(now - 100)
        .sign(key.privateKey),
  ],
])("%s proves nothing", async (_name, make) => expect(await has(VRAAG, await make(), "kind")).toBe(false));

test("one signature for all of whom it holds, none when it holds of nobody or there is no key", async () => {
  let signed = 0;
  const counting = async (...args: Parameters<Awaited<ReturnType<typeof sign>>>) => (
    (signed += 1),
    (await sign())(...args)
  );
  const holds = async (id: string) => id !== "vreemd";
  const bewijzen = createRelatiebewijzen(counting, VRAAG, holds);
  const [a, b, c] = await bewijzen.loadMany(["a", "b", "vreemd"]);
  expect([a === b, c, signed]).toEqual([true, null, 1]);
  expect(await has(VRAAG, a, "b")).toBe(true);
  expect(await has(VRAAG, a, "vreemd")).toBe(false);
  expect(await createRelatiebewijzen(counting, VRAAG, async () => false).load("x")).toBeNull();
  expect(await createRelatiebewijzen(undefined, VRAAG, holds).load("x")).toBeNull();
  expect(signed).toBe(1);
});
