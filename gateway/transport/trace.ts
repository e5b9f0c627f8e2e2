// SPDX-License-Identifier: EUPL-1.2
import { randomFillSync } from "node:crypto";

/** W3C trace context of one request: https://www.w3.org/TR/trace-context/ */
export interface Trace {
  traceId: string;
  flags: string;
  tracestate: string | undefined;
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Continues a valid incoming trace, else starts a new one; `tracestate` only goes along with a valid traceparent. */
export function startTrace(traceparent: string | undefined, tracestate: string | undefined): Trace {
  const match = TRACEPARENT.exec(traceparent?.trim() ?? "");
  const [, version, traceId = "", parentId = "", flags = "01", rest] = match ?? [];
  const isValid = version !== "ff" && !(version === "00" && rest) && !/^0*$/.test(traceId) && !/^0*$/.test(parentId);
  if (isValid) return { traceId, flags, tracestate };
  return { traceId: randomHex(16), flags: "01", tracestate: undefined };
}

/** A `traceparent` for one outgoing call: same trace, a span of its own. */
export function nextTraceparent({ traceId, flags }: Trace): string {
  return `00-${traceId}-${randomHex(8)}-${flags}`;
}

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Random bytes as hex, drawn from a pool: asking the system for a few bytes per call is slow. */
function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString("hex", used - bytes, used);
}
