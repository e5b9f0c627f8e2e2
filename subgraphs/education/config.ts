// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { bronSchema, readBronnen } from "../../platform/config/bronnen";
import { duration } from "../../platform/config/duration";
import { readSecret, secretReference } from "../../platform/config/secret";
import type { Regel } from "./domain/regels/regel";
import { findRegel, getRegel, LANDELIJKE_REGEL, REGELS } from "./domain/regels/regels";
import { VAKANTIEREGIOS } from "./domain/schoolvakanties";

const gemeentecode = z.string().regex(/^\d{4}$/, "een CBS-code van vier cijfers");

const regioSchema = z.object({
  gemeenten: z.array(z.object({ code: gemeentecode, naam: z.string().min(1) })),
  thuiszitterregel: z
    .string()
    .refine((versie) => findRegel(versie) !== undefined, `kies uit ${REGELS.map(({ versie }) => versie).join(", ")}`)
    .transform((versie) => getRegel(versie))
    .default(LANDELIJKE_REGEL),
});

const leerplichtCsv = bronSchema.extend({
  soort: z.literal("leerplicht-csv", "onbekende soort bron"),
  map: z.string().min(1),
  gemeente: gemeentecode,
  versheid: duration,
  vakantieregio: z.enum(VAKANTIEREGIOS).optional(),
});

const oneroster = bronSchema.extend({
  soort: z.literal("oneroster", "onbekende soort bron"),
  gemeente: gemeentecode,
  adres: z.url(),
  token: z.url(),
  auth: z.object({ clientId: z.string().min(1), secret: secretReference }),
  bsnType: z.string().min(1).default("BSN"),
  cadans: duration,
  volledig: duration,
  versheid: duration,
  tijdslimiet: duration,
});

const onerosterCsv = bronSchema.extend({
  soort: z.literal("oneroster-csv", "onbekende soort bron"),
  map: z.string().min(1),
  gemeente: gemeentecode,
  bsnType: z.string().min(1).default("BSN"),
  versheid: duration,
});

const bron = z.discriminatedUnion("soort", [leerplichtCsv, oneroster, onerosterCsv], "onbekende soort bron");

/** A source of kind `oneroster`, with its secret read. */
export type OneRosterConfig = Omit<z.output<typeof oneroster>, "auth"> & { auth: { clientId: string; secret: string } };

/** The sources and gemeenten of this subgraph; `map` is an absolute folder. */
export interface EducationConfig {
  gemeenten: z.output<typeof regioSchema>["gemeenten"];
  /** judges where a question names no rule */
  regel: Regel;
  bronnen: z.output<typeof leerplichtCsv>[];
  /** pupil administrations that are asked */
  roosters: OneRosterConfig[];
  /** pupil administrations that deliver a zip */
  roosterzips: z.output<typeof onerosterCsv>[];
}

/** Reads this subgraph's part of bronnen.yaml. @throws ConfigurationError with all faults at once */
export function readEducationConfig(file: string): EducationConfig {
  const { folder, regio, bronnen } = readBronnen(file, "education", { regio: regioSchema, bron });
  return {
    gemeenten: regio.gemeenten,
    regel: regio.thuiszitterregel,
    bronnen: bronnen.flatMap((bron) =>
      bron.soort === "leerplicht-csv" ? [{ ...bron, map: path.resolve(folder, bron.map) }] : [],
    ),
    roosterzips: bronnen.flatMap((bron) =>
      bron.soort === "oneroster-csv" ? [{ ...bron, map: path.resolve(folder, bron.map) }] : [],
    ),
    roosters: bronnen.flatMap((bron) =>
      bron.soort === "oneroster"
        ? [{ ...bron, auth: { ...bron.auth, secret: readSecret(bron.auth.secret, folder) } }]
        : [],
    ),
  };
}
