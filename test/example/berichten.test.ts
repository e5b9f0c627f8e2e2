// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AANBIEDERS, productenVan } from "../../example/regio/aanbieders";
import { readBerichten, type Bericht } from "./read-files";
import { PEILDATUM, writtenRegion, type WrittenRegion } from "./written-region";

let regio: WrittenRegion;
let berichten: Bericht[];
beforeAll(() => {
  regio = writtenRegion(300);
  berichten = readBerichten(regio.map);
});
afterAll(() => regio.remove());

const KOP =
  "Header BerichtCode BerichtVersie BerichtSubversie Afzender Ontvanger BerichtIdentificatie ijw:Identificatie ijw:Dagtekening XsdVersie ijw:BasisschemaXsdVersie ijw:BerichtXsdVersie Client Bsn Geboortedatum ijw:Datum Geslacht Naam ijw:Geslachtsnaam ijw:Achternaam ijw:Voorvoegsel? ijw:Voornamen ijw:Voorletters";
const PRODUCT = "Product ijw:Categorie ijw:Code";
const LEVERING = `ToewijzingNummer ${PRODUCT} ToewijzingIngangsdatum Begindatum`;
const STAART: Record<string, string> = {
  "301": `ijw:NaamGebruik JuridischeStatus? Contactgegevens Contact Soort ToegewezenProducten ToegewezenProduct ToewijzingNummer ReferentieAanbieder? ${PRODUCT} Toewijzingsdatum Toewijzingstijd Ingangsdatum Einddatum? Omvang ijw:Volume ijw:Eenheid ijw:Frequentie`,
  "305": `StartProducten StartProduct ${LEVERING} StatusAanlevering`,
  "307": `StopProducten StopProduct ${LEVERING} RedenBeeindiging Einddatum StatusAanlevering`,
  "315": `AangevraagdeProducten AangevraagdProduct ReferentieAanbieder ${PRODUCT} ToewijzingIngangsdatum Verwijzer ijw:Type ijw:Naam?`,
};

const xmlVan = ({ bestand }: Bericht): string => readFileSync(join(regio.map, "ijw", "inbox", bestand), "utf8");
const namenIn = (xml: string, soort: string): string[] =>
  [...xml.matchAll(/<(\w+:\w+)[ >]/g)].map(([, naam = ""]) => naam.replace(`jw${soort}:`, "")).slice(1);

test("elk bericht over het verloop heeft zijn elementen in de volgorde en de naamruimte van het schema", () => {
  for (const bericht of berichten.filter(({ soort }) => STAART[soort])) {
    const { soort } = bericht;
    const namen = namenIn(xmlVan(bericht), soort);
    const patroon = `${KOP} ${STAART[soort] ?? "?"}`
      .split(" ")
      .map((naam) => (naam.endsWith("?") ? `(${naam.slice(0, -1)} )?` : `${naam} `));
    expect(`${namen.join(" ")} `).toMatch(new RegExp(`^${patroon.join("")}$`));
  }
});

const RETOUREN = ["302", "306", "308", "316", "318", "320"];
const SOORTEN = ["301", "305", "307", "315", "317", "319", "323", "325", ...RETOUREN];
/** A retour keeps the header of the message it answers. */
const VAN_GEMEENTE = ["301", "302", "319", "320", "325"];
const nummerVan = (b: Bericht): string => b.veld("IdentificatieRetour") || b.veld("Identificatie");

test("alle soorten van de standaard komen voor", () => {
  expect(new Set(berichten.map(({ soort }) => soort))).toEqual(new Set(SOORTEN));
});

test("een retour herhaalt het bericht waarop het antwoordt, met codes erbij", () => {
  const heen = new Map(berichten.map((b) => [`${b.soort}/${b.veld("Afzender")}/${nummerVan(b)}`, b]));
  for (const retour of berichten.filter(({ soort }) => RETOUREN.includes(soort))) {
    const soort = String(Number(retour.soort) - 1);
    const over = heen.get(`${soort}/${retour.veld("Afzender")}/${retour.veld("Identificatie")}`);
    const kaal = xmlVan(retour)
      .replace(/<jw\d+:RetourCodes>.*?<\/jw\d+:RetourCodes>/g, "")
      .replace(/<jw\d+:IdentificatieRetour>.*?<\/jw\d+:XsdVersieRetour>/, "");
    expect(namenIn(kaal, retour.soort)).toEqual(namenIn(xmlVan(over!), soort));
    expect(retour.veld("DagtekeningRetour") >= over!.veld("Dagtekening")).toBe(true);
  }
});

