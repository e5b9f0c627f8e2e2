// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { ACTIEROLLEN, ACTIESTATUSSEN, DOELSTATUSSEN } from "../../domain/doel";
import { INTENSITEITEN } from "../../domain/perspectiefplan";

export const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);
export const datum = z
  .union([z.iso.date(), z.literal("")])
  .nullish()
  .transform((value) => value || undefined);
const jaNee = z
  .union([
    z.boolean(),
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(["ja", "nee"]))
      .transform((value) => value === "ja"),
  ])
  .nullish()
  .transform((value) => value ?? undefined);
/** Several short texts; where a source has one field for them, separated by a semicolon or a new line. */
const teksten = z
  .union([z.array(z.string()), z.string().transform((value) => value.split(/[;\n]/))])
  .nullish()
  .transform((value) => (value ?? []).map((each) => each.trim()).filter(Boolean));
const list = <S extends z.ZodType>(item: S) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);

const GEDAAN: Record<string, string> = { ja: "GEDAAN", nee: "OPEN" };
const actiestatus = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => {
    const word = typeof value === "boolean" ? (value ? "ja" : "nee") : (value ?? "nee");
    return GEDAAN[word.toLowerCase()] ?? word;
  })
  .pipe(z.enum(ACTIESTATUSSEN));

const doel = z.object({
  nummer: z.coerce.string(),
  omschrijving: z.string(),
  status: z.enum(DOELSTATUSSEN),
  streefdatum: datum,
  specifiek: text,
  meetbaar: text,
  acceptabel: text,
  realistisch: text,
  tijdgebonden: text,
  verloop: list(z.object({ status: z.enum(DOELSTATUSSEN), op: z.iso.date() })).transform((moments) =>
    [...moments].sort((a, b) => a.op.localeCompare(b.op)),
  ),
  acties: list(
    z.object({
      omschrijving: z.string(),
      wie: z
        .string()
        .nullish()
        .transform((value) => value ?? ""),
      rol: z
        .enum(ACTIEROLLEN)
        .nullish()
        .transform((value) => value ?? undefined),
      wanneer: datum,
      status: actiestatus,
    }),
  ),
});
/** A group of which nothing is filled in is not there. */
const groep = <S extends z.ZodRawShape>(shape: S) =>
  z
    .object(shape)
    .nullish()
    .transform((value) => {
      const filled = (each: unknown) => each !== undefined && !(Array.isArray(each) && each.length === 0);
      return value && Object.values(value).some(filled) ? value : undefined;
    });
const wens = groep({ bijStart: text, bijEinde: text, vertrouwenBijStart: jaNee, vertrouwenBijEinde: jaNee });

/** A plan in the shape of the hub, as lees-plan.ts gives it. */
export const planSchema = z.object({
  versie: z.coerce.number().int().min(1),
  geldigVan: z.iso.date(),
  geldigTot: datum,
  perspectief: text,
  resultaat: text,
  wensJeugdige: wens,
  wensOuders: wens,
  vraagverheldering: groep({ op: datum, kenmerken: text, doel: text, afstemming: text, naHulp: text }),
  afschaling: groep({ voorwaarden: teksten, overname: text, zonderHulp: text }),
  leefgebieden: list(z.object({ code: z.string(), krachten: teksten, zorgen: teksten, doelen: list(doel) })),
  evaluaties: list(z.object({ gepland: z.iso.date(), gehouden: datum, uitkomst: text })),
  // An empty list says that nothing was agreed; no list says nothing.
  akkoorden: z
    .array(z.object({ profiel: z.coerce.number().int().min(1).max(10), intensiteit: z.enum(INTENSITEITEN), op: datum }))
    .nullish()
    .transform((value) => value ?? undefined),
});
