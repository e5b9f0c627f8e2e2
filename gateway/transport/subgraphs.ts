// SPDX-License-Identifier: EUPL-1.2
import { Pool } from "undici";

/** Where one subgraph lives, with its kept-alive connections. */
export interface Subgraph {
  name: string;
  pool: Pool;
  /** Path of the GraphQL endpoint. */
  path: string;
  /** Path that answers 2xx when the subgraph is up. */
  healthPath: string;
}

/** Connections per subgraph; more requests wait in line. */
const MAX_CONNECTIONS = 64;

/**
 * Opens a connection pool for every subgraph of the supergraph.
 * @param urls GraphQL urls from the supergraph
 * @param overrides urls from the configuration, by service name
 * @param timeoutMs backstop for connecting and reading; the request deadline normally comes first
 */
export function openSubgraphs(
  urls: ReadonlyMap<string, string>,
  overrides: Readonly<Record<string, string>>,
  timeoutMs: number,
): Map<string, Subgraph> {
  const subgraphs = new Map<string, Subgraph>();
  for (const [name, url] of urls) {
    const { origin, pathname, search } = new URL(overrides[name] ?? url);
    const pool = new Pool(origin, {
      connections: MAX_CONNECTIONS,
      pipelining: 1,
      connect: { timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const healthPath = pathname.replace(/\/graphql\/?$/, "/healthz");
    subgraphs.set(name, { name, pool, path: pathname + search, healthPath });
  }
  return subgraphs;
}

/** Whether each subgraph answers its health check within `timeoutMs`. */
export async function checkSubgraphs(
  subgraphs: ReadonlyMap<string, Subgraph>,
  timeoutMs: number,
): Promise<Record<string, boolean>> {
  const checks = [...subgraphs.values()].map(async ({ name, pool, healthPath }): Promise<[string, boolean]> => {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const { statusCode, body } = await pool.request({ path: healthPath, method: "GET", signal });
      await body.dump();
      return [name, statusCode >= 200 && statusCode < 300];
    } catch {
      return [name, false];
    }
  });
  return Object.fromEntries(await Promise.all(checks));
}
