// SPDX-License-Identifier: EUPL-1.2
import type { Logger } from "../logging/logger";
import { runInTrace } from "../trace/current";
import { startTrace } from "../trace/trace";

/** Repeating background work. */
export interface Poll {
  /** ends the work and waits for the round that is running */
  stop(): Promise<void>;
}

/**
 * Runs `round` now and then again `intervalMs` after each end, never twice at a time. A failing round is logged and the next one
 * still comes. Each round is a trace of its own.
 */
export function startPolling(name: string, intervalMs: number, round: () => Promise<void>, log: Logger): Poll {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void>;
  const run = () => {
    running = runInTrace(startTrace(undefined), () =>
      round().catch((err: unknown) => log.error({ err, name }, "background round failed")),
    ).finally(() => {
      if (!stopped) timer = setTimeout(run, intervalMs);
    });
  };
  run();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
