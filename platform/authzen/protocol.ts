// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

/* OpenID AuthZEN Authorization API 1.0 (final, January 2026), as the NLGov profile uses it: the same words in both directions. */

export const EVALUATION_PAD = "/access/v1/evaluation";
export const EVALUATIONS_PAD = "/access/v1/evaluations";
export const METADATA_PAD = "/.well-known/authzen-configuration";

/** How a batch is worked through; `execute_all` when nothing is said. */
export const SEMANTIEK = ["execute_all", "deny_on_first_deny", "permit_on_first_permit"] as const;

/** The most decisions in one question. */
export const MAX_EVALUATIONS = 500;

const part = z.record(z.string(), z.unknown(), "een object");

/** A batch before its defaults are filled in: what a single decision is about is read later, so that one bad one spoils no other. */
export const batchSchema = z.object({
  subject: part.optional(),
  action: part.optional(),
  resource: part.optional(),
  context: part.optional(),
  evaluations: z
    .array(part, "een lijst")
    .max(MAX_EVALUATIONS, `hoogstens ${MAX_EVALUATIONS} vragen tegelijk`)
    .optional(),
  options: z
    .object({ evaluations_semantic: z.enum(SEMANTIEK, `een van ${SEMANTIEK.join(", ")}`).default("execute_all") })
    .prefault({}),
});

/** A decision; nothing but a real boolean counts. */
export const decisionSchema = z.object({ decision: z.boolean(), context: part.optional() });
export type Decision = z.output<typeof decisionSchema>;

/** What a decision point answers to a batch. */
export const decisionsSchema = z.object({ evaluations: z.array(decisionSchema) });

/** One question as it is sent. */
export interface Evaluation {
  subject: { type: string; id: string; properties?: object };
  action: { name: string };
  resource: { type: string; id: string; properties?: object };
  context: object;
}

/** The one action the hub knows: seeing a domain up to a level. */
export const INZIEN = "inzien";
