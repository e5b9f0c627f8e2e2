// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { isDatum } from "../../../../platform/time/datum";
import { HOEDANIGHEDEN, ONTVANGERS, type Toestemming, TOESTEMMINGSDOMEINEN } from "../../domain/toestemming";

const datum = z.string().refine(isDatum);

/** The text of a zaakeigenschap with consent: a JSON list, see docs/sources-zgw.md. */
const listSchema = z.array(
  z.object({
    id: z.string().optional(),
    domein: z.enum(TOESTEMMINGSDOMEINEN),
    ontvanger: z.enum(ONTVANGERS),
    niveau: z.enum(["DAT", "BEPERKT", "VOLLEDIG"]),
    van: datum,
    tot: datum.optional(),
    ingetrokkenOp: z.iso.datetime({ offset: true }).optional(),
    /** in which capacity people consented; without `gever`: all who have that capacity */
    hoedanigheden: z.array(z.enum(HOEDANIGHEDEN)).min(1),
    gever: z.string().optional(),
    betrokkene: z.string().optional(),
  }),
);

/** Consent as a zaak has it. Text that cannot be read is no consent. */
export function toestemmingenUit(text: string | undefined, zaak: string): Toestemming[] {
  if (text === undefined) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  const list = listSchema.safeParse(parsed);
  if (!list.success) return [];
  return list.data.flatMap(({ hoedanigheden, ingetrokkenOp, id, ...rest }, i) =>
    hoedanigheden.map((hoedanigheid) => ({
      ...rest,
      id: `${id ?? `${zaak}.${i}`}.${hoedanigheid}`,
      hoedanigheid,
      ...(ingetrokkenOp && { ingetrokkenOp: new Date(ingetrokkenOp) }),
    })),
  );
}
