// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import { createLocalJWKSet, SignJWT, UnsecuredJWT } from "jose";
import {
  createInzagebewijsReader,
  createInzagebewijsSigner,
  type Inzagebesluit,
  type Inzagedomein,
  type SignInzagebewijs,
} from "../../platform/auth/inzagebewijs";
import { createTestKey } from "../support/keys";

const key = createTestKey("bewijs");
const refusals: string[] = [];
const createReader = createInzagebewijsReader(createLocalJWKSet({ keys: [key.publicJwk] }));
const VRAAG = { sub: "r1", doel: "urn:doel:casusregie", traceId: "a".repeat(32) };
/** A reader of one request, that gives the level alone. */
function newReader(vraag = VRAAG) {
  const read = createReader(vraag, (weigering) => refusals.push(weigering));
  return async (bewijs: unknown, persoon: string, domein: Inzagedomein) => (await read(bewijs, persoon, domein)).niveau;
}
const now = Math.floor(Date.now() / 1000);
const besluit: Inzagebesluit = {
  sub: "r1",
  personen: ["kind", "broer"],
  doel: VRAAG.doel,
  trace: VRAAG.traceId,
  domeinen: { hulp: { niveau: "VOLLEDIG" }, onderwijs: { niveau: "BEPERKT", reden: "BEPERKTE_TOESTEMMING" } },
  grond: "regie",
};
let sign: SignInzagebewijs;
beforeAll(async () => void (sign = await createInzagebewijsSigner(key.privateJwk)));
afterEach(() => jest.restoreAllMocks());

/** A capability as the signer makes it, but for the claims, header or key given. */
function forge(claims: object = {}, header: object = {}, signer: Parameters<SignJWT["sign"]>[0] = key.privateKey) {
  const all = { ...besluit, iss: "gezinshub:case", aud: "gezinshub:provider", iat: now, exp: now + 60, ...claims };
  return new SignJWT(all)
    .setProtectedHeader({ alg: "EdDSA", typ: "inzagebewijs+jwt", kid: "bewijs", ...header })
    .sign(signer);
}
const hulpOf = (bewijs: unknown) => newReader()(bewijs, "kind", "hulp");

test("gives the level of each domain, to this caller about these persons", async () => {
  const read = newReader();
  const bewijs = await sign(besluit);
  expect(await read(bewijs, "kind", "hulp")).toBe("VOLLEDIG");
  expect(await read(bewijs, "kind", "onderwijs")).toBe("BEPERKT");
  expect(await read(bewijs, "broer", "hulp")).toBe("VOLLEDIG");
  expect(await hulpOf(await forge())).toBe("VOLLEDIG");
});

test("sealed numbers come along with help that may be seen, and with nothing else", async () => {
  const nummersOf = async (bewijs: string, domein: Inzagedomein, persoon = "kind") =>
    (await createReader(VRAAG)(bewijs, persoon, domein)).nummers;
  const bewijs = await sign({ ...besluit, nummers: "verzegeld" });
  expect(await nummersOf(bewijs, "hulp")).toBe("verzegeld");
  expect(await nummersOf(bewijs, "onderwijs")).toBeUndefined();
  expect(await nummersOf(bewijs, "hulp", "buurkind")).toBeUndefined();
  expect(await nummersOf(await sign(besluit), "hulp")).toBeUndefined();
  const domeinen = { ...besluit.domeinen, hulp: { niveau: "GEEN" as const } };
  expect(await nummersOf(await sign({ ...besluit, domeinen, nummers: "verzegeld" }), "hulp")).toBeUndefined();
});

