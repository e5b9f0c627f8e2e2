// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";

/** A configuration that cannot be used; `faults` holds every fault found, one readable line each. */
export class ConfigurationError extends Error {
  constructor(
    source: string,
    readonly faults: string[],
  ) {
    super(`${source} is niet bruikbaar:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
    this.name = "ConfigurationError";
  }
}

/** Zod issues as lines "pad.naar.veld: reden", never with the value. */
export function describeIssues(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.map(String).join(".") || "(geheel)"}: ${issue.message}`);
}

/**
 * Reads the environment once against a zod schema. Empty strings count as absent.
 * The only place that touches `process.env` (a lint rule guards that).
 * @throws ConfigurationError naming every faulty variable at once, without values
 */
export function readEnvironment<S extends z.ZodType>(schema: S, source: NodeJS.ProcessEnv = process.env): z.output<S> {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(present);
  if (!result.success) throw new ConfigurationError("De omgeving (environment)", describeIssues(result.error));
  return result.data;
}

/** The environment to hand to a child process: this one plus the given variables. */
export function childEnvironment(variables: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...variables };
}
