// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { FlattenedSign, type JWK } from "jose";
import { createSignatureCheck } from "./signature";

const pair = (type: "ed25519" | "rsa") => {
  const { privateKey, publicKey } =
    type === "rsa" ? generateKeyPairSync("rsa", { modulusLength: 2048 }) : generateKeyPairSync("ed25519");
  return { privateKey, jwk: { ...(publicKey.export({ format: "jwk" }) as JWK), kid: type } };
};
const [own, rsa, other] = [pair("ed25519"), pair("rsa"), pair("ed25519")];
const check = createSignatureCheck({ keys: [own.jwk, rsa.jwk] });
const file = Buffer.from("#ttp;versie=1.0\n€ 5\n");

async function sign(key: KeyObject, header: Record<string, unknown>, inhoud = file): Promise<string> {
  const { protected: part, signature } = await new FlattenedSign(inhoud)
    .setProtectedHeader({ alg: "EdDSA", kid: "ed25519", ...header })
    .sign(key);
  return `${part}..${signature}`;
}
const RAW = { b64: false, crit: ["b64"] };

test.each<[string, () => Promise<string>]>([
  ["payload as it is", () => sign(own.privateKey, RAW)],
  ["payload encoded", () => sign(own.privateKey, {})],
  ["another key of the set", () => sign(rsa.privateKey, { alg: "PS256", kid: "rsa" })],
  ["with a line end", async () => `${await sign(own.privateKey, RAW)}\n`],
])("accepted: %s", async (_, make) => {
  await expect(check(file, await make())).resolves.toBeUndefined();
});

test.each<[string, () => Promise<string | undefined>, string]>([
  ["no signature", async () => undefined, "ontbreekt"],
  ["empty", async () => "", "klopt niet"],
  ["of another file", () => sign(own.privateKey, RAW, Buffer.from("anders")), "klopt niet"],
  ["of another key", () => sign(other.privateKey, RAW), "klopt niet"],
  ["an unknown key id", () => sign(other.privateKey, { ...RAW, kid: "x" }), "klopt niet"],
  ["no algorithm", async () => `${Buffer.from('{"alg":"none"}').toString("base64url")}..x`, "klopt niet"],
  [
    "with its payload",
    async () => (await sign(own.privateKey, {})).replace("..", `.${file.toString("base64url")}.`),
    "klopt niet",
  ],
  ["a header that is no JSON", async () => "abc..def", "klopt niet"],
])("refused: %s", async (_, make, reason) => {
  await expect(check(file, await make())).rejects.toThrow(reason);
});
