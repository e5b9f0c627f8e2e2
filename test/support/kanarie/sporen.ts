// SPDX-License-Identifier: EUPL-1.2
import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { Writable } from "node:stream";
import { createLogger, type Logger } from "../../../platform/logging/logger";

/* What hubs of tests answer and log goes to files in the folder of the run, in which the canary search looks after the whole suite. */

/** Where those files are; every worker writes its own. */
export const sporenmap = (): string => path.join(process.env.TEST_FOLDER!, "kanarie");

/** In the name of a file: what it holds, and for answers to whom. */
export type Spoorsoort = "logregels" | "traces" | `antwoorden-${string}`;

function append(soort: Spoorsoort, text: string): void {
  mkdirSync(sporenmap(), { recursive: true });
  appendFileSync(path.join(sporenmap(), `${soort}.${process.pid}`), `${text}\n`);
}

/** What a hub answered. @param wie the role that asked, or its bearer token */
export function recordAnswer(wie: string | undefined, answer: unknown): void {
  append(`antwoorden-${rolVan(wie)}`, typeof answer === "string" ? answer : (JSON.stringify(answer) ?? ""));
}

function rolVan(wie: string | undefined): string {
  if (wie && /^\w+$/.test(wie)) return wie;
  try {
    const { rol } = JSON.parse(Buffer.from(wie!.split(".")[1]!, "base64url").toString()) as { rol?: unknown };
    return typeof rol === "string" && /^\w+$/.test(rol) ? rol : "onbekend";
  } catch {
    return "onbekend";
  }
}

/** What a process of the hub wrote to its output. */
export const recordLogLine = (line: string): void => append("logregels", line.trimEnd());

/** What a collector got. */
export const recordTraces = (body: unknown): void => append("traces", JSON.stringify(body));

/** A log for a hub of a test: its lines are searched after the run. @param lines also gets them */
export function createTestLog(
  name = "test",
  level: Parameters<typeof createLogger>[1] = "info",
  lines?: string[],
): Logger {
  const write = (chunk: unknown, _encoding: string, done: () => void) => {
    lines?.push(String(chunk));
    recordLogLine(String(chunk));
    done();
  };
  return createLogger(name, level, new Writable({ write, decodeStrings: false }));
}
