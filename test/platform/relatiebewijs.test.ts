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

/** A proof as the signer makes it, but for the claims and header given. */
function forge(claims: object = {}, header: object = {}) {
  const own = { sub: "s1", doel: VRAAG.doel, trace: VRAAG.traceId, personen: ["kind"] };
  const all = { ...own, iss: "gezinshub:education", aud: "gezinshub:case", iat: now, exp: now + 60, ...claims };
  return new SignJWT(all)
    .setProtectedHeader({ alg: "EdDSA", typ: "relatiebewijs+jwt", kid: "relatie", ...header })
    .sign(key.privateKey);
}

test("proves the relation of this caller with these persons, for this purpose, in this request", async () => {
  const bewijs = await (await sign())(VRAAG, ["kind"]);
  expect(await has(VRAAG, bewijs, "kind")).toBe(true);
  expect(await has(VRAAG, bewijs, "buurkind")).toBe(false);
  expect(await has({ ...VRAAG, sub: "s2" }, bewijs, "kind")).toBe(false);
  expect(await has({ ...VRAAG, doel: "urn:doel:anders" }, bewijs, "kind")).toBe(false);
  expect(await has({ ...VRAAG, traceId: "b".repeat(32) }, bewijs, "kind")).toBe(false);
});

test("every proof that is refused is told with what was wrong; a missing one, and one that counts, is not", async () => {
  const refusals: string[] = [];
  const offer = (bewijs: unknown, vraag = VRAAG, persoon = "kind") =>
    has(vraag, bewijs, persoon, (weigering) => refusals.push(weigering));
  const bewijs = await (await sign())(VRAAG, ["kind"]);
  expect([await offer(bewijs), await offer(null)]).toEqual([true, false]);
  expect(await offer(await forge())).toBe(true);
  expect(refusals).toEqual([]);
  await offer(bewijs, { ...VRAAG, sub: "s2" });
  await offer(bewijs, { ...VRAAG, doel: "urn:doel:anders" });
  await offer(bewijs, { ...VRAAG, traceId: "b".repeat(32) });
  await offer(bewijs, VRAAG, "buurkind");
  await offer(await forge({ iat: now - 200, exp: now - 100 }));
  await offer("a.b.c");
  expect(refusals).toEqual(["ANDERE_VRAGER", "ANDER_DOEL", "ANDERE_VRAAG", "ANDERE_PERSOON", "VERLOPEN", "VERVALST"]);
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
  ["expired", () => forge({ iat: now - 200, exp: now - 100 })],
  ["another kind of token of the same key", () => forge({}, { typ: "dienstvraag+jwt" })],
  ["an inzagebewijs of the same key", () => forge({}, { typ: "inzagebewijs+jwt" })],
  ["a token of no kind", () => forge({}, { typ: undefined })],
  ["made for another part of the hub", () => forge({ aud: "gezinshub:provider" })],
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
