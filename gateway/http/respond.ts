// SPDX-License-Identifier: EUPL-1.2
import type { ServerResponse } from "node:http";

/** Sends JSON and ends the response; does nothing when the client has gone. */
export function respondJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}

/** Sends one error in the shape of a GraphQL response. */
export function respondError(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers = {},
): void {
  respondJson(response, status, { errors: [{ message, extensions: { code } }] }, headers);
}
