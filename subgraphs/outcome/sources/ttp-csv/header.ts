// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { describeIssues } from "../../../../platform/config/environment";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import { isDatum } from "../../../../platform/time/datum";
import { isPeriode } from "../../domain/periode";
import { holdsPersonNumber } from "./person-number";

/** What kind of rows follow. */
const MARKS: Partial<Record<string, "cellen" | "records">> = { "#ttp": "cellen", "#ttp-records": "records" };

const headerSchema = z.object({
  versie: z.literal("1.0", "alleen versie 1.0 is bekend"),
  leverancier: z
    .string("ontbreekt")
    .min(1, "ontbreekt")
    .max(100, "is te lang")
    .refine((text) => !holdsPersonNumber(text), "lijkt een persoonsnummer te bevatten"),
  periode: z.string("ontbreekt").refine(isPeriode, "geen JJJJ, JJJJ-H1 of JJJJ-H2"),
  peildatum: z.string("ontbreekt").refine(isDatum, "geen bestaande datum JJJJ-MM-DD"),
  aangemaaktOp: z.iso
    .datetime({ offset: true, error: "geen tijdstip met tijdzone" })
    .transform((text) => new Date(text)),
});

/** The first line of a delivery: who made it, when, about which periode. */
export type TtpHeader = z.output<typeof headerSchema> & { soort: "cellen" | "records" };

/**
 * Reads `#ttp;versie=1.0;leverancier=…;periode=…;peildatum=…;aangemaaktOp=…`.
 * @throws UnusableDelivery naming every faulty part, without its value
 */
export function readHeader(velden: readonly string[]): TtpHeader {
  const [mark, ...parts] = velden;
  const soort = MARKS[mark ?? ""];
  if (!soort) throw new UnusableDelivery("Regel 1 begint niet met #ttp of #ttp-records.");
  const pairs = parts
    .filter((part) => part.includes("="))
    .map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]);
  const result = headerSchema.safeParse(Object.fromEntries(pairs));
  if (!result.success) throw new UnusableDelivery(`Regel 1 klopt niet. ${describeIssues(result.error).join("; ")}.`);
  return { ...result.data, soort };
}
