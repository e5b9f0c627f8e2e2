// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationError } from "../config/environment";
import type { Logger } from "../logging/logger";

const GRACE_MS = 10_000;

/** Runs `stop` once on SIGTERM or SIGINT and ends the process; what is not finished within ten seconds is cut off with exit 1. */
export function stopOnSignal(log: Logger, stop: () => Promise<void>, graceMs = GRACE_MS): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), graceMs).unref();
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", onSignal).once("SIGINT", onSignal);
  // A child of `npm start` must not outlive it, also when that dies by SIGKILL; without a parent channel this never fires.
  process.once("disconnect", () => onSignal("SIGTERM"));
}

/** Runs the main function of a process; a fault at start is told in plain words and ends with exit 1, never with 0. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const text = error instanceof ConfigurationError ? error.message : ((error as Error)?.stack ?? String(error));
    process.stderr.write(`${text}\n`);
    process.exit(1);
  });
}
