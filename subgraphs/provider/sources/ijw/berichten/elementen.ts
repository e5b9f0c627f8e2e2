// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { EENHEDEN, FREQUENTIES } from "../../../domain/omvang";
import { RETOURCODES } from "../../../domain/retourcodes";
import { agb, bsn, code, codes, datum, gemeente, getal, keys, overgeslagen, tekst } from "../values";

/** CDT_Product */
export const product = z.strictObject({ Categorie: codes([31, 38], [40, 55]), Code: tekst(5).optional() });

/** LDT_Eenheid (WJ756) */
export const eenheid = code(...keys(EENHEDEN));

/** LDT_Volume and LDT_Bedrag (in cents): at most eight digits. */
export const volume = getal(8);

/** CDT_Omvang */
export const omvang = z
  .strictObject({ Volume: volume, Eenheid: eenheid, Frequentie: code(...keys(FREQUENTIES)) })
  .transform(({ Volume, Eenheid, Frequentie }) => ({ volume: Volume, eenheid: Eenheid, frequentie: Frequentie }));

/** JZ StatusAanlevering */
export const statusAanlevering = code("1", "2", "3", "9").transform((text) => Number(text) as 1 | 2 | 3 | 9);

/** ReferentieAanbieder */
export const referentie = tekst(36);

/** CDT_BerichtIdentificatie */
export const berichtIdentificatie = z.strictObject({ Identificatie: tekst(12), Dagtekening: datum });

const versie = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, "is geen versienummer");

/** CDT_XsdVersie */
export const xsdVersie = z.strictObject({ BasisschemaXsdVersie: versie, BerichtXsdVersie: versie });

/** Codes of a retour about what it stands in. */
export const retourCodes = z.strictObject({ RetourCode: z.array(code(...keys(RETOURCODES))) });

/** What the header of a retour has besides the repeated header of the message it answers. */
export const retourHeader = {
  IdentificatieRetour: tekst(12),
  DagtekeningRetour: datum,
  XsltVersie: versie.optional(),
  XsdVersieRetour: xsdVersie,
  RetourCodes: retourCodes.optional(),
};

/** What the header of a 325 has of its own. */
export const declaratieAntwoordHeader = {
  DeclaratieIdentificatie: berichtIdentificatie,
  XsltVersie: versie.optional(),
  XsdVersieDeclaratie: xsdVersie,
  RetourCodes: retourCodes,
};

function header<A extends z.ZodType, O extends z.ZodType, E extends z.ZodRawShape>(
  berichtcode: string,
  Afzender: A,
  Ontvanger: O,
  extra: E,
) {
  const exactly = (text: string, reden: string) => z.string().refine((value) => value.trim() === text, reden);
  return z.strictObject({
    BerichtCode: exactly(berichtcode, "hoort niet bij dit soort bericht"),
    BerichtVersie: exactly("3", "is niet versie 3"),
    BerichtSubversie: exactly("2", "is niet subversie 2"),
    Afzender,
    Ontvanger,
    BerichtIdentificatie: berichtIdentificatie,
    XsdVersie: xsdVersie,
    ...extra,
  });
}

/** Header with a gemeente as sender and an aanbieder as receiver; a retour keeps the sender of the message it answers. */
export const vanGemeente = <E extends z.ZodRawShape = Record<never, never>>(berichtcode: string, extra: E = {} as E) =>
  header(berichtcode, gemeente, agb, extra);

/** Header with an aanbieder as sender and a gemeente as receiver. */
export const vanAanbieder = <E extends z.ZodRawShape = Record<never, never>>(berichtcode: string, extra: E = {} as E) =>
  header(berichtcode, agb, gemeente, extra);

/** What every Client has. Birth date and sex are checked and dropped; the name is not read at all. */
export const client = {
  Bsn: bsn,
  Geboortedatum: z.strictObject({ Datum: datum, DatumGebruik: code("1", "2", "3").optional() }),
  Geslacht: code("0", "1", "2"),
  Naam: overgeslagen,
};
