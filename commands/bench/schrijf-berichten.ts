// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isBsn } from "../../platform/identity/bsn";

const RUIMTE = "http://www.istandaarden.nl/ijw/3_2";
const SOORTEN = [
  { soort: "315", code: "446" },
  { soort: "301", code: "436" },
  { soort: "305", code: "438" },
  { soort: "307", code: "440" },
] as const;

/**
 * Writes messages of trajecten (request, toewijzing, start, stop), quickly and always the same. Test persons come back.
 * @param kaal without what the standard lets out: a toewijzing as gemeenten send it has an address, how to reach the family and both parents
 */
export function writeBerichten(folder: string, aantal: number, kaal = false): void {
  mkdirSync(folder, { recursive: true });
  const personen = Array.from({ length: 99_985 }, (_, i) => String(999_900_000 + i)).filter((bsn) => isBsn(bsn));
  for (let i = 0; i < aantal; i++) {
    // The messages of one traject are far apart, as they are in time.
    const traject = i % Math.ceil(aantal / 4);
    const { soort, code } = SOORTEN[Math.floor(i / Math.ceil(aantal / 4))]!;
    const bsn = personen[traject % personen.length]!;
    const agb = String(98_000_001 + (traject % 40));
    writeFileSync(
      path.join(folder, `${soort}-${String(i).padStart(7, "0")}.xml`),
      bericht(soort, code, { bsn, agb, nummer: traject + 1, identificatie: `B${i}`, kaal }),
    );
  }
}

interface Inhoud {
  bsn: string;
  agb: string;
  nummer: number;
  identificatie: string;
  kaal: boolean;
}

