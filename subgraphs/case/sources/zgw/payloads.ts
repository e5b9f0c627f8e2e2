// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { datum, text } from "./plan-payload";

// Only what the hub uses of Zaken API 1.5.1, Catalogi API 1.4 and Objects API v2; unknown fields are left where they are.

const tijdstip = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

const rolFrame = { omschrijving: z.string(), omschrijvingGeneriek: z.string(), registratiedatum: tijdstip };
const contactpersoon = z.object({ emailadres: text, functie: text, telefoonnummer: text, naam: text }).nullish();

const natuurlijkPersoon = z.object({
  ...rolFrame,
  betrokkeneType: z.literal("natuurlijk_persoon"),
  betrokkeneIdentificatie: z.object({
    inpBsn: text,
    geslachtsnaam: text,
    voorvoegselGeslachtsnaam: text,
    voorletters: text,
    voornamen: text,
    geboortedatum: text,
  }),
});
const medewerker = z.object({
  ...rolFrame,
  betrokkeneType: z.literal("medewerker"),
  contactpersoonRol: contactpersoon,
  betrokkeneIdentificatie: z.object({
    identificatie: text,
    achternaam: text,
    voorletters: text,
    voorvoegselAchternaam: text,
  }),
});
const andere = z.object({
  ...rolFrame,
  betrokkeneType: z.enum(["niet_natuurlijk_persoon", "vestiging", "organisatorische_eenheid"]),
});

export const rolSchema = z.discriminatedUnion("betrokkeneType", [natuurlijkPersoon, medewerker, andere]);
export type Rol = z.output<typeof rolSchema>;
export type PersoonRol = z.output<typeof natuurlijkPersoon>;
export type MedewerkerRol = z.output<typeof medewerker>;

const zaakFrame = {
  url: z.url(),
  uuid: z.uuid(),
  identificatie: z.string(),
  zaaktype: z.url(),
  omschrijving: text,
  registratiedatum: datum,
  startdatum: z.iso.date(),
  einddatum: datum,
  hoofdzaak: z
    .url()
    .nullish()
    .transform((value) => value ?? undefined),
};
const deelzaak = z.object({ ...zaakFrame, _expand: z.object({ rollen: z.array(rolSchema).default([]) }).prefault({}) });

export const zaakSchema = z.object({
  ...zaakFrame,
  _expand: z
    .object({
      rollen: z.array(rolSchema).default([]),
      eigenschappen: z.array(z.object({ naam: z.string(), waarde: z.string() })).default([]),
      // A zaak that has no status yet shows null or an empty one.
      status: z
        .object({
          datumStatusGezet: tijdstip.optional(),
          _expand: z.object({ statustype: z.object({ omschrijving: z.string() }) }).optional(),
        })
        .nullish()
        .transform((status) =>
          status?._expand ? { datumStatusGezet: status.datumStatusGezet, _expand: status._expand } : undefined,
        ),
      deelzaken: z.array(deelzaak).default([]),
      zaakobjecten: z
        .array(z.object({ objectType: z.string(), objectIdentificatie: z.object({ nummer: text }).nullish() }))
        .default([]),
    })
    .prefault({}),
});
export type Zaak = z.output<typeof zaakSchema>;

/** A page of a list in the ZGW APIs; `next` is followed as given. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ count: z.number(), next: z.url().nullish(), results: z.array(item) });

export const zaaktypeSchema = z.object({ url: z.url(), identificatie: text });
export const roltypeSchema = z.object({ omschrijving: z.string(), omschrijvingGeneriek: z.string() });
export const statustypeSchema = z.object({ url: z.url(), omschrijving: z.string() });
/** A status that a zaak had, in the list of all of them. */
export const statusSchema = z.object({ statustype: z.url(), datumStatusGezet: tijdstip });
export type Status = z.output<typeof statusSchema>;
export const eigenschapSchema = z.object({ url: z.url(), naam: z.string() });
/** A zaakeigenschap as a resource of its own, to be changed. */
export const zaakeigenschapSchema = z.object({ url: z.url(), naam: z.string(), waarde: z.string() });
export type Zaakeigenschap = z.output<typeof zaakeigenschapSchema>;

/** Someone who directed before; `tot` is the last day. */
export const regieSchema = z.object({
  voerder: z.enum(["GEZIN", "LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING", "VEILIG_THUIS"]),
  medewerker: text,
  naam: text,
  organisatie: text,
  telefoon: text,
  email: text,
  van: z.iso.date(),
  tot: datum,
});
export type RegiePayload = z.output<typeof regieSchema>;

export const objectSchema = z.object({
  url: z.url(),
  record: z.object({ data: z.record(z.string(), z.unknown()), registrationAt: z.iso.date().optional() }),
});
export type PlanObject = z.output<typeof objectSchema>;
