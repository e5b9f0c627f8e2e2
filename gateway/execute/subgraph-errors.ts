// SPDX-License-Identifier: EUPL-1.2
import type { FetchBase } from "../plan/steps";
import type { ResponsePath } from "../response/response-error";
import { isJsonObject } from "./json";

/** An error a subgraph reported, cleaned; its path is still the subgraph's. */
export interface SubgraphError {
  message: string;
  path: ResponsePath | null;
  extensions: Record<string, unknown>;
}

const INTERNAL_EXTENSIONS = new Set(["stacktrace", "exception", "debug", "serviceName"]);

/** Reads the `errors` of a subgraph answer. Locations and traces are dropped, `extensions.service` is added. */
export function readSubgraphErrors(fetch: FetchBase, errors: readonly unknown[] | undefined): SubgraphError[] {
  return (errors ?? []).map((error) => {
    const source = isJsonObject(error) ? error : {};
    const extensions: Record<string, unknown> = {};
    if (isJsonObject(source["extensions"]))
      for (const [key, value] of Object.entries(source["extensions"]))
        if (!INTERNAL_EXTENSIONS.has(key)) extensions[key] = value;
    extensions["service"] = fetch.service;
    const message = source["message"];
    return {
      message: typeof message === "string" ? message : `De bron ${fetch.service} meldde een fout.`,
      path: readPath(source["path"], fetch.renamedKeys),
      extensions,
    };
  });
}

function readPath(path: unknown, renamedKeys: ReadonlyMap<string, string>): ResponsePath | null {
  if (!Array.isArray(path) || path.length === 0) return null;
  if (!path.every((segment) => typeof segment === "string" || typeof segment === "number")) return null;
  return path.map((segment: string | number) => renamedKeys.get(segment as string) ?? segment);
}
