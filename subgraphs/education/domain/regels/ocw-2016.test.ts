// SPDX-License-Identifier: EUPL-1.2
import { type Case, dossier, OP, op, school, verzuim, vrij } from "./dossier.fixture";
import { ocw2016 } from "./ocw-2016";

const ENROLLED = [op("2025-08-01")];
const SILENT = [op("2025-08-01", undefined, school("2026-09-01"))];
const LANG = "LANGDURIG_RELATIEF";

// name, facts, "status soort fase sinds", words that the explanation must hold
const GOLDEN: [string, Case, string, string?][] = [
  ["enrolled, no reports", { in: ENROLLED }, "GEEN_THUISZITTER - - -", "geen langdurig ongeoorloofd verzuim"],
  ["too young", { geboren: "2021-11-10" }, "GEEN_THUISZITTER - - -", "geldt geen leerplicht"],
  ["eighteen", { geboren: "2008-11-21" }, "GEEN_THUISZITTER - - -", "geldt geen leerplicht"],
  ["eighteen, old delivery", { geboren: "2008-01-01", peildatum: "2026-10-01" }, "GEEN_THUISZITTER - - -"],
  [
    "enrolment ended",
    { in: [op("2025-08-01", "2026-09-21")] },
    "THUISZITTER ABSOLUUT BEGINNEND 2026-09-22",
    "op De Vlier, eindigde op 21 september 2026",
  ],
  ["enrolment ends today", { in: [op("2025-08-01", OP)] }, "GEEN_THUISZITTER - - -"],
  [
    "enrolment begins tomorrow",
    { in: [op("2020-08-01", "2026-11-10"), op("2026-11-22")] },
    "THUISZITTER ABSOLUUT BEGINNEND 2026-11-11",
    "Vanaf 22 november 2026 staat er een inschrijving klaar.",
  ],
  ["gap in the past", { in: [op("2020-08-01", "2026-05-01"), op("2026-06-01")] }, "GEEN_THUISZITTER - - -"],
  [
    "never enrolled",
    { geboren: "2021-08-10" },
    "THUISZITTER ABSOLUUT BEGINNEND 2026-09-01",
    "geen eerdere inschrijving bekend",
  ],
  [
    "kwalificatieplicht, not enrolled",
    { geboren: "2009-10-01", in: [op("2021-08-01", "2026-07-31")] },
    "THUISZITTER ABSOLUUT LANGDURIG 2026-08-01",
    "startkwalificatie",
  ],
  ["exemption ended", { vrij: [vrij("5b", "2024-08-01", "2026-07-31")] }, "THUISZITTER ABSOLUUT LANGDURIG 2026-08-01"],
  [
    "not enrolled, old delivery: the known facts decide",
    { peildatum: "2026-11-01", in: [op("2025-08-01", "2026-09-21")] },
    "THUISZITTER ABSOLUUT BEGINNEND 2026-09-22",
    "De laatste aanlevering van Gemeente Noorderveen is van 1 november 2026; dit kan intussen veranderd zijn.",
  ],
  ["not enrolled, but a record was left out", { onvolledig: true }, "ONBEKEND - - -", "niet bruikbaar"],
  ["exempt 5a", { vrij: [vrij("5a", "2024-08-01")] }, "GEEN_THUISZITTER - - -", "artikel 5a Leerplichtwet"],
  ["exempt 5b", { vrij: [vrij("5b", "2024-08-01", "2027-07-31")] }, "GEEN_THUISZITTER - - -"],
  ["exempt 5c", { vrij: [vrij("5c", "2024-08-01")] }, "GEEN_THUISZITTER - - -"],
  [
    "exempt 11, enrolled and reported",
    { in: ENROLLED, vrij: [vrij("11", "2026-09-01")], verzuim: [verzuim(LANG, "2026-09-01")] },
    "GEEN_THUISZITTER LANGDURIG_RELATIEF - 2026-09-01",
    "Met een vrijstelling",
  ],
  ["exempt 15", { vrij: [vrij("15", "2026-08-01")] }, "GEEN_THUISZITTER - - -"],
  ["exempt, school silent", { in: SILENT, vrij: [vrij("11", "2026-09-01")] }, "GEEN_THUISZITTER - - -"],
  ["exempt, old delivery", { peildatum: "2026-10-01", vrij: [vrij("5a", "2024-08-01")] }, "ONBEKEND - - -"],
  [
    "forty days",
    { in: ENROLLED, verzuim: [verzuim(LANG, "2026-10-12", { uren: 120 })] },
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-10-12",
    "(120 uur)",
  ],
  ...(
    [
      ["2026-11-11", "BEGINNEND"],
      ["2026-08-21", "BEGINNEND"],
      ["2026-08-20", "LANGDURIG"],
      ["2025-11-21", "LANGDURIG"],
      ["2025-11-20", "ZEER_LANGDURIG"],
    ] as const
  ).map(([van, fase]): [string, Case, string] => [
    `long report since ${van}`,
    { in: ENROLLED, verzuim: [verzuim(LANG, van)] },
    `THUISZITTER LANGDURIG_RELATIEF ${fase} ${van}`,
  ]),
  ...(["Ingetrokken", "Afgesloten"] as const).map((status): [string, Case, string] => [
    `long report, ${status}`,
    { in: ENROLLED, verzuim: [verzuim(LANG, "2026-09-01", { status })] },
    "GEEN_THUISZITTER - - -",
  ]),
  [
    "long report, noted",
    { in: ENROLLED, verzuim: [verzuim(LANG, "2026-09-01", { status: "Ter kennisgeving aangenomen" })] },
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-09-01",
  ],
  [
    "long report, ended yesterday",
    { in: ENROLLED, verzuim: [verzuim(LANG, "2026-09-01", { tot: "2026-11-20" })] },
    "GEEN_THUISZITTER - - -",
  ],
  [
    "long report, school silent: the known facts decide",
    { in: SILENT, verzuim: [verzuim(LANG, "2026-08-30")] },
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-08-30",
  ],
  [
    "long report and ill at once",
    { in: ENROLLED, verzuim: [verzuim(LANG, "2026-09-01"), verzuim("GEOORLOOFD_ZIEK", "2026-08-01")] },
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-09-01",
    "ziekteverzuim",
  ],
  [
    "other unlawful, 28 days",
    { in: ENROLLED, verzuim: [verzuim("OVERIG", "2026-10-24")] },
    "GEEN_THUISZITTER OVERIG - 2026-10-24",
  ],
  [
    "other unlawful, 29 days",
    { in: ENROLLED, verzuim: [verzuim("OVERIG", "2026-10-23")] },
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-10-23",
    "meer dan vier weken",
  ],
  [
    "sixteen hours, twelve days ago",
    { in: ENROLLED, verzuim: [verzuim("ZESTIEN_UUR", "2026-11-09", { uren: 20 })] },
    "GEEN_THUISZITTER ZESTIEN_UUR DREIGEND 2026-11-09",
    "het dreigt wel",
  ],
  [
    "sixteen hours, school silent",
    { in: SILENT, verzuim: [verzuim("ZESTIEN_UUR", "2026-11-01")] },
    "ONBEKEND ZESTIEN_UUR DREIGEND 2026-11-01",
  ],
  [
    "ill for half a year",
    { in: ENROLLED, verzuim: [verzuim("GEOORLOOFD_ZIEK", "2026-05-01")] },
    "GEEN_THUISZITTER GEOORLOOFD_ZIEK - 2026-05-01",
    "Ziekteverzuim is geoorloofd",
  ],
  [
    "school silent",
    { in: [op("2025-08-01", undefined, school("2026-11-06"))] },
    "ONBEKEND - - -",
    "De Vlier leverde voor het laatst verzuim aan op 6 november 2026; of de leerling naar school gaat is niet bekend.",
  ],
  ["school just fresh", { in: [op("2025-08-01", undefined, school("2026-11-07"))] }, "GEEN_THUISZITTER - - -"],
  ["school never delivered", { in: [op("2025-08-01", undefined, school())] }, "ONBEKEND - - -", "nog geen verzuim"],
  ["old delivery", { peildatum: "2026-11-06", in: ENROLLED }, "ONBEKEND - - -", "van 6 november 2026"],
  ["delivery just fresh", { peildatum: "2026-11-07", in: ENROLLED }, "GEEN_THUISZITTER - - -"],
  [
    "earlier date: on no school then",
    { op: "2026-05-20", in: [op("2025-08-01", "2026-05-01"), op("2026-06-01")] },
    "THUISZITTER ABSOLUUT BEGINNEND 2026-05-02",
  ],
  [
    "earlier date: report closed since",
    {
      op: "2026-10-01",
      in: ENROLLED,
      verzuim: [verzuim(LANG, "2026-08-25", { tot: "2026-10-30", status: "Afgesloten" })],
    },
    "THUISZITTER LANGDURIG_RELATIEF BEGINNEND 2026-08-25",
  ],
];

