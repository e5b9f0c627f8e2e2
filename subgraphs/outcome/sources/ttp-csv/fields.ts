// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { GEMETEN_INTENSITEITEN, UITKOMSTINDICATOREN } from "../../domain/codes";
import { isAgbCode } from "../../domain/vraag";

const name = (max: number, allowed: RegExp) =>
  z
    .string()
    .refine((text) => text.length <= max && allowed.test(text), "te lang, of met tekens die niet in een naam horen")
    .transform((text) => text || undefined);

/** The fields that rows of both kinds of delivery have; every fault is a Dutch reason without the value. */
export const cellFields = {
  agb: z.string().refine(isAgbCode, "geen acht cijfers"),
  profiel: z
    .string()
    .regex(/^([1-9]|10)$/, "geen getal van 1 tot en met 10")
    .transform(Number),
  intensiteit: z
    .string()
    .refine((text) => text !== "ACUUT", { error: "acute hulp wordt nooit gemeten", abort: true })
    .pipe(z.enum(GEMETEN_INTENSITEITEN, "onbekende intensiteit")),
  periode: z.string(),
  subgroep: name(40, /^[\p{L}\p{N} .,<>=+/-]*$/u),
  indicator: z.enum(UITKOMSTINDICATOREN, "onbekende indicator"),
  instrument: name(60, /^[\p{L}\p{N} .,()/+&'-]*$/u),
};

/** The reasons of the rules that are broken. */
export function brokenRules(rules: readonly (readonly [broken: boolean, reason: string])[]): string[] {
  return rules.filter(([broken]) => broken).map(([, reason]) => reason);
}

export const WRONG_PERIODE = "periode: niet de periode van deze aanlevering";
