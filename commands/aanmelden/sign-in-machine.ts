// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { importJWK, type JWK } from "jose";
import * as client from "openid-client";
import { RESOURCE } from "../../example/aanmelden/data";
import { CommandError } from "../program";
import { discover, refusal } from "./discover";

/**
 * A token for a program: client credentials with `private_key_jwt` (RFC 7523, NLGov OAuth profile).
 * @param keyFile private JWK with `alg` and `kid`
 * @throws CommandError when the key or the sign-in fails
 */
export async function signInMachine(issuer: string, clientId: string, keyFile: string): Promise<string> {
  const { key, kid } = await readKey(keyFile);
  const config = await discover(issuer, clientId, client.PrivateKeyJwt({ key, kid }));
  try {
    return (await client.clientCredentialsGrant(config, { resource: RESOURCE })).access_token;
  } catch (error) {
    throw refusal(error);
  }
}

async function readKey(file: string): Promise<{ key: CryptoKey; kid?: string }> {
  try {
    const jwk = JSON.parse(readFileSync(file, "utf8")) as JWK;
    return { key: (await importJWK(jwk, jwk.alg)) as CryptoKey, kid: jwk.kid };
  } catch {
    throw new CommandError(`--sleutel: ${file} is geen leesbare private sleutel (JWK)`);
  }
}
