// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

// Only what the hub uses of Zaken API 1.5.1, Catalogi API 1.4 and Objects API v2; unknown fields are left where they are.

const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);
const datum = z.iso
  .date()
  .nullish()
  .transform((value) => value ?? undefined);
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
        .object({ _expand: z.object({ statustype: z.object({ omschrijving: z.string() }) }).optional() })
        .nullish()
        .transform((status) => (status?._expand ? { _expand: status._expand } : undefined)),
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
export const statustypeSchema = z.object({ omschrijving: z.string() });
export const eigenschapSchema = z.object({ naam: z.string() });

const doel = z.object({
  nummer: z.coerce.string(),
  omschrijving: z.string(),
  status: z.enum(["OPEN", "BEZIG", "BEHAALD", "DEELS_BEHAALD", "NIET_BEHAALD", "VERVALLEN"]),
  streefdatum: datum,
  acties: z
    .array(z.object({ omschrijving: z.string(), wie: z.string(), wanneer: datum, gedaan: z.boolean().default(false) }))
    .default([]),
});
const wens = z
  .object({
    bijStart: text,
    bijEinde: text,
    vertrouwenInRoute: z
      .boolean()
      .nullish()
      .transform((value) => value ?? undefined),
  })
  .nullish()
  .transform((value) => value ?? undefined);
const regieSchema = z.object({
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

/** The `record.data` of a plan, as docs/sources.md describes it. */
export const planSchema = z.object({
  versie: z.number().int(),
  geldigVan: z.iso.date(),
  geldigTot: datum,
  perspectief: text,
  wensJeugdige: wens,
  wensOuders: wens,
  leefgebieden: z
    .array(
      z.object({
        code: z.string(),
        krachten: z.array(z.string()).default([]),
        zorgen: z.array(z.string()).default([]),
        doelen: z.array(doel).default([]),
      }),
    )
    .default([]),
  evaluaties: z.array(z.object({ gepland: z.iso.date(), gehouden: datum, uitkomst: text })).default([]),
});
export type PlanPayload = z.output<typeof planSchema>;

export const regiegeschiedenisSchema = z.array(regieSchema).default([]);

export const objectSchema = z.object({
  url: z.url(),
  record: z.object({ data: z.record(z.string(), z.unknown()), registrationAt: z.iso.date().optional() }),
});
export type PlanObject = z.output<typeof objectSchema>;
