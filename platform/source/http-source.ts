// SPDX-License-Identifier: EUPL-1.2
import { type Dispatcher, errors, Pool } from "undici";
import type { z } from "zod";
import { traceHeaders } from "../trace/current";
import { SourceError, type SourceReply } from "./outcome";

/** A JSON request to a source. */
export interface SourceRequest<S extends z.ZodType> {
  method: "GET" | "POST" | "PATCH";
  /** absolute, on the origin of the source */
  url: string;
  headers: Record<string, string>;
  /** sent as JSON; URLSearchParams as a form */
  body?: unknown;
  schema: S;
  signal: AbortSignal;
  /** sees the headers of a good answer, such as `link` of a page */
  onHeaders?: (headers: Dispatcher.ResponseData["headers"]) => void;
  /** where a refusal in JSON has its code; without it only `code` of problem+json (RFC 9457) is read */
  readCode?: (body: unknown) => unknown;
}

/** JSON over HTTP to one origin, validated at the border. */
export interface HttpSource {
  /** @throws SourceError; error bodies of the source are never read into it */
  request<S extends z.ZodType>(request: SourceRequest<S>): Promise<z.output<S>>;
  close(): Promise<void>;
}

/** Whom to trust and what to show, in PEM; without it, the certificates of the machine and none of our own. */
export interface Tls {
  ca?: string;
  cert?: string;
  key?: string;
}

const MAX_BYTES = 16 * 1024 * 1024;
const MAX_PROBLEM = 64 * 1024;

/** The answer to a conditional request: what the caller has is still right (304). */
export class NotModified extends Error {}

/**
 * @param origin scheme, host and port of the source; a link to anywhere else (a `next` that points away) is refused, so that
 *   a source cannot make the hub send its credentials elsewhere. A redirect is not followed, and what comes with it is no answer
 */
export function createHttpSource(origin: string, connections = 8, tls?: Tls): HttpSource {
  const limits = { connections, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 };
  const pool = new Pool(origin, { ...limits, connect: tls });
  return {
    async request({ method, url, headers, body, schema, signal, onHeaders, readCode }) {
      const target = new URL(url);
      if (target.origin !== origin) throw new SourceError("ONLEESBAAR", false);
      const isForm = body instanceof URLSearchParams;
      const type = isForm ? "application/x-www-form-urlencoded" : "application/json";
      const options: Dispatcher.RequestOptions = {
        method,
        path: target.pathname + target.search,
        headers: {
          accept: "application/json",
          ...(body === undefined ? {} : { "content-type": type }),
          ...traceHeaders(),
          ...headers,
        },
        body: body === undefined ? undefined : isForm ? body.toString() : JSON.stringify(body),
        signal,
      };
      const response = await send(pool, options, { onHeaders, readCode });
      const result = schema.safeParse(response);
      if (!result.success) throw new SourceError("ONLEESBAAR", false);
      return result.data;
    },
    close: () => pool.close(),
  };
}

async function send(
  pool: Pool,
  options: Dispatcher.RequestOptions,
  { onHeaders, readCode }: Pick<SourceRequest<z.ZodType>, "onHeaders" | "readCode">,
): Promise<unknown> {
  try {
    const { statusCode, headers, body } = await pool.request(options);
    if (statusCode === 304) {
      await discard(body);
      throw new NotModified();
    }
    if (statusCode >= 300 && statusCode < 400) {
      await discard(body);
      throw new SourceError("ONLEESBAAR", false);
    }
    if (statusCode >= 400) {
      const code = await readFaultCode(headers, body, readCode);
      const date = typeof headers.date === "string" ? headers.date : undefined;
      throw refusal({ status: statusCode, code, date }, headers["retry-after"]);
    }
    if (!String(headers["content-type"]).includes("json")) {
      await discard(body);
      throw new SourceError("ONLEESBAAR", true);
    }
    const value: unknown = JSON.parse(await readText(body));
    onHeaders?.(headers);
    return value;
  } catch (error) {
    if (error instanceof SourceError || error instanceof NotModified || (error as Error).name === "AbortError")
      throw error;
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
function refusal(reply: SourceReply, retryAfter: string | string[] | undefined): SourceError {
  const { status } = reply;
  if (status === 429 || (status === 503 && retryAfter !== undefined))
    return new SourceError("STORING", true, retryAfterMs(String(retryAfter ?? 1)), reply);
  return status >= 500
    ? new SourceError("STORING", true, undefined, reply)
    : new SourceError("GEWEIGERD", false, undefined, reply);
}

/** Retry-After is a number of seconds or a moment (RFC 9110 10.2.3); what is neither counts as one second. */
function retryAfterMs(text: string): number {
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return ms > 0 ? ms : 1000;
}

const problemCode = (body: unknown) => (body as { code?: unknown }).code;

/** The code of a refusal: the only thing of an error body that is ever kept, and only when it is a plain word. */
async function readFaultCode(
  headers: Dispatcher.ResponseData["headers"],
  body: Dispatcher.ResponseData["body"],
  readCode?: (body: unknown) => unknown,
): Promise<string | undefined> {
  const type = readCode ? "json" : "problem+json";
  if (!String(headers["content-type"]).includes(type) || Number(headers["content-length"] ?? 0) > MAX_PROBLEM)
    return discard(body) as Promise<undefined>;
  try {
    const code = (readCode ?? problemCode)(JSON.parse(await readText(body)));
    return typeof code === "string" && /^[a-z_.-]{1,60}$/i.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
