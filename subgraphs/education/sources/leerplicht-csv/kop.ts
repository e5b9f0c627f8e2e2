// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import { type Datum, datumIn, isDatum, plusDagen } from "../../../../platform/time/datum";

const VERSIE = "1.0";

/** Line 1 of a delivery. */
export interface Kop {
  soort: "volledig" | "delta";
  peildatum: Datum;
  aangemaaktOp: Date;
}

const kopSchema = z.object({
  versie: z.literal(VERSIE, `De versie moet ${VERSIE} zijn.`),
  gemeente: z.string("De gemeente ontbreekt in de kopregel."),
  soort: z.enum(["volledig", "delta"], "De soort moet volledig of delta zijn."),
  peildatum: z
    .string("De peildatum ontbreekt in de kopregel.")
    .refine(isDatum, "De peildatum is geen bestaande datum."),
  aangemaaktOp: z.iso
    .datetime({ offset: true, error: "Het moment aangemaaktOp ontbreekt of is geen tijdstip met tijdzone." })
    .transform((text) => new Date(text)),
});

/**
 * Reads the first line: `#leerplicht;versie=1.0;gemeente=…;soort=…;peildatum=…;aangemaaktOp=…`, the fields in any order.
 * A peildatum in the future is refused: it would keep out every later delivery.
 * @throws UnusableDelivery
 */
export function readKop(line: string, gemeente: string, ontvangenOp: Date): Kop {
  const [mark, ...fields] = line.trim().split(";");
  if (mark !== "#leerplicht")
    throw new UnusableDelivery("De kopregel ontbreekt: regel 1 moet met #leerplicht beginnen.");
  const result = kopSchema.safeParse(Object.fromEntries(fields.map((field) => field.split("=", 2))));
  if (!result.success) throw new UnusableDelivery(result.error.issues[0]!.message);
  const kop = result.data;
  if (kop.gemeente !== gemeente)
    throw new UnusableDelivery("De gemeente in de kopregel is niet de gemeente van deze bron.");
  if (kop.peildatum > plusDagen(datumIn(ontvangenOp), 1))
    throw new UnusableDelivery("De peildatum ligt in de toekomst.");
  return kop;
}
