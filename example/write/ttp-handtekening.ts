// SPDX-License-Identifier: EUPL-1.2
import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, sign } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The public keys of the TTP, below the folder of the region. */
export const TTP_JWKS = "geheimen/ttp.jwks.json";

const base64url = (tekst: string): string => Buffer.from(tekst).toString("base64url");

/**
 * Signs as the TTP of the example: a compact JWS without its payload (RFC 7797, `b64: false`), by a key that is made on first use and
 * stays in geheimen/ after that, with the public one beside it.
 */
export function createOndertekenaar(map: string): (tekst: string) => string {
  const pad = join(map, "geheimen", "ttp-ondertekening.jwk");
  if (!existsSync(pad)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(pad, JSON.stringify(privateKey.export({ format: "jwk" })), { mode: 0o600 });
  }
  const sleutel = createPrivateKey({ key: JSON.parse(readFileSync(pad, "utf8")) as JsonWebKey, format: "jwk" });
  const publiek = {
    ...createPublicKey(sleutel).export({ format: "jwk" }),
    kid: "ttp-voorbeeld",
    alg: "EdDSA",
    use: "sig",
  };
  writeFileSync(join(map, TTP_JWKS), `${JSON.stringify({ keys: [publiek] }, null, 2)}\n`);
  const kop = base64url(JSON.stringify({ alg: "EdDSA", kid: publiek.kid, b64: false, crit: ["b64"] }));
  return (tekst) => `${kop}..${sign(null, Buffer.from(`${kop}.${tekst}`), sleutel).toString("base64url")}`;
}
