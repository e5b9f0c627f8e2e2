// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readEnvironment } from "../platform/config/environment";

/** Who issues tokens in example mode, and for whom. */
export const EXAMPLE_ISSUER = "https://inloggen.gezinshub.example";
export const AUDIENCE = "gezinshub";

/** Where a hub on this machine keeps its files, and where it listens. */
export interface HubFolder {
  port: number;
  root: string;
  example: string;
  logs: string;
  /** who may issue tokens */
  uitgevers: string;
  key: (name: string) => string;
}

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65000).default(4000),
  HUB_DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.string().optional(),
});

/** The folder and port from the environment (`HUB_DATA_DIR`, `PORT`). */
export function hubFolder(): HubFolder & { databaseUrl?: string } {
  const { PORT: port, HUB_DATA_DIR, DATABASE_URL: databaseUrl } = readEnvironment(environment);
  return { ...hubFolderAt(path.resolve(HUB_DATA_DIR), port), databaseUrl };
}

/** The layout of a hub in a folder. */
export function hubFolderAt(root: string, port: number): HubFolder {
  const at = (...parts: string[]) => path.join(root, ...parts);
  return {
    port,
    root,
    example: at("example"),
    logs: at("logs"),
    uitgevers: at("uitgevers.yaml"),
    key: (name) => at("sleutels", name),
  };
}

/** Makes the keys of example mode at first start; none is ever shipped. Existing keys stay. */
export function ensureKeys(folder: HubFolder): void {
  mkdirSync(folder.root, { recursive: true }); // PostgreSQL, which does not run as root, must be able to enter
  mkdirSync(path.dirname(folder.key("x")), { recursive: true, mode: 0o700 });
  const once = (name: string, make: () => string) => {
    if (!existsSync(folder.key(name))) writeFileSync(folder.key(name), make(), { mode: 0o600 });
  };
  once("pseudoniem.key", () => randomBytes(32).toString("base64"));
  once("versleuteling.key", () => randomBytes(32).toString("base64"));
  once("logboek.key", () => randomBytes(32).toString("base64"));
  once("versleuteling-hulp.key", () => randomBytes(32).toString("base64"));
  once("database.json", () =>
    JSON.stringify(
      Object.fromEntries(
        ["postgres", "hub_case", "hub_provider", "hub_outcome", "hub_education"].map((role) => [
          role,
          randomBytes(18).toString("hex"),
        ]),
      ),
    ),
  );
  if (!existsSync(folder.key("nummers.public.json"))) {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const kid = `nummers-${randomBytes(4).toString("hex")}`;
    const jwk = (key: typeof publicKey) => JSON.stringify({ ...key.export({ format: "jwk" }), kid, use: "enc" });
    writeFileSync(folder.key("nummers.private.json"), jwk(privateKey), { mode: 0o600 });
    writeFileSync(folder.key("nummers.public.json"), jwk(publicKey));
  }
  for (const name of ["token", "inzagebewijs", "standen", "relatie-education", "relatie-provider"]) {
    if (existsSync(folder.key(`${name}.jwks.json`))) continue;
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const marks = { kid: `${name}-${randomBytes(4).toString("hex")}`, alg: "EdDSA", use: "sig" };
    writeFileSync(
      folder.key(`${name}.private.json`),
      JSON.stringify({ ...privateKey.export({ format: "jwk" }), ...marks }),
      { mode: 0o600 },
    );
    writeFileSync(
      folder.key(`${name}.jwks.json`),
      JSON.stringify({ keys: [{ ...publicKey.export({ format: "jwk" }), ...marks }] }),
    );
  }
}

/** The passwords of the database roles. */
export function databasePasswords(folder: HubFolder): Record<string, string> {
  return JSON.parse(readFileSync(folder.key("database.json"), "utf8")) as Record<string, string>;
}
