// SPDX-License-Identifier: EUPL-1.2
import type { Persoon } from "../../gezin/persoon";
import { createSchrijver, escapeXml, ijw, type Schrijver } from "./xml";

const BERICHTCODES = {
  ...{ "301": "436", "302": "437", "305": "438", "306": "439", "307": "440", "308": "441", "315": "446", "316": "447" },
  ...{ "317": "486", "318": "487", "319": "488", "320": "489", "323": "490", "325": "491" },
} as const;
export type Berichtsoort = keyof typeof BERICHTCODES;

const NAAMRUIMTE = "http://www.istandaarden.nl/ijw/3_2";

/** A message before it has a number: what is in it, from whom to whom, on which day. */
export interface Bericht {
  readonly soort: Berichtsoort;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly dagtekening: string;
  /** The message it answers. A retour repeats that message, header and all; its own sender is the receiver of it. */
  readonly over?: Bericht;
  /** Code of a retour about each line. */
  readonly retourcode?: string;
  /** Writes everything after the header, in the namespace of the message. */
  readonly inhoud: (jw: Schrijver) => string;
}

/** Says that a part of a message is right. */
export const GOED = "0200";

/** Codes about the element they stand in. */
export const retourCodes = (jw: Schrijver, code: string): string => jw("RetourCodes", jw("RetourCode", code));

const XSD = ijw("BasisschemaXsdVersie", "0.1.0") + ijw("BerichtXsdVersie", "0.1.0");

/** Elements of a message in which a retour says what is wrong with them, and those in which it says that nothing is. */
const BEOORDEELD = ["ToegewezenProduct", "StartProduct", "StopProduct", "AangevraagdProduct", "TeWijzigenProduct"];
const ERBOVEN = ["Contact", "Verzoek", "Client"];

/** A writer that ends every part of a repeated message with the codes about it. */
function createRetourschrijver(prefix: string, code: string): Schrijver {
  const jw = createSchrijver(prefix);
  return (naam, ...inhoud) => {
    if (BEOORDEELD.includes(naam) || naam === "Antwoord") return jw(naam, ...inhoud, retourCodes(jw, code));
    return jw(naam, ...inhoud, ERBOVEN.includes(naam) ? retourCodes(jw, GOED) : null);
  };
}

/**
 * The XML of a message, as the official schema wants it: structure in the namespace of the message, CDT parts in ijw.
 * @param nummerVan the number of the message it answers
 */
export function schrijfBericht(bericht: Bericht, identificatie: string, nummerVan: (over: Bericht) => string): string {
  const { soort, dagtekening, over, retourcode } = bericht;
  const prefix = `jw${soort}`;
  const jw = createSchrijver(prefix);
  const kop = over && retourcode ? over : bericht;
  const berichtIdentificatie = (nummer: string, dag: string): string =>
    ijw("Identificatie", nummer) + ijw("Dagtekening", dag);
  const antwoord = !over
    ? null
    : retourcode
      ? jw("IdentificatieRetour", identificatie) + jw("DagtekeningRetour", dagtekening) + jw("XsdVersieRetour", XSD)
      : jw("DeclaratieIdentificatie", berichtIdentificatie(nummerVan(over), over.dagtekening)) +
        jw("XsdVersieDeclaratie", XSD) +
        retourCodes(jw, GOED);
  const header = jw(
    "Header",
    jw("BerichtCode", BERICHTCODES[soort]),
    jw("BerichtVersie", "3"),
    jw("BerichtSubversie", "2"),
    jw("Afzender", kop.afzender),
    jw("Ontvanger", kop.ontvanger),
    jw("BerichtIdentificatie", berichtIdentificatie(kop === over ? nummerVan(over) : identificatie, kop.dagtekening)),
    jw("XsdVersie", XSD),
    antwoord,
  );
  const body = bericht.inhoud(retourcode ? createRetourschrijver(prefix, retourcode) : jw);
  const ruimtes = `xmlns:ijw="${NAAMRUIMTE}/basisschema/schema" xmlns:${prefix}="${NAAMRUIMTE}/${prefix}/schema"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}:Bericht ${ruimtes}>${header}${body}</${prefix}:Bericht>\n`;
}

/** The Client of a message about one person, with what comes after the name. */
export function client(jw: Schrijver, p: Persoon, rest: string, naamGebruik = false): string {
  return jw(
    "Client",
    jw("Bsn", p.bsn),
    jw("Geboortedatum", ijw("Datum", p.geboortedatum)),
    jw("Geslacht", p.geslacht === "M" ? "1" : "2"),
    jw(
      "Naam",
      ijw(
        "Geslachtsnaam",
        ijw("Achternaam", escapeXml(p.geslachtsnaam)),
        p.voorvoegsel ? ijw("Voorvoegsel", p.voorvoegsel) : null,
      ),
      ijw("Voornamen", escapeXml(p.voornamen)),
      ijw("Voorletters", p.voorletters),
      naamGebruik ? ijw("NaamGebruik", "1") : null,
    ),
    rest,
  );
}
