// SPDX-License-Identifier: EUPL-1.2
import { createNumberKey } from "../support/keys";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { createNumberOpener, createNumberSealer, openingKey, sealingKey } from "../../platform/identity/sealed-numbers";

const [A, B] = ["999900006", "999900018"] as const;
const pseudonymise = createPseudonymiser(Buffer.alloc(32, 7));
const [a, b] = [pseudonymise("bsn", A), pseudonymise("bsn", B)];
const { privateJwk, publicJwk } = createNumberKey();

test("who has the private half opens what was sealed, and it is never the same text twice", async () => {
  const seal = await createNumberSealer(publicJwk);
  const open = await createNumberOpener(privateJwk, pseudonymise);
  const nummers = new Map([
    [a, A],
    [b, B],
  ]);
  const [one, two] = [await seal(nummers), await seal(nummers)];
  expect(await open(one)).toEqual(nummers);
  expect(one).not.toBe(two);
  for (const part of [one, ...one.split(".").map((text) => Buffer.from(text, "base64url").toString())])
    expect(part).not.toMatch(/9999000/);
});

test("a number of someone else, or that is none, is left out", async () => {
  const seal = await createNumberSealer(publicJwk);
  const open = await createNumberOpener(privateJwk, pseudonymise);
  const mixed = new Map([
    [a, B],
    [b, B],
    ["v1-x", "999900007"],
  ]);
  expect(await open(await seal(mixed))).toEqual(new Map([[b, B]]));
});

test("another key opens nothing, and a changed text neither", async () => {
  const sealed = await (await createNumberSealer(publicJwk))(new Map([[a, A]]));
  const open = await createNumberOpener(privateJwk, pseudonymise);
  const other = await createNumberOpener(createNumberKey().privateJwk, pseudonymise);
  await expect(other(sealed)).rejects.toThrow();
  const [head, key, iv, text, tag] = sealed.split(".") as [string, string, string, string, string];
  const changed = text.startsWith("A") ? `B${text.slice(1)}` : `A${text.slice(1)}`;
  await expect(open([head, key, iv, changed, tag].join("."))).rejects.toThrow();
  await expect(open("x")).rejects.toThrow();
});

test("the half that is not meant is refused: who seals must not be able to open", () => {
  expect(sealingKey.safeParse(publicJwk).success).toBe(true);
  expect(openingKey.safeParse(privateJwk).success).toBe(true);
  for (const wrong of [privateJwk, { ...publicJwk, kid: undefined }, { ...publicJwk, crv: "P-384" }, "x", null])
    expect(sealingKey.safeParse(wrong).success).toBe(false);
  for (const wrong of [publicJwk, { ...privateJwk, kty: "OKP" }, undefined])
    expect(openingKey.safeParse(wrong).success).toBe(false);
});