test("elke declaratie krijgt antwoord; wat is afgekeurd, is niet toegekend", () => {
  const antwoorden = berichten.filter(({ soort }) => soort === "325");
  const declaraties = new Set(berichten.filter(({ soort }) => soort === "323").map(nummerVan));
  expect(antwoorden.length).toBe(declaraties.size);
  const nul = antwoorden.filter((b) => /Toegekend.*?TotaalBedrag>0</.test(xmlVan(b)));
  expect(nul.map((b) => /RetourCode>(9\d+)</.exec(xmlVan(b))?.[1])).toEqual(["9321"]);
});

test("afzender en bericht horen bij elkaar, en nummers zijn uniek per afzender", () => {
  const gezien = new Set<string>();
  for (const b of berichten) {
    const [gemeente, agb] = VAN_GEMEENTE.includes(b.soort)
      ? [b.veld("Afzender"), b.veld("Ontvanger")]
      : [b.veld("Ontvanger"), b.veld("Afzender")];
    expect(gemeente).toMatch(/^900[123]$/);
    expect(agb).toMatch(/^9800000[1-8]$/);
    const retour = RETOUREN.includes(b.soort);
    gezien.add(`${b.veld(retour ? "Ontvanger" : "Afzender")}/${nummerVan(b)}`);
    expect(b.veld("Dagtekening") <= PEILDATUM).toBe(true);
  }
  expect(gezien.size).toBe(berichten.length);
});

test("de verwijzer staat alleen in een 315 en de retour daarop", () => {
  for (const b of berichten) expect(b.veld("Type") !== "").toBe(["315", "316"].includes(b.soort));
});

test("elke start hoort bij een toewijzing, elke stop bij een start, en de data volgen elkaar op", () => {
  const van = (soort: string): Map<string, Bericht> =>
    new Map(
      berichten
        .filter((b) => b.soort === soort && b.veld("StatusAanlevering") !== "3")
        .map((b) => [b.veld("ToewijzingNummer"), b]),
    );
  const [toewijzingen, starts, stops] = [van("301"), van("305"), van("307")];
  for (const [nummer, start] of starts) {
    const toewijzing = toewijzingen.get(nummer);
    expect(toewijzing?.bsn).toBe(start.bsn);
    expect((toewijzing?.veld("Dagtekening") ?? "9") <= start.veld("Dagtekening")).toBe(true);
  }
  for (const [nummer, stop] of stops) {
    expect(starts.has(nummer)).toBe(true);
    expect(stop.veld("Begindatum") <= stop.veld("Einddatum")).toBe(true);
  }
});

test("er zijn correcties, maar weinig", () => {
  const leveringen = berichten.filter((b) => b.veld("StatusAanlevering"));
  const anders = leveringen.filter((b) => b.veld("StatusAanlevering") !== "1");
  expect(new Set(anders.map((b) => b.veld("StatusAanlevering")))).toEqual(new Set(["2", "3"]));
  expect(anders.length / leveringen.length).toBeLessThan(0.06);
});

test("bestandsnamen zeggen niets over de volgorde in de tijd", () => {
  const dagen = berichten.map((b) => b.veld("Dagtekening"));
  const vooruit = dagen.slice(1).filter((dag, i) => dag >= (dagen[i] ?? "")).length / dagen.length;
  expect(vooruit).toBeGreaterThan(0.4);
  expect(vooruit).toBeLessThan(0.6);
});

test("een aanbieder krijgt alleen producten toegewezen die hij levert", () => {
  const aanbod = new Map(AANBIEDERS.map((a) => [a.agb, productenVan(a).map((p) => p.code)]));
  for (const b of berichten.filter(({ soort }) => soort === "301"))
    expect(aanbod.get(b.veld("Ontvanger"))).toContain(b.veld("Code"));
});
