// SPDX-License-Identifier: EUPL-1.2
import { type Dispatcher, errors, Pool } from "undici";
import type { z } from "zod";
import { SourceError } from "./outcome";

/** A JSON request to a source. */
export interface SourceRequest<S extends z.ZodType> {
  method: "GET" | "POST";
  /** absolute, on the origin of the source */
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  schema: S;
  signal: AbortSignal;
}

/** JSON over HTTP to one origin, validated at the border. */
export interface HttpSource {
  /** @throws SourceError; error bodies of the source are never read into it */
  request<S extends z.ZodType>(request: SourceRequest<S>): Promise<z.output<S>>;
  close(): Promise<void>;
}

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * @param origin scheme, host and port of the source; a link to anywhere else (a `next` that points away) is refused, so that
 *   a source cannot make the hub send its credentials elsewhere
 */
export function createHttpSource(origin: string, connections = 8): HttpSource {
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  return {
    async request({ method, url, headers, body, schema, signal }) {
      const target = new URL(url);
      if (target.origin !== origin) throw new SourceError("ONLEESBAAR", false);
      const response = await send(pool, {
        method,
        path: target.pathname + target.search,
        headers: {
          accept: "application/json",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal,
      });
      const result = schema.safeParse(response);
      if (!result.success) throw new SourceError("ONLEESBAAR", false);
      return result.data;
    },
    close: () => pool.close(),
  };
}

async function send(pool: Pool, options: Dispatcher.RequestOptions): Promise<unknown> {
  try {
    const { statusCode, headers, body } = await pool.request(options);
    if (statusCode >= 400) {
      await discard(body);
      throw refusal(statusCode, headers["retry-after"]);
    }
    if (!String(headers["content-type"]).includes("json")) {
      await discard(body);
      throw new SourceError("ONLEESBAAR", true);
    }
    return JSON.parse(await readText(body));
  } catch (error) {
    if (error instanceof SourceError || (error as Error).name === "AbortError") throw error;
    if (error instanceof SyntaxError) throw new SourceError("ONLEESBAAR", true);
    if (error instanceof errors.UndiciError || (error as NodeJS.ErrnoException).code)
      throw new SourceError("ONBEREIKBAAR", true);
    throw error;
  }
}

/** Lets go of a body we do not read; that its connection ends meanwhile is no news. */
function discard(body: Dispatcher.ResponseData["body"]): Promise<void> {
  return body.dump({ limit: MAX_BYTES }).catch(() => {});
}

async function readText(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new SourceError("ONLEESBAAR", true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** A 5xx or 429 is trouble of the source and counts for the breaker; any other refusal is about our question. */
function refusal(status: number, retryAfter: string | string[] | undefined): SourceError {
  if (status === 429) return new SourceError("STORING", true, Number(retryAfter ?? 1) * 1000 || 1000);
  return status >= 500 ? new SourceError("STORING", true) : new SourceError("GEWEIGERD", false);
}
