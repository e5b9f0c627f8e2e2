// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { agb, bsn, code, codes, datum, gemeente, nummer, overgeslagen, tekst } from "../values";

/** CDT_Product */
export const product = z.strictObject({ Categorie: codes([31, 38], [40, 55]), Code: tekst(5).optional() });

/** CDT_Omvang: checked, not kept. */
export const omvang = z.strictObject({
  Volume: nummer,
  Eenheid: code("01", "04", "14", "16", "82", "83", "84"),
  Frequentie: code("1", "2", "4", "6"),
});

/** JZ StatusAanlevering */
export const statusAanlevering = code("1", "2", "3", "9").transform((text) => Number(text) as 1 | 2 | 3 | 9);

/** ReferentieAanbieder */
export const referentie = tekst(36);

const versie = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, "is geen versienummer");

function header<A extends z.ZodType, O extends z.ZodType>(berichtcode: string, Afzender: A, Ontvanger: O) {
  const exactly = (text: string, reden: string) => z.string().refine((value) => value.trim() === text, reden);
  return z.strictObject({
    BerichtCode: exactly(berichtcode, "hoort niet bij dit soort bericht"),
    BerichtVersie: exactly("3", "is niet versie 3"),
    BerichtSubversie: exactly("2", "is niet subversie 2"),
    Afzender,
    Ontvanger,
    BerichtIdentificatie: z.strictObject({ Identificatie: tekst(12), Dagtekening: datum }),
    XsdVersie: z.strictObject({ BasisschemaXsdVersie: versie, BerichtXsdVersie: versie }),
  });
}

/** Header of a message from a gemeente to an aanbieder. */
export const vanGemeente = (berichtcode: string) => header(berichtcode, gemeente, agb);

/** Header of a message from an aanbieder to a gemeente. */
export const vanAanbieder = (berichtcode: string) => header(berichtcode, agb, gemeente);

/** What every Client has. Birth date and sex are checked and dropped; the name is not read at all. */
export const client = {
  Bsn: bsn,
  Geboortedatum: z.strictObject({ Datum: datum, DatumGebruik: code("1", "2", "3").optional() }),
  Geslacht: code("0", "1", "2"),
  Naam: overgeslagen,
};
