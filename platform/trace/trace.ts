// SPDX-License-Identifier: EUPL-1.2
import { randomFillSync } from "node:crypto";
import { holdsBsn } from "../identity/bsn";

/** One action in a trace, by W3C trace context: https://www.w3.org/TR/trace-context/ */
export interface Trace {
  /** 32 hexadecimals, the same for everything that follows from one question */
  traceId: string;
  /** 16 hexadecimals: the action of this process */
  spanId: string;
  /** the action that called this one; undefined when a new trace began here */
  parentSpanId: string | undefined;
  flags: string;
  tracestate: string | undefined;
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * Continues a valid incoming trace, else starts a new one; `tracestate` only goes along with a valid traceparent. Ids end up in every log, and who
 * asks chooses them: with digits in it that could be a BSN, a new trace begins that is linked to nothing. No id of our own has such digits, so
 * that every part of the hub keeps to one trace.
 */
export function startTrace(traceparent: string | undefined, tracestate?: string): Trace {
  const match = TRACEPARENT.exec(traceparent?.trim() ?? "");
  const [, version, traceId = "", parentSpanId = "", flags = "01", rest] = match ?? [];
  const isValid =
    version !== "ff" && !(version === "00" && rest) && !/^0*$/.test(traceId) && !/^0*$/.test(parentSpanId);
  const holdsNumber = [traceId, parentSpanId, tracestate ?? ""].some(holdsBsn);
  if (isValid && !holdsNumber) return { traceId, spanId: newSpanId(), parentSpanId, flags, tracestate };
  return { traceId: newId(16), spanId: newSpanId(), parentSpanId: undefined, flags: "01", tracestate: undefined };
}

/** A `traceparent` for one outgoing call: same trace, a span of its own. */
export function nextTraceparent({ traceId, flags }: Trace): string {
  return `00-${traceId}-${newSpanId()}-${flags}`;
}

/** An id for one action within a trace. */
export function newSpanId(): string {
  return newId(8);
}

function newId(bytes: number): string {
  const id = randomHex(bytes);
  return holdsBsn(id) ? newId(bytes) : id;
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
