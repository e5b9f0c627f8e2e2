// SPDX-License-Identifier: EUPL-1.2
import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from "cockatiel";
import type { Logger } from "../logging/logger";
import { SourceError, type SourceFailure, type SourceOutcome, sourceFailure } from "./outcome";

/** The limits of one source. */
export interface ConnectorLimits {
  /** longest time one call may take, in ms */
  timeoutMs: number;
  /** calls at the same time */
  concurrency: number;
  /** outages in a row after which the source is left alone for `pauseMs` */
  breakerThreshold: number;
  pauseMs: number;
}

export const DEFAULT_LIMITS: ConnectorLimits = {
  timeoutMs: 1500,
  concurrency: 8,
  breakerThreshold: 5,
  pauseMs: 10_000,
};

/** One source behind timeout, bounded concurrency, one retry where safe, breaker and coalescing. */
export interface Connector {
  /**
   * Runs a read on the source. Calls with the same key at the same time share one; a key must therefore hold everything the answer
   * depends on. The signal ends when the time is up.
   */
  read<T>(key: string, run: (signal: AbortSignal) => Promise<T>): Promise<SourceOutcome<T>>;
  /** calls really made so far, retries included */
  calls(): number;
}

/** @param bron name of the source, for the log only */
export function createConnector(bron: string, log: Logger, limits: Partial<ConnectorLimits> = {}): Connector {
  const { timeoutMs, concurrency, breakerThreshold, pauseMs } = { ...DEFAULT_LIMITS, ...limits };
  // A call that was broken off because its time was up (AbortError) is one too: a source that hangs is left alone like one that fails.
  const outage = handleWhen((error) => error.name === "AbortError" || (error instanceof SourceError && error.isOutage));
  const retryable = handleWhen(
    (error) => error instanceof SourceError && error.isOutage && error.retryAfterMs === undefined,
  );
  const policy = wrap(
    bulkhead(concurrency, 1000),
    timeout(timeoutMs, TimeoutStrategy.Aggressive),
    retry(retryable, { maxAttempts: 1, backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 200 }) }),
    circuitBreaker(outage, { halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(breakerThreshold) }),
  );
  const running = new Map<string, Promise<SourceOutcome<unknown>>>();
  let calls = 0;

  const start = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<SourceOutcome<T>> => {
    try {
      const value = await policy.execute(({ signal }) => {
        calls += 1;
        return run(signal);
      });
      return { ok: true, value };
    } catch (error) {
      const failure = toFailure(error);
      if (!failure) {
        // A fault of our own costs this source only, and must not look like one of the source. Its message can hold what the source said.
        log.error({ bron, fout: placeOf(error) }, "source could not be read");
        return { ok: false, failure: sourceFailure("FOUT_IN_HUB") };
      }
      log.warn({ bron, soort: failure.soort, code: failure.code }, "source did not answer");
      return { ok: false, failure };
    }
  };

  return {
    calls: () => calls,
    read<T>(key: string, run: (signal: AbortSignal) => Promise<T>) {
      let shared = running.get(key) as Promise<SourceOutcome<T>> | undefined;
      if (!shared) {
        shared = start(run).finally(() => running.delete(key));
        running.set(key, shared);
      }
      return shared;
    },
  };
}

/** What a fault is called and where it arose. */
function placeOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const places = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, stack: places?.slice(0, 5).join("\n") };
}

/** The failure that an error stands for; undefined for a fault of our own. */
function toFailure(error: unknown): SourceFailure | undefined {
  if (error instanceof SourceError) return sourceFailure(error.soort, error.reply?.code);
  if (error instanceof TaskCancelledError) return sourceFailure("TE_LAAT");
  if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError) return sourceFailure("GEPAUZEERD");
  return undefined;
}
