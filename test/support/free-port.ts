// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import { listen } from "../../platform/process/listen";

/** A port that is free now, for what must know its own address before it listens. */
export async function freePort(): Promise<number> {
  const server = http.createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
