// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import type { HubFolder } from "../hub-folder";

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
  if (name === "case") keys.INZAGEBEWIJS_KEY_FILE = folder.key("inzagebewijs.private.json");
  else if (name !== "outcome") keys.INZAGEBEWIJS_JWKS = folder.key("inzagebewijs.jwks.json");
  return { ...tokenEnvironment(folder), ...keys, PORT: String(port), DATABASE_URL: databaseUrl, BRONNEN: bronnen };
}
