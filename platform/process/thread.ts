// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";

/** Starts a thread that runs a TypeScript file. */
export function startThread(file: string, options: Omit<WorkerOptions, "execArgv">): Worker {
  // Not what this process was started with: under a test runner that is something else.
  return new Worker(file, { ...options, execArgv: ["-r", path.join(__dirname, "thread-typescript.cjs")] });
}
