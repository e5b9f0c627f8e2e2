// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

// Only what the hub uses of BRP Personen 2.7.0; unknown fields are left where they are.

const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);
const waarde = z.object({ code: text, omschrijving: text }).nullish();
const flag = z.boolean().nullish();

/** AbstractDatum: the type says how much is known. */
const datum = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("Datum"), datum: z.iso.date() }),
    z.object({ type: z.literal("JaarMaandDatum"), jaar: z.number().int(), maand: z.number().int().min(1).max(12) }),
    z.object({ type: z.literal("JaarDatum"), jaar: z.number().int() }),
    z.object({ type: z.literal("DatumOnbekend") }),
  ])
  .nullish();
export type DatumPayload = z.output<typeof datum>;

/** `inOnderzoek` of a group: that it is there with something true in it, is what matters. */
const onderzoek = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value !== null && value !== undefined && Object.keys(value).length > 0);

const bsn = z.object({ burgerservicenummer: text, inOnderzoek: onderzoek });

const adres = z.object({
  officieleStraatnaam: text,
  korteStraatnaam: text,
  huisnummer: z.number().int().nullish(),
  huisletter: text,
  huisnummertoevoeging: text,
  aanduidingBijHuisnummer: waarde,
  postcode: text,
  woonplaats: text,
  inOnderzoek: onderzoek,
});
const buitenland = z.object({ regel1: text, regel2: text, regel3: text, land: waarde, inOnderzoek: onderzoek });
const locatie = z.object({ locatiebeschrijving: text, inOnderzoek: onderzoek });
const frame = { indicatieVastgesteldVerblijftNietOpAdres: flag, inOnderzoek: onderzoek };
const verblijfplaats = z
  .discriminatedUnion("type", [
    z.object({ ...frame, type: z.literal("Adres"), verblijfadres: adres.nullish() }),
    z.object({ ...frame, type: z.literal("Locatie"), verblijfadres: locatie.nullish() }),
    z.object({ ...frame, type: z.literal("VerblijfplaatsBuitenland"), verblijfadres: buitenland.nullish() }),
    z.object({ ...frame, type: z.literal("VerblijfplaatsOnbekend") }),
  ])
  .nullish();
export type VerblijfplaatsPayload = NonNullable<z.output<typeof verblijfplaats>>;

const naamVan = z.object({ volledigeNaam: text }).nullish();
const drager = z.object({ burgerservicenummer: text, naam: naamVan });
export type DragerPayload = z.output<typeof drager>;
const derde = z.object({ type: z.enum(["BekendeDerde", "OnbekendeDerde"]), burgerservicenummer: text, naam: naamVan });
const over = { minderjarige: z.object({ burgerservicenummer: z.string() }), inOnderzoek: flag };
const bekendGezag = z.discriminatedUnion("type", [
  z.object({ ...over, type: z.literal("EenhoofdigOuderlijkGezag"), ouder: drager.nullish() }),
  z.object({ ...over, type: z.literal("GezamenlijkOuderlijkGezag"), ouders: z.array(drager).nullish() }),
  z.object({ ...over, type: z.literal("GezamenlijkGezag"), ouder: drager.nullish(), derde: derde.nullish() }),
  z.object({ ...over, type: z.literal("Voogdij"), derden: z.array(derde).nullish() }),
  z.object({ ...over, type: z.literal("TijdelijkGeenGezag"), toelichting: text }),
  z.object({ ...over, type: z.literal("GezagNietTeBepalen"), toelichting: text }),
]);
/** A kind of gezag we do not know may not cost the rest of the answer: then a human decides, as with GezagNietTeBepalen. */
const onbekendGezag = z.object({ ...over, type: z.string() }).transform(({ type: _type, ...rest }) => ({
  ...rest,
  type: "GezagNietTeBepalen" as const,
  toelichting: "de hub kent deze vorm van gezag niet",
}));
const gezag = z.union([bekendGezag, onbekendGezag]);
export type GezagPayload = z.output<typeof gezag>;

const naamdelen = { voornamen: text, voorletters: text, voorvoegsel: text, geslachtsnaam: text };

const persoon = z.object({
  burgerservicenummer: z.string(),
  inOnderzoek: z.record(z.string(), z.unknown()).nullish(),
  opschortingBijhouding: z.object({ reden: waarde, datum }).nullish(),
  naam: z.object({ ...naamdelen, aanduidingNaamgebruik: waarde, inOnderzoek: onderzoek }).nullish(),
  geboorte: z.object({ datum, inOnderzoek: onderzoek }).nullish(),
  verblijfplaats,
  kinderen: z.array(bsn).nullish(),
  ouders: z.array(bsn).nullish(),
  partners: z
    .array(
      bsn.extend({
        naam: z.object(naamdelen).nullish(),
        ontbindingHuwelijkPartnerschap: z.record(z.string(), z.unknown()).nullish(),
      }),
    )
    .nullish(),
  gezag: z.array(gezag).nullish(),
});
export type PersoonPayload = z.output<typeof persoon>;

/**
 * Takes every trace of where someone lives out of the answer when geheimhouding holds (Wet BRP 2.59), before anything else reads
 * it. Only an absent, false or zero mark means "not secret": what we do not understand, we keep secret.
 */
function withoutSecretAddress(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null) return raw;
  const {
    geheimhoudingPersoonsgegevens: geheim,
    verblijfplaats: where,
    adressering: _adressering,
    ...rest
  } = raw as Record<string, unknown>;
  const isOpen = geheim === undefined || geheim === null || geheim === false || geheim === 0 || geheim === "0";
  return isOpen ? { ...rest, verblijfplaats: where } : rest;
}

/** The answer to RaadpleegMetBurgerservicenummer. */
export const antwoordSchema = z.object({
  type: z.literal("RaadpleegMetBurgerservicenummer"),
  personen: z.array(z.preprocess(withoutSecretAddress, persoon)).default([]),
});
