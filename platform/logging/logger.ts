// SPDX-License-Identifier: EUPL-1.2
import pino from "pino";
import { isBsn, scrubBsn } from "../identity/bsn";
import { currentTrace } from "../trace/current";

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
    mixin: (fields) => ("traceId" in fields ? {} : traceFields()),
  };
  return pino(options, { write: (line: string) => void out.write(scrubLine(line)) });
}

/** By which the lines of one question are found back in every process. */
function traceFields(): { traceId?: string } {
  const trace = currentTrace();
  return trace ? { traceId: trace.traceId } : {};
}

/** The line without a BSN. One written as a number becomes text first, so that the line stays JSON. */
function scrubLine(line: string): string {
  if (scrubBsn(line) === line) return line;
  const asText = (_key: string, value: unknown) =>
    typeof value === "number" && isBsn(String(value)) ? String(value) : value;
  return `${scrubBsn(JSON.stringify(JSON.parse(line), asText))}\n`;
}

/** What may be logged of an error: its name, code, message and where it arose; never the values a driver adds to it. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  // PostgreSQL quotes the value itself in the message of a "data exception" (class 22).
  const message = /^22\w{3}$/.test(String(code)) ? "a value does not fit its type" : error.message;
  const places = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, message, stack: places?.slice(0, 5).join("\n") };
}
