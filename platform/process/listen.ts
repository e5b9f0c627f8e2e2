// SPDX-License-Identifier: EUPL-1.2
import type http from "node:http";

/** Listens on an address and gives the port (useful with port 0). */
export function listen(server: http.Server, port: number, host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as { port: number }).port);
    });
  });
}