function bericht(
  soort: (typeof SOORTEN)[number]["soort"],
  code: string,
  { bsn, agb, nummer, identificatie, kaal }: Inhoud,
): string {
  const [afzender, ontvanger] = soort === "301" ? ["9001", agb] : [agb, "9001"];
  const volledig = soort === "301";
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<b:Bericht xmlns:b="${RUIMTE}/jw${soort}/schema" xmlns:ijw="${RUIMTE}/basisschema/schema"><b:Header>` +
    `<b:BerichtCode>${code}</b:BerichtCode><b:BerichtVersie>3</b:BerichtVersie><b:BerichtSubversie>2</b:BerichtSubversie>` +
    `<b:Afzender>${afzender}</b:Afzender><b:Ontvanger>${ontvanger}</b:Ontvanger><b:BerichtIdentificatie><ijw:Identificatie>${identificatie}</ijw:Identificatie>` +
    `<ijw:Dagtekening>2026-03-0${(nummer % 9) + 1}</ijw:Dagtekening></b:BerichtIdentificatie><b:XsdVersie><ijw:BasisschemaXsdVersie>0.1.0</ijw:BasisschemaXsdVersie>` +
    `<ijw:BerichtXsdVersie>0.1.0</ijw:BerichtXsdVersie></b:XsdVersie></b:Header><b:Client><b:Bsn>${bsn}</b:Bsn><b:Geboortedatum><ijw:Datum>2014-05-06</ijw:Datum></b:Geboortedatum>` +
    `<b:Geslacht>1</b:Geslacht><b:Naam><ijw:Geslachtsnaam><ijw:Achternaam>Proefpersoon</ijw:Achternaam></ijw:Geslachtsnaam>` +
    `<ijw:Voornamen>Robin</ijw:Voornamen><ijw:Voorletters>R</ijw:Voorletters>${volledig ? "<ijw:NaamGebruik>1</ijw:NaamGebruik>" : ""}</b:Naam>` +
    `${volledig ? (kaal ? KAAL : VOL) : ""}${regel(soort, nummer)}</b:Client></b:Bericht>\n`
  );
}

const CONTACT =
  "<b:Contact><b:Soort>01</b:Soort><b:Adres><ijw:Huis><ijw:Huisnummer>1</ijw:Huisnummer></ijw:Huis><ijw:Postcode>0000AA</ijw:Postcode>" +
  "<ijw:Straatnaam>Proefstraat</ijw:Straatnaam><ijw:Plaatsnaam>Noorderveen</ijw:Plaatsnaam><ijw:LandCode>NL</ijw:LandCode></b:Adres>" +
  "<b:Telefoon><ijw:Telefoon01><ijw:Telefoonnummer>0600000000</ijw:Telefoonnummer><ijw:Landnummer>31</ijw:Landnummer></ijw:Telefoon01></b:Telefoon>" +
  "<b:Emailadres>proef@voorbeeld.nl</b:Emailadres></b:Contact>";
const ouder = (nummer: number) =>
  `<b:Relatie><b:Nummer>${nummer}</b:Nummer><b:Volgorde>${nummer}</b:Volgorde><b:Soort>03</b:Soort><b:Geslacht>${nummer}</b:Geslacht>` +
  "<b:Naam><ijw:Geslachtsnaam><ijw:Achternaam>Proefpersoon</ijw:Achternaam></ijw:Geslachtsnaam><ijw:Voorletters>P</ijw:Voorletters>" +
  `<ijw:NaamGebruik>1</ijw:NaamGebruik></b:Naam>${CONTACT}</b:Relatie>`;
const KAAL = "<b:Contactgegevens><b:Contact><b:Soort>01</b:Soort></b:Contact></b:Contactgegevens>";
const VOL =
  "<b:Communicatie><ijw:Vorm>1</ijw:Vorm><ijw:Taal>Nederlands</ijw:Taal></b:Communicatie><b:JuridischeStatus>01</b:JuridischeStatus>" +
  `<b:Relaties>${ouder(1)}${ouder(2)}</b:Relaties><b:Contactgegevens>${CONTACT}</b:Contactgegevens>`;
const PRODUCT = "<b:Product><ijw:Categorie>45</ijw:Categorie><ijw:Code>45A01</ijw:Code></b:Product>";

function regel(soort: (typeof SOORTEN)[number]["soort"], nummer: number): string {
  const toewijzing = `<b:ToewijzingNummer>${nummer}</b:ToewijzingNummer>`;
  const referentie = `<b:ReferentieAanbieder>REF-${nummer}</b:ReferentieAanbieder>`;
  switch (soort) {
    case "315":
      return `<b:AangevraagdeProducten><b:AangevraagdProduct>${referentie}${PRODUCT}<b:ToewijzingIngangsdatum>2026-03-10</b:ToewijzingIngangsdatum><b:Verwijzer><ijw:Type>02</ijw:Type></b:Verwijzer></b:AangevraagdProduct></b:AangevraagdeProducten>`;
    case "301":
      return `<b:ToegewezenProducten><b:ToegewezenProduct>${toewijzing}${referentie}${PRODUCT}<b:Toewijzingsdatum>2026-03-12</b:Toewijzingsdatum><b:Toewijzingstijd>09:30:00</b:Toewijzingstijd><b:Ingangsdatum>2026-03-12</b:Ingangsdatum><b:Omvang><ijw:Volume>4</ijw:Volume><ijw:Eenheid>04</ijw:Eenheid><ijw:Frequentie>2</ijw:Frequentie></b:Omvang></b:ToegewezenProduct></b:ToegewezenProducten>`;
    case "305":
      return `<b:StartProducten><b:StartProduct>${toewijzing}${PRODUCT}<b:ToewijzingIngangsdatum>2026-03-12</b:ToewijzingIngangsdatum><b:Begindatum>2026-04-01</b:Begindatum><b:StatusAanlevering>1</b:StatusAanlevering></b:StartProduct></b:StartProducten>`;
    case "307":
      return `<b:StopProducten><b:StopProduct>${toewijzing}${PRODUCT}<b:ToewijzingIngangsdatum>2026-03-12</b:ToewijzingIngangsdatum><b:Begindatum>2026-04-01</b:Begindatum><b:RedenBeeindiging>31</b:RedenBeeindiging><b:Einddatum>2026-09-30</b:Einddatum><b:StatusAanlevering>1</b:StatusAanlevering></b:StopProduct></b:StopProducten>`;
  }
}
