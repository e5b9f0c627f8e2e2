// SPDX-License-Identifier: EUPL-1.2
import { type Element, groep, lijst, overgeslagen, type Velden } from "../opbouw";
import { EENHEDEN, FREQUENTIES } from "../../../domain/omvang";
import { RETOURCODES } from "../../../domain/retourcodes";
import { agb, bsn, cijfercode, code, codes, datum, gemeente, getal, keys, precies, tekst, versie } from "../values";

/** CDT_Product */
export const product = groep({ Categorie: codes([31, 38], [40, 55]), Code: tekst(5).optional() });

/** LDT_Eenheid (WJ756) */
export const eenheid = code(...keys(EENHEDEN));

/** LDT_Volume and LDT_Bedrag (in cents): at most eight digits. */
export const volume = getal(8);

/** CDT_Omvang */
export const omvang = groep(
  { Volume: volume, Eenheid: eenheid, Frequentie: code(...keys(FREQUENTIES)) },
  ({ Volume, Eenheid, Frequentie }) => ({ volume: Volume, eenheid: Eenheid, frequentie: Frequentie }),
);

/** JZ StatusAanlevering */
export const statusAanlevering = cijfercode(1, 2, 3, 9);

/** ReferentieAanbieder */
export const referentie = tekst(36);

/** CDT_BerichtIdentificatie */
export const berichtIdentificatie = groep({ Identificatie: tekst(12), Dagtekening: datum });

/** CDT_XsdVersie */
export const xsdVersie = groep({ BasisschemaXsdVersie: versie, BerichtXsdVersie: versie });

/** Codes of a retour about what it stands in. */
export const retourCodes = groep({ RetourCode: lijst(code(...keys(RETOURCODES))) });

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

function header<A extends Element<string>, O extends Element<string>, E extends Velden>(
  berichtcode: string,
  Afzender: A,
  Ontvanger: O,
  extra: E,
) {
  return groep({
    BerichtCode: precies(berichtcode, "hoort niet bij dit soort bericht"),
    BerichtVersie: precies("3", "is niet versie 3"),
    BerichtSubversie: precies("2", "is niet subversie 2"),
    Afzender,
    Ontvanger,
    BerichtIdentificatie: berichtIdentificatie,
    XsdVersie: xsdVersie,
    ...extra,
  });
}

/** Header with a gemeente as sender and an aanbieder as receiver; a retour keeps the sender of the message it answers. */
export const vanGemeente = <E extends Velden = Record<never, never>>(berichtcode: string, extra: E = {} as E) =>
  header(berichtcode, gemeente, agb, extra);

/** Header with an aanbieder as sender and a gemeente as receiver. */
export const vanAanbieder = <E extends Velden = Record<never, never>>(berichtcode: string, extra: E = {} as E) =>
  header(berichtcode, agb, gemeente, extra);

/** What every Client has. Birth date and sex are checked and dropped; the name is not read at all. */
export const client = {
  Bsn: bsn,
  Geboortedatum: groep({ Datum: datum, DatumGebruik: code("1", "2", "3").optional() }),
  Geslacht: code("0", "1", "2"),
  Naam: overgeslagen,
};
