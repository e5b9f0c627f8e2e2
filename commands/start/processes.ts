// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { childEnvironment } from "../../platform/config/environment";

const ROOT = path.join(__dirname, "../..");
const GRACE_MS = 10_000;

/** The processes of the hub, each with its own log file. */
export interface Processes {
  /** starts a TypeScript file of the project; the child ends when this process does */
  start(name: string, file: string, environment: Record<string, string>): ChildProcess;
  /** name of the first process that ended by itself so far, if any */
  ended(): string | undefined;
  stopAll(): Promise<void>;
}

/** @param onExit told when a process ends that was not asked to */
export function createProcesses(logFolder: string, onExit: (name: string, logFile: string) => void): Processes {
  mkdirSync(logFolder, { recursive: true });
  const children = new Map<string, ChildProcess>();
  let stopping = false;
  let first: string | undefined;
  return {
    start(name, file, environment) {
      const logFile = path.join(logFolder, `${name}.log`);
      const log = openSync(logFile, "a");
      const child = spawn(process.execPath, ["-r", "@swc-node/register", path.join(ROOT, file)], {
        cwd: ROOT,
        env: childEnvironment(environment),
        // The channel closes when this process dies, however it dies; the child then stops (platform/process/lifecycle.ts).
        stdio: ["ignore", log, log, "ipc"],
      });
      closeSync(log);
      children.set(name, child);
      child.once("exit", () => {
        children.delete(name);
        if (stopping) return;
        first ??= name;
        onExit(name, logFile);
      });
      return child;
    },
    ended: () => first,
    async stopAll() {
      stopping = true;
      const exits = [...children.values()].map((child) => {
        child.kill("SIGTERM");
        const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
        return new Promise<void>((resolve) => child.once("exit", () => (clearTimeout(timer), resolve())));
      });
      await Promise.all(exits);
    },
  };
}
