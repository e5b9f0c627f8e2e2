// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { JWTVerifyGetKey } from "jose";
import { REGISTER } from "../auth/doelbinding";
import { createKeySet } from "../auth/key-set";
import { uitgeversFile } from "../auth/uitgevers";
import { LOG_LEVELS } from "../logging/logger";

/** Port numbers as the environment gives them. */
export const port = z.coerce.number().int().min(0).max(65535);

/** The environment every subgraph process reads. */
export const subgraphEnvironment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: port,
  DATABASE_URL: z.string().min(1),
  BRONNEN: z.string().min(1),
  UITGEVERS: uitgeversFile,
  /** the register of processing activities */
  VERWERKINGSACTIVITEITEN: z.string().default(REGISTER),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});

/** A key in a file, as base64 text. @returns zod type whose output is the key itself */
export function keyFile(minBytes: number) {
  return z.string().transform((file, context) => {
    const key = readKey(file);
    if (key && key.length >= minBytes) return key;
    context.addIssue({
      code: "custom",
      message: key ? `de sleutel is korter dan ${minBytes} bytes` : "dit bestand is niet te lezen",
    });
    return z.NEVER;
  });
}

function readKey(file: string): Buffer | undefined {
  try {
    return Buffer.from(readFileSync(file, "utf8"), "base64");
  } catch {
    return undefined;
  }
}

/** A JSON file, such as a JWK or JWKS. @returns zod type whose output is the content */
export const jsonFile = z.string().transform((file, context): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    context.addIssue({ code: "custom", message: "dit bestand is niet te lezen of geen JSON" });
    return z.NEVER;
  }
});

/** Public keys: a URL or a file. @returns zod type whose output finds the key of a signature */
export const keySet = z
  .string()
  .min(1)
  .transform((place, context): JWTVerifyGetKey => {
    try {
      return createKeySet({ issuer: "gezinshub:case", jwks: place });
    } catch {
      context.addIssue({ code: "custom", message: "hier is geen JWKS te lezen" });
      return z.NEVER;
    }
  });
