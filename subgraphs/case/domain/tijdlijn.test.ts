// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "./gezin";
import { tijdlijnVan } from "./tijdlijn";

const doel = (nummer: string, status: "BEHAALD" | "NIET_BEHAALD" | "BEZIG", op?: string) => ({
  nummer,
  omschrijving: `Doel ${nummer}.`,
  status,
  acties: [],
  verloop: op
    ? [
        { status: "OPEN" as const, op: "2026-02-01" },
        { status, op },
      ]
    : [],
});
const gezin: Gezin = {
  id: "g",
  bron: "zaken",
  bronhouder: "Gemeente",
  gemeente: "9001",
  zaakUuid: "u",
  zaaknummer: "Z",
  naam: "Gezin",
  acuut: true,
  acuutSinds: "2026-01-02",
  maatregel: "OTS",
  maatregelSinds: "2026-03-05",
  begonnenOp: "2026-01-01",
  beeindigdOp: "2026-10-01",
  opgehaaldOp: new Date("2026-11-21T10:00:00Z"),
  leden: [],
  regie: [
    { voerder: "VEILIG_THUIS", van: "2026-01-01", tot: "2026-01-10" },
    { voerder: "LOKAAL_TEAM", naam: "N. Team", van: "2026-01-10" },
  ],
  plannen: [
    {
      versie: 1,
      geldigVan: "2026-01-15",
      geldigTot: "2026-02-01",
      leefgebieden: [{ code: "X", krachten: [], zorgen: [], doelen: [doel("1", "BEHAALD", "2026-05-01")] }],
      evaluaties: [],
    },
    {
      versie: 2,
      geldigVan: "2026-02-02",
      vraagverheldering: { op: "2026-01-12" },
      leefgebieden: [
        {
          code: "X",
          krachten: [],
          zorgen: [],
          doelen: [
            doel("1", "BEHAALD", "2026-05-01"),
            doel("2", "NIET_BEHAALD", "2026-06-01"),
            doel("3", "BEZIG", "2026-06-01"),
            doel("4", "BEHAALD"),
          ],
        },
      ],
      evaluaties: [{ gepland: "2026-04-01", gehouden: "2026-04-03" }, { gepland: "2026-12-01" }],
    },
  ],
  fasen: [
    { fase: "SIGNAAL_TOELEIDING_ANALYSE", van: "2026-01-01", tot: "2026-02-10" },
    { fase: "UITVOERING", van: "2026-02-10", tot: "2026-10-01" },
  ],
  stappen: [{ stap: "VRAAGANALYSE", van: "2026-01-11", tot: "2026-01-12" }],
  waakvlam: { van: "2026-09-01", tot: "2026-10-01" },
};
const van = (wie: Gezin, vandaag = "2026-11-21") =>
  tijdlijnVan(wie, vandaag).map(({ op, tot, soort, omschrijving }) => [op, tot, soort, omschrijving]);

it("tells the case part of the timeline in order, each thing once", () => {
  expect(van(gezin)).toEqual([
    ["2026-01-01", undefined, "CASUS_START", "De casus van dit gezin begon."],
    ["2026-01-01", "2026-02-09", "FASE", "De fase signaal, toeleiding en analyse begon."],
    ["2026-01-01", "2026-01-09", "REGIE", "De regie lag bij Veilig Thuis."],
    ["2026-01-02", undefined, "VEILIGHEID", "Er is een acuut vermoeden van ernstig geweld."],
    ["2026-01-10", undefined, "REGIE", "De regie ligt bij N. Team (het lokaal team), overgenomen van Veilig Thuis."],
    ["2026-01-11", "2026-01-12", "STAP", "De regisseur begon met de vraaganalyse."],
    ["2026-01-12", undefined, "VRAAGVERHELDERING", "De vraag van het gezin is verhelderd."],
    ["2026-01-15", "2026-02-01", "PLAN", "Versie 1 van het plan ging in."],
    ["2026-02-02", undefined, "PLAN", "Versie 2 van het plan ging in."],
    ["2026-02-10", "2026-09-30", "FASE", "De fase uitvoering begon."],
    ["2026-03-05", undefined, "VEILIGHEID", "Er is een maatregel: ondertoezichtstelling."],
    ["2026-04-03", undefined, "EVALUATIE", "Het plan is geëvalueerd."],
    ["2026-05-01", undefined, "DOEL_BEHAALD", "Doel behaald: Doel 1."],
    ["2026-06-01", undefined, "DOEL_NIET_BEHAALD", "Doel niet behaald: Doel 2."],
    ["2026-09-01", "2026-09-30", "WAAKVLAM", "Het gezin blijft in beeld met een waakvlam."],
    ["2026-10-01", undefined, "CASUS_EINDE", "De casus van dit gezin is gesloten."],
  ]);
});

it("tells nothing of after the day it is looked at", () =>
  expect(van(gezin, "2026-01-01").map(([, , soort]) => soort)).toEqual(["CASUS_START", "FASE", "REGIE"]));

it("has a source for everything", () => {
  for (const { herkomst } of tijdlijnVan(gezin, "2026-11-21")) expect(herkomst.bron).toBe("zaken");
});
