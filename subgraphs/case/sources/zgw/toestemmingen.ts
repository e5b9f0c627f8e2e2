// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { isDatum } from "../../../../platform/time/datum";
import { HOEDANIGHEDEN, ONTVANGERS, type Toestemming, TOESTEMMINGSDOMEINEN } from "../../domain/toestemming";

const datum = z.string().refine(isDatum);
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** The text of a zaakeigenschap with consent: a JSON list, see docs/sources-zgw.md. */
const listSchema = z.array(
  z.object({
    id: z.string().optional(),
    domein: z.enum(TOESTEMMINGSDOMEINEN),
    ontvanger: z.enum(ONTVANGERS),
    niveau: z.enum(["DAT", "BEPERKT", "VOLLEDIG"]),
    van: datum,
    tot: datum.optional(),
    /** when it was recorded; without it, the midnight at which `van` begins */
    vastgelegdOp: moment.optional(),
    ingetrokkenOp: moment.optional(),
    /** in which capacity people consented; without `gever`: all who have that capacity */
    hoedanigheden: z.array(z.enum(HOEDANIGHEDEN)).min(1),
    gever: z.string().optional(),
    betrokkene: z.string().optional(),
  }),
);

/**
 * Consent as a zaak has it. Text that cannot be read is no consent.
 * @param nu a word that says to be recorded later than this would win from what comes after it: that moment does not count
 */
export function toestemmingenUit(text: string | undefined, zaak: string, nu: Date): Toestemming[] {
  const list = listSchema.safeParse(listIn(text));
  if (!list.success) return [];
  return list.data.flatMap(({ hoedanigheden, vastgelegdOp, id, ...rest }, i) =>
    hoedanigheden.map((hoedanigheid) => ({
      ...rest,
      ...(vastgelegdOp && vastgelegdOp <= nu && { vastgelegdOp }),
      // A word of one capacity keeps its own name: so what the hub wrote is known again.
      id: id !== undefined && hoedanigheden.length === 1 ? id : `${id ?? `${zaak}.${i}`}.${hoedanigheid}`,
      hoedanigheid,
    })),
  );
}

/** The list in the text of a zaakeigenschap, with whatever is in it; undefined when it is not a list. An empty text is an empty list. */
export function listIn(text: string | undefined): unknown[] | undefined {
  if (!text) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The text with one word more, and everything that others wrote left as it is.
 * @returns undefined when the text is no list; the same text when the word is in it already
 */
export function withToestemming(text: string, woord: Toestemming): string | undefined {
  const list = listIn(text);
  if (!list) return undefined;
  if (list.some((each) => (each as { id?: unknown } | null)?.id === woord.id)) return text;
  const { id, domein, ontvanger, niveau, van, tot, vastgelegdOp, ingetrokkenOp, hoedanigheid, gever, betrokkene } =
    woord;
  const moments = { vastgelegdOp, ingetrokkenOp };
  const added = {
    id,
    domein,
    ontvanger,
    niveau,
    van,
    tot,
    ...moments,
    hoedanigheden: [hoedanigheid],
    gever,
    betrokkene,
  };
  return JSON.stringify([...list, added]);
}