describe("rule ocw-2016, golden table", () => {
  test.each(GOLDEN.map((row) => [row[0], row] as const))("%s", (_name, [, given, verwacht, woorden]) => {
    const oordeel = ocw2016.beoordeel(dossier(given), given.op ?? OP);
    const { status, soort, fase, sinds } = oordeel;
    expect([status, soort ?? "-", fase ?? "-", sinds ?? "-"].join(" ")).toBe(verwacht);
    expect(oordeel.regelversie).toBe("ocw-2016");
    expect(oordeel.uitleg.length).toBeGreaterThan(0);
    expect(oordeel.feiten.length).toBeGreaterThan(0);
    if (woorden) expect(oordeel.uitleg.join(" ")).toContain(woorden);
    expect(oordeel.uitleg.join(" ")).not.toMatch(/aanwezig/i);
  });

  test("weeks are whole weeks since the first day", () => {
    const given = dossier({ in: ENROLLED, verzuim: [verzuim(LANG, "2026-10-12")] });
    expect(ocw2016.beoordeel(given, OP).weken).toBe(5);
  });

  test("the same dossier gives the same answer", () => {
    const given = dossier({ in: ENROLLED, verzuim: [verzuim(LANG, "2026-10-12")] });
    expect(ocw2016.beoordeel(given, OP)).toEqual(ocw2016.beoordeel(given, OP));
  });
});
