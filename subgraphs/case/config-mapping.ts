// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { FASEN } from "./domain/fase";
import { ONDERDELEN, type Onderdeel } from "./domain/onderdelen";
import { REGIEVOERDERS } from "./domain/regie";
import { PLANVELDEN } from "./domain/planvelden";

const eigenschap = z.strictObject({ eigenschap: z.string() });
/** `a.b` from here, or `$.a.b` from the top of the record */
const pad = z.string().regex(/^(\$\.)?[\w-]+(\.[\w-]+)*$/, "een pad zoals intake.datum of $.intake.datum");
const waarden = z.record(z.string(), z.string()).optional();

/** Where a source has one value: an eigenschap of the zaak, or a place in the plan record; `waarden`: its words -> those of the hub. */
const bronveld = z.union([
  z.strictObject({ eigenschap: z.string(), waarden }),
  z.strictObject({ object: pad, waarden }),
]);
/** Where a source has a list: eigenschappen `<prefix>_1_…`, or a place in the plan record. */
const lijstveld = z.union([
  z.strictObject({ eigenschappen: z.string().regex(/^[a-z_]+$/, "kleine letters"), waarden }),
  z.strictObject({ object: pad, waarden }),
]);

const onderdelen = Object.keys(ONDERDELEN) as [Onderdeel, ...Onderdeel[]];
const planvelden = PLANVELDEN.map(({ veld }) => veld);
const containers = planvelden.flatMap((veld) =>
  veld.split(".").flatMap((_part, i, parts) => (i > 0 ? [parts.slice(0, i).join(".")] : [])),
);
const velden = (known: string[], waarde: z.ZodType<string>) =>
  z
    .record(z.string(), waarde)
    .default({})
    .superRefine((record, context) => {
      for (const veld of Object.keys(record))
        if (!known.includes(veld)) context.addIssue({ code: "custom", path: [veld], message: "dit veld bestaat niet" });
    });

const planFrame = {
  /** what this source has no place for */
  kentNiet: z.array(z.enum(onderdelen)).default([]),
  waarden: z
    .strictObject({
      leefgebied: waarden,
      doelstatus: waarden,
      actiestatus: waarden,
      actierol: waarden,
      intensiteit: waarden,
    })
    .prefault({}),
};
const planSchema = z.union([
  z.strictObject({
    object: z.strictObject({ objecttype: z.url(), zaak: z.string() }),
    velden: velden([...new Set([...planvelden, ...containers])], pad),
    ...planFrame,
  }),
  z.strictObject({
    eigenschappen: z.literal(true),
    velden: velden(
      PLANVELDEN.flatMap(({ veld, eigenschap: naam }) => (naam ? [veld] : [])),
      z.string(),
    ),
    ...planFrame,
  }),
]);

/** What in this case system means gezin, regisseur and plan: no standard says so, so each source does. What is not here, a source cannot tell. */
export const mappingSchema = z
  .strictObject({
    gezin: z.strictObject({
      zaaktype: z.string(),
      naam: eigenschap.optional(),
      deelzaken: z.strictObject({ zaaktype: z.string() }).optional(),
      huishouden: z.literal(true).optional(),
    }),
    leden: z.array(z.strictObject({ roltype: z.string(), rol: z.string(), jeugdige: z.boolean().optional() })).min(1),
    regisseur: z
      .strictObject({
        rollen: z
          .array(
            z.strictObject({ roltype: z.string(), voerder: z.enum(REGIEVOERDERS), organisatie: z.string().optional() }),
          )
          .default([]),
        generiek: z.string().optional(),
        voerder: eigenschap.optional(),
        geschiedenis: lijstveld.optional(),
      })
      .refine(
        (regisseur) => regisseur.rollen.length > 0 || regisseur.generiek !== undefined,
        "geef rollen of generiek",
      ),
    fase: z.strictObject({ statustype: z.record(z.string(), z.enum(FASEN)) }).optional(),
    segment: bronveld.optional(),
    ondersteuning: bronveld.optional(),
    complexiteit: bronveld.optional(),
    maatregel: bronveld.optional(),
    maatregelSinds: bronveld.optional(),
    acuut: bronveld.optional(),
    acuutSinds: bronveld.optional(),
    veiligheidsafspraken: z.strictObject({ contact: bronveld, schrijver: bronveld, bewaker: bronveld }).optional(),
    stappen: lijstveld.optional(),
    waakvlam: z.strictObject({ van: bronveld, tot: bronveld.optional(), afspraak: bronveld.optional() }).optional(),
    toestemmingen: lijstveld.optional(),
    /** where consent to look is; without it, the hub keeps it */
    inzagetoestemming: eigenschap.optional(),
    laatsteContact: bronveld.optional(),
    acuteHulpSinds: bronveld.optional(),
    plan: planSchema,
  })
  .superRefine((mapping, context) => {
    if ("object" in mapping.plan) return;
    for (const naam of objectvelden(mapping))
      context.addIssue({ code: "custom", path: [naam], message: "object kan alleen als het plan een object is" });
  });

/** The names of the parts of a mapping that are read from the plan record. */
function objectvelden(mapping: object): string[] {
  const fromObject = (each: unknown): boolean =>
    typeof each === "object" && each !== null && ("object" in each || Object.values(each).some(fromObject));
  return Object.entries(mapping).flatMap(([naam, each]) => (naam !== "plan" && fromObject(each) ? [naam] : []));
}

export type Planmapping = z.output<typeof planSchema>;
export type Bronveld = z.output<typeof bronveld>;
export type Lijstveld = z.output<typeof lijstveld>;
