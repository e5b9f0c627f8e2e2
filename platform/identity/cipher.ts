// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Encrypts short identifying values for storage. */
export interface Cipher {
  encrypt(plain: string): string;
  /** @throws Error when the text was changed or made with another key */
  decrypt(sealed: string): string;
}

/**
 * AES-256-GCM with a random nonce; output `v1.<nonce>.<tag>.<text>` in base64url.
 * @param key exactly 32 bytes
 */
export function createCipher(key: Buffer): Cipher {
  if (key.length !== 32) throw new RangeError("the cipher key must hold 32 bytes");
  return {
    encrypt(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return ["v1", ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
    },
    decrypt(sealed) {
      const [version, ...parts] = sealed.split(".");
      const [nonce, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
      if (version !== "v1" || !nonce || !tag || !text) throw new Error("unknown cipher format");
      const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: 16 }).setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
    },
  };
}
