// SPDX-License-Identifier: EUPL-1.2
import type { Persoon } from "../../gezin/persoon";
import { createSchrijver, escapeXml, ijw, type Schrijver } from "./xml";

export type Berichtsoort = "301" | "305" | "307" | "315";

/** A message before it has a number: what is in it, from whom to whom, on which day. */
export interface Bericht {
  readonly soort: Berichtsoort;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly dagtekening: string;
  readonly client: Persoon;
  /** Writes everything after the name of the client, in the namespace of the message. */
  readonly inhoud: (jw: Schrijver) => string;
}

const BERICHTCODES: Record<Berichtsoort, string> = { "301": "436", "305": "438", "307": "440", "315": "446" };
const NAAMRUIMTE = "http://www.istandaarden.nl/ijw/3_2";

const naam = (jw: Schrijver, soort: Berichtsoort, p: Persoon): string =>
  jw(
    "Naam",
    ijw(
      "Geslachtsnaam",
      ijw("Achternaam", escapeXml(p.geslachtsnaam)),
      p.voorvoegsel ? ijw("Voorvoegsel", p.voorvoegsel) : null,
    ),
    ijw("Voornamen", escapeXml(p.voornamen)),
    ijw("Voorletters", p.voorletters),
    soort === "301" ? ijw("NaamGebruik", "1") : null,
  );

/** The XML of a message, as the official schema wants it: structure in the namespace of the message, CDT parts in ijw. */
export function schrijfBericht(bericht: Bericht, identificatie: string): string {
  const prefix = `jw${bericht.soort}`;
  const jw = createSchrijver(prefix);
  const header = jw(
    "Header",
    jw("BerichtCode", BERICHTCODES[bericht.soort]),
    jw("BerichtVersie", "3"),
    jw("BerichtSubversie", "2"),
    jw("Afzender", bericht.afzender),
    jw("Ontvanger", bericht.ontvanger),
    jw("BerichtIdentificatie", ijw("Identificatie", identificatie), ijw("Dagtekening", bericht.dagtekening)),
    jw("XsdVersie", ijw("BasisschemaXsdVersie", "0.1.0"), ijw("BerichtXsdVersie", "0.1.0")),
  );
  const { client } = bericht;
  const body = jw(
    "Client",
    jw("Bsn", client.bsn),
    jw("Geboortedatum", ijw("Datum", client.geboortedatum)),
    jw("Geslacht", client.geslacht === "M" ? "1" : "2"),
    naam(jw, bericht.soort, client),
    bericht.inhoud(jw),
  );
  const ruimtes = `xmlns:ijw="${NAAMRUIMTE}/basisschema/schema" xmlns:${prefix}="${NAAMRUIMTE}/${prefix}/schema"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}:Bericht ${ruimtes}>${header}${body}</${prefix}:Bericht>\n`;
}
