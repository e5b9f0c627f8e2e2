// SPDX-License-Identifier: EUPL-1.2
import type { IncomingMessage } from "node:http";

/** The request is larger than allowed. */
export class BodyTooLarge extends Error {}

/**
 * The JSON body of a request.
 * @throws BodyTooLarge over `maxBytes`; SyntaxError when it is no JSON
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return size === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