test("facts of the casus come along with help that may be seen in full, each person their own, and with nothing else", async () => {
  const feit = { bron: "zaken", bronhouder: "Gemeente", opgehaaldOp: "2026-11-21T08:00:00.000Z" };
  const plannen = [{ ...feit, geldig: false }];
  const casus = { plannen, achttien: { kind: [{ ...feit, achttienOp: "2027-05-01" }] } };
  const casusOf = async (bewijs: string, domein: Inzagedomein, persoon = "kind") =>
    (await createReader(VRAAG)(bewijs, persoon, domein)).casus;
  const bewijs = await sign({ ...besluit, casus });
  expect(await casusOf(bewijs, "hulp")).toEqual({ plannen, achttien: casus.achttien.kind });
  expect(await casusOf(bewijs, "hulp", "broer")).toEqual({ plannen, achttien: [] });
  expect(await casusOf(bewijs, "onderwijs")).toBeUndefined();
  expect(await casusOf(bewijs, "hulp", "buurkind")).toBeUndefined();
  expect(await casusOf(await sign(besluit), "hulp")).toBeUndefined();
  for (const niveau of ["GEEN", "DAT", "BEPERKT"] as const) {
    const domeinen = { ...besluit.domeinen, hulp: { niveau } };
    expect(await casusOf(await sign({ ...besluit, domeinen, casus }), "hulp")).toBeUndefined();
  }
  expect(await casusOf(await forge({ casus }, {}, createTestKey("bewijs").privateKey), "hulp")).toBeUndefined();
});

test("gives nothing to another caller or about another person", async () => {
  const bewijs = await sign(besluit);
  expect(await newReader({ ...VRAAG, sub: "r2" })(bewijs, "kind", "hulp")).toBe("GEEN");
  expect(await newReader({ ...VRAAG, sub: "" })(bewijs, "kind", "hulp")).toBe("GEEN");
  expect(await newReader()(bewijs, "buurkind", "hulp")).toBe("GEEN");
  expect(await newReader()(bewijs, "kin", "hulp")).toBe("GEEN");
});

test("gives nothing for another purpose or in another request", async () => {
  const bewijs = await sign(besluit);
  expect(await newReader({ ...VRAAG, doel: "urn:doel:anders" })(bewijs, "kind", "hulp")).toBe("GEEN");
  expect(await newReader({ ...VRAAG, traceId: "b".repeat(32) })(bewijs, "kind", "hulp")).toBe("GEEN");
});

test("every refusal is told with what was wrong, and a missing one is not", async () => {
  refusals.length = 0;
  const bewijs = await sign(besluit);
  await newReader({ ...VRAAG, sub: "r2" })(bewijs, "kind", "hulp");
  await newReader({ ...VRAAG, doel: "urn:doel:anders" })(bewijs, "kind", "hulp");
  await newReader({ ...VRAAG, traceId: "b".repeat(32) })(bewijs, "kind", "hulp");
  await newReader()(bewijs, "buurkind", "hulp");
  await hulpOf(await forge({ iat: now - 110, exp: now - 50 }));
  await hulpOf("a.b.c");
  expect(refusals).toEqual(["ANDERE_VRAGER", "ANDER_DOEL", "ANDERE_VRAAG", "ANDERE_PERSOON", "VERLOPEN", "VERVALST"]);
  await hulpOf(null);
  await hulpOf(bewijs);
  expect(refusals).toHaveLength(6);
});

test("keys rotate: of several public keys each opens what its own private key signed", async () => {
  const [oud, nieuw, weg] = [createTestKey("oud"), createTestKey("nieuw"), createTestKey("weg")];
  const read = createInzagebewijsReader(createLocalJWKSet({ keys: [oud.publicJwk, nieuw.publicJwk] }));
  for (const [each, niveau] of [
    [oud, "VOLLEDIG"],
    [nieuw, "VOLLEDIG"],
    [weg, "GEEN"],
  ] as const) {
    const bewijs = await (await createInzagebewijsSigner(each.privateJwk))(besluit);
    expect((await read(VRAAG)(bewijs, "kind", "hulp")).niveau).toBe(niveau);
  }
});

test("what one domain gives, the other does not", async () => {
  const bewijs = await sign({ ...besluit, domeinen: { hulp: { niveau: "VOLLEDIG" }, onderwijs: { niveau: "GEEN" } } });
  expect(await newReader()(bewijs, "kind", "onderwijs")).toBe("GEEN");
});

