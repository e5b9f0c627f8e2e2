// SPDX-License-Identifier: EUPL-1.2
import type { IncomingMessage } from "node:http";

/** The request is larger than allowed. */
export class BodyTooLarge extends Error {}

/**
 * The body of a request as UTF-8; never more than `maxBytes` of it is kept.
 * @throws BodyTooLarge over `maxBytes`, before anything is read when the request says so itself; Error when it breaks off
 */
export async function readText(request: IncomingMessage, maxBytes: number): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw new BodyTooLarge();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    // By events, because leaving a loop over the request would break the connection that still has to carry the answer.
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else reject(new BodyTooLarge());
    });
    request.on("end", () => resolve(chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
    request.on("close", () => reject(new Error("Request closed early")));
  });
}

/** The JSON body of a request; undefined when it is empty. @throws as readText, and SyntaxError when it is no JSON */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const text = await readText(request, maxBytes);
  return text === "" ? undefined : JSON.parse(text);
}
