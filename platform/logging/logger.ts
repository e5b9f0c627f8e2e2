// SPDX-License-Identifier: EUPL-1.2
import pino from "pino";
import { scrubBsn } from "../identity/bsn";

/** The structured log of a process. */
export type Logger = pino.Logger;

const IDENTIFYING = [
  "bsn",
  "naam",
  "geboortedatum",
  "adres",
  "telefoon",
  "email",
  "authorization",
  "token",
  "variables",
  "body",
  "inzagebewijs",
];

/** Log levels a process can be set to. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"] as const;

/**
 * A logger of JSON lines. Identifying fields are redacted on two levels, and any number that passes the elfproef is
 * scrubbed from the finished line, so that a mistake elsewhere does not become a leak here.
 */
export function createLogger(
  name: string,
  level: (typeof LOG_LEVELS)[number] = "info",
  out: NodeJS.WritableStream = process.stdout,
): Logger {
  const paths = IDENTIFYING.flatMap((field) => [field, `*.${field}`]);
  const options: pino.LoggerOptions = {
    name,
    level,
    redact: { paths, censor: "[weggelaten]" },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  };
  return pino(options, { write: (line: string) => void out.write(scrubBsn(line)) });
}

/** What may be logged of an error: its name, code, message and where it arose; never the values a driver adds to it. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  return { type: error.name, code, message: error.message, stack: error.stack?.split("\n").slice(1, 6).join("\n") };
}
