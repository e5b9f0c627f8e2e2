// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { bronSchema, type Bronnen, readBronnen } from "../../platform/config/bronnen";
import { duration } from "../../platform/config/duration";
import { secretReference } from "../../platform/config/secret";

const gemeenteCode = z.string().regex(/^\d{4}$/, "vier cijfers (CBS-code)");
const eigenschap = z.strictObject({ eigenschap: z.string() });
const voerder = z.enum(["GEZIN", "LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING", "VEILIG_THUIS"]);
const fase = z.enum(["SIGNAAL_TOELEIDING_ANALYSE", "INKOOP", "UITVOERING", "AFRONDING", "NAZORG"]);

/** What in this case system means gezin, regisseur and plan: no standard says so, so each source does. */
const mappingSchema = z.strictObject({
  gezin: z.strictObject({
    zaaktype: z.string(),
    naam: eigenschap.optional(),
    deelzaken: z.strictObject({ zaaktype: z.string() }).optional(),
  }),
  leden: z.array(z.strictObject({ roltype: z.string(), rol: z.string(), jeugdige: z.boolean().optional() })).min(1),
  regisseur: z
    .strictObject({
      rollen: z.array(z.strictObject({ roltype: z.string(), voerder, organisatie: z.string().optional() })).default([]),
      generiek: z.string().optional(),
      voerder: eigenschap.optional(),
      geschiedenis: z
        .union([z.strictObject({ eigenschappen: z.literal("regie") }), z.strictObject({ object: z.string() })])
        .optional(),
    })
    .refine((regisseur) => regisseur.rollen.length > 0 || regisseur.generiek !== undefined, "geef rollen of generiek"),
  fase: z.strictObject({ statustype: z.record(z.string(), fase) }).optional(),
  segment: eigenschap.optional(),
  maatregel: eigenschap.optional(),
  acuut: eigenschap.optional(),
  plan: z.union([
    z.strictObject({ object: z.strictObject({ objecttype: z.url(), zaak: z.string() }) }),
    z.strictObject({ eigenschappen: z.literal(true) }),
  ]),
});

const zgwSchema = bronSchema
  .extend({
    soort: z.literal("zgw"),
    gemeente: gemeenteCode,
    zaken: z.url(),
    catalogi: z.url(),
    objecten: z.url().optional(),
    auth: z.strictObject({ clientId: z.string(), secret: secretReference }),
    objectenToken: secretReference.optional(),
    versheid: duration,
    cadans: duration,
    tijdslimiet: duration,
    mapping: mappingSchema,
  })
  .refine((bron) => !("object" in bron.mapping.plan) || (bron.objecten && bron.objectenToken), {
    path: ["objecten"],
    message: "nodig (met objectenToken) omdat het plan een object is",
  });

const regioSchema = z.object({ gemeenten: z.array(z.object({ code: gemeenteCode, naam: z.string() })).min(1) });

export type Mapping = z.output<typeof mappingSchema>;
export type ZgwBron = z.output<typeof zgwSchema>;
export type CaseBronnen = Bronnen<z.output<typeof regioSchema>, ZgwBron>;

/** The case systems of bronnen.yaml. @throws ConfigurationError with all faults at once */
export function readCaseBronnen(file: string): CaseBronnen {
  return readBronnen(file, "case", { regio: regioSchema, bron: zgwSchema });
}
