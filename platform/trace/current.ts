// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";
import { nextTraceparent, type Trace } from "./trace";

const storage = new AsyncLocalStorage<Trace>();

/** Runs work as part of a trace; everything it starts belongs to it too, however deep: log lines and calls to sources find it back. */
export function runInTrace<T>(trace: Trace, work: () => T): T {
  return storage.run(trace, work);
}

/** The trace this code runs in; undefined outside of a request and of a background round. */
export function currentTrace(): Trace | undefined {
  return storage.getStore();
}

/**
 * The headers by which a source can join its log to ours. No `tracestate`: what a client puts in it is nobody else's business.
 */
export function traceHeaders(): { traceparent?: string } {
  const trace = currentTrace();
  return trace ? { traceparent: nextTraceparent(trace) } : {};
}
