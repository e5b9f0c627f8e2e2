// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import type { HubFolder } from "../hub-folder";
import { SUBGRAPHS } from "../subgraphs";

/** Which tokens every process of a hub in this folder accepts. */
export function tokenEnvironment(folder: HubFolder): Record<string, string> {
  return { UITGEVERS: folder.uitgevers };
}

/** The environment of one subgraph. Each gets only the keys it needs: outcome none, and only case the one that signs. */
export function subgraphEnvironment(
  folder: HubFolder,
  name: string,
  port: number,
  databaseUrl: string,
  bronnen = path.join(folder.example, "bronnen.yaml"),
): Record<string, string> {
  const keys: Record<string, string> = {};
  if (name !== "outcome") keys.PSEUDONYM_KEY_FILE = folder.key("pseudoniem.key");
  if (name !== "outcome") keys.LOGBOEK_KEY_FILE = folder.key("logboek.key");
  if (name === "case") keys.CIPHER_KEY_FILE = folder.key("versleuteling.key");
  // A key of its own: what one subgraph sealed, the other cannot open.
  if (name === "provider") keys.CIPHER_KEY_FILE = folder.key("versleuteling-hulp.key");
  // Case can only seal with it, provider only open.
  if (name === "case") keys.NUMMERS_JWK_FILE = folder.key("nummers.public.json");
  if (name === "provider") keys.NUMMERS_KEY_FILE = folder.key("nummers.private.json");
  if (name === "case") {
    keys.ACCESS_URL = `http://127.0.0.1:${port}`;
    keys.RELATIEBEWIJS_JWKS_EDUCATION = folder.key("relatie-education.jwks.json");
    keys.RELATIEBEWIJS_JWKS_PROVIDER = folder.key("relatie-provider.jwks.json");
  }
  if (name === "education" || name === "provider")
    keys.RELATIEBEWIJS_KEY_FILE = folder.key(`relatie-${name}.private.json`);
  if (name === "case") keys.INZAGEBEWIJS_KEY_FILE = folder.key("inzagebewijs.private.json");
  else if (name !== "outcome") keys.INZAGEBEWIJS_JWKS = folder.key("inzagebewijs.jwks.json");
  if (name === "case" || name === "provider") keys.STANDEN_JWKS = folder.key("standen.jwks.json");
  // On a free port (0) nobody knows yet where the others are: then the caller says so.
  if (name === "case" && port > 0) {
    const gateway = port - offsetOf("case");
    keys.INZAGELOG_PROVIDER_URL = `http://127.0.0.1:${gateway + offsetOf("provider")}`;
    keys.INZAGELOG_EDUCATION_URL = `http://127.0.0.1:${gateway + offsetOf("education")}`;
  }
  if (name === "education" && port > 0) {
    const gateway = port - offsetOf("education");
    keys.STANDEN_KEY_FILE = folder.key("standen.private.json");
    keys.STANDEN_CASE_URL = `http://127.0.0.1:${gateway + offsetOf("case")}`;
    keys.STANDEN_PROVIDER_URL = `http://127.0.0.1:${gateway + offsetOf("provider")}`;
  }
  return { ...tokenEnvironment(folder), ...keys, PORT: String(port), DATABASE_URL: databaseUrl, BRONNEN: bronnen };
}

const offsetOf = (subgraph: string): number => SUBGRAPHS.find(({ name }) => name === subgraph)!.offset;