const changedPayload = async () => {
  const [header, payload, signature] = (await sign({ ...besluit, sub: "r2" })).split(".");
  const claims = { ...JSON.parse(Buffer.from(payload!, "base64url").toString()), sub: "r1" };
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
};
const UNSECURED = new UnsecuredJWT({ ...besluit, iss: "gezinshub:case", iat: now, exp: now + 60 }).encode();

test.each<[string, () => unknown]>([
  ["signed with another key under our key id", () => forge({}, {}, createTestKey("bewijs").privateKey)],
  ["another key id", () => forge({}, { kid: "anders" })],
  ["a changed payload", changedPayload],
  ["alg none", () => UNSECURED],
  ["alg none with something for a signature", () => `${UNSECURED}AAAA`],
  ["HS256 with the public key", () => forge({}, { alg: "HS256" }, Buffer.from(key.publicJwk.x!, "base64url"))],
  ["expired", () => forge({ iat: now - 110, exp: now - 50 })],
  ["made long ago, whatever its end", () => forge({ iat: now - 600, exp: now + 3600 })],
  ["made in the future", () => forge({ iat: now + 600, exp: now + 660 })],
  ["without an end", () => forge({ exp: undefined })],
  ["without a moment of making", () => forge({ iat: undefined })],
  ["an access token: another issuer", () => forge({ iss: "https://inloggen.voorbeeld.example" })],
  ["another kind of token of the same key", () => forge({}, { typ: "dienstvraag+jwt" })],
  ["a token of no kind", () => forge({}, { typ: undefined })],
  ["made for another part of the hub", () => forge({ aud: "gezinshub:case" })],
  ["made for no part of the hub", () => forge({ aud: undefined })],
  ["an unknown level", () => forge({ domeinen: { hulp: { niveau: "ALLES" }, onderwijs: { niveau: "GEEN" } } })],
  ["one level missing", () => forge({ domeinen: { hulp: { niveau: "VOLLEDIG" } } })],
  ["persons as text", () => forge({ personen: "kind" })],
  ["nothing", () => undefined],
  ["null", () => null],
  ["a number", () => 7],
  ["a list with a good one", async () => [await forge()]],
  ["garbage", () => "a.b.c"],
  ["empty", () => ""],
])("gives nothing for %s", async (_name, make) => expect(await hulpOf(await make())).toBe("GEEN"));

test("the clocks of two processes may differ a little", async () => {
  expect(await hulpOf(await forge({ iat: now + 10, exp: now + 70 }))).toBe("VOLLEDIG");
});

test("is verified once for all reads of a request, also when it is refused, and anew in the next", async () => {
  const verifications = jest.spyOn(globalThis.crypto.subtle, "verify");
  const good = await sign(besluit);
  const forged = await forge({}, {}, createTestKey("bewijs").privateKey);
  const read = newReader();
  const both = [good, forged].flatMap((bewijs) => Array.from({ length: 50 }, () => bewijs));
  const levels = await Promise.all(both.map((bewijs) => read(bewijs, "kind", "hulp")));
  expect(levels.filter((niveau) => niveau === "VOLLEDIG")).toHaveLength(50);
  await read(good, "broer", "hulp");
  expect(verifications).toHaveBeenCalledTimes(2);
  await newReader()(good, "kind", "hulp");
  expect(verifications).toHaveBeenCalledTimes(3);
});

test("answers asked at one moment come at one moment, so that what follows is one batch", async () => {
  const read = newReader();
  const known = await sign(besluit);
  await read(known, "kind", "hulp");
  const bewijzen = [known, undefined, "garbage", await sign({ ...besluit, grond: "nieuw" }), known];
  const batches: number[] = [];
  const rows = new DataLoader<number, number>(async (keys) => (batches.push(keys.length), [...keys]), { cache: false });
  await Promise.all(
    bewijzen.map(async (bewijs, i) => {
      await read(bewijs, "kind", "hulp");
      return rows.load(i);
    }),
  );
  expect(batches).toEqual([bewijzen.length]);
});
