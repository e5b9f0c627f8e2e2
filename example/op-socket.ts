// SPDX-License-Identifier: EUPL-1.2
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What every stand-in can do with its server. */
export interface OpSocket {
  /** Listens on 127.0.0.1 and gives the port; 0 takes a free one. */
  listen(port: number): Promise<number>;
  /** Breaks off whoever is still connected. */
  close(): Promise<void>;
}

export function opSocket(server: Server): OpSocket {
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
