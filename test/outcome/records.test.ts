// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { contentsOf } from "./support/contents";
import { AANBIEDER, type Header, type Row } from "./support/delivery";
import { askResultaten, createBron, startOutcome, type TestOutcome } from "./support/outcome";

const BSN = "999900006";
const INSTRUMENTEN = [
  { naam: "Klachtenlijst", hogerIsBeter: false, laagste: 0, hoogste: 40, betrouwbaarheid: 0.8, spreiding: 5 },
];
const pseudoniem = (i: number | string) => `1:traject:ttp-voorbeeld:${`waarde${i}`.padEnd(32, "x")}`;

const course = (i: number, fields: Row = {}): Row => ({
  pseudoniem: pseudoniem(i),
  agb: AANBIEDER,
  profiel: 5,
  intensiteit: "INTENSIEF",
  periode: "2026-H1",
  subgroep: i % 2 ? "4-11" : "12-17",
  indicator: "VERMINDERING_PROBLEMATIEK",
  instrument: "Klachtenlijst",
  start: 20,
  einde: i % 4 ? 10 : 19,
  na6Maanden: "",
  na2Jaar: "",
  ...fields,
});

function file(rows: Row[], header: Header = {}): string {
  const kop = {
    versie: "1.0",
    leverancier: "TTP Voorbeeld",
    periode: "2026-H1",
    peildatum: "2026-07-01",
    aangemaaktOp: "2026-07-10T08:00:00Z",
    ...header,
  };
  const columns = Object.keys(course(1));
  const first = ["#ttp-records", ...Object.entries(kop).map(([name, value]) => `${name}=${value}`)].join(";");
  return [first, columns.join(";"), ...rows.map((row) => columns.map((name) => row[name]).join(";")), ""].join("\n");
}
const courses = (count: number) => Array.from({ length: count }, (_, i) => course(i));

/** Everything a folder holds, names and contents. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => entry.name + (entry.isFile() ? readFileSync(path.join(entry.parentPath, entry.name), "utf8") : ""))
    .join("\n");
}

const running: TestOutcome[] = [];
afterAll(() => Promise.all(running.map((outcome) => outcome.stop())));

async function start() {
  const bron = createBron("ttp", { instrumenten: INSTRUMENTEN });
  const outcome = await startOutcome([bron]);
  running.push(outcome);
  return { bron, outcome };
}

test("records become results: per subgroup and together, with how many reliably changed", async () => {
  const { bron, outcome } = await start();
  await outcome.deliver(bron, { "records.csv": file(courses(40)) });
  const selection = "scores { meetmoment subgroep n uitgenodigd waarde aandeelVerbeterd aandeelVerslechterd berekend }";
  const [{ scores }] = await askResultaten(outcome, [AANBIEDER], selection);
  const geen = { aandeelVerbeterd: null, aandeelVerslechterd: null, berekend: false };
  expect(scores).toHaveLength(9);
  expect(scores.filter(({ subgroep }: Row) => subgroep === null)).toEqual([
    { meetmoment: "START", subgroep: null, n: 40, uitgenodigd: 40, waarde: 20, ...geen },
    { meetmoment: "EINDE", subgroep: null, n: 40, uitgenodigd: 40, waarde: 12.25, ...geen },
    {
      ...geen,
      meetmoment: "VERSCHIL",
      subgroep: null,
      n: 40,
      uitgenodigd: 40,
      waarde: -7.75,
      aandeelVerbeterd: 0.75,
      aandeelVerslechterd: 0,
    },
  ]);
});

test("nothing of a pseudonym stays: not in the store, not in the folder, not in the log", async () => {
  const { bron, outcome } = await start();
  const rows = [...courses(12), course(90, { start: 99 }), course(91), course(91, { einde: 3 })];
  await outcome.deliver(bron, {
    "1-goed.csv": file(courses(12), { periode: "2025-H2" }).replaceAll(";2026-H1;", ";2025-H2;"),
    "2-deels.csv": file(rows),
    "3-zonder-kop.csv": file(courses(12)).split("\n").slice(1).join("\n"),
    "4-als-cellen.csv": file(courses(12)).replace("#ttp-records", "#ttp"),
    "5-binair.csv": `${file(courses(2))}\u0000`,
    "6-niets.csv": file([course(1, { profiel: 11 })]),
  });
  const tables = (await outcome.dataSource.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'hub_outcome' AND tablename <> 'migraties'",
  )) as { tablename: string }[];
  const contents = await contentsOf(
    outcome.dataSource,
    tables.map(({ tablename }) => tablename),
  );
  expect(contents.meting!.length).toBeGreaterThan(10);
  expect(contents.quarantaine!.map(({ plaats, reden }) => `${String(plaats)} ${String(reden)}`).sort()).toEqual([
    expect.stringMatching(/^0 De kolom /),
    "0 Geen enkele regel is bruikbaar. Regel 3: profiel: geen getal van 1 tot en met 10.",
    "0 Het bestand is geen tekst.",
    "0 Regel 1 begint niet met #ttp of #ttp-records.",
    "15 een meting ligt buiten de schaal van dit instrument.",
    "16 Dezelfde meting staat ook op regel 17; welke klopt, is niet te weten.",
    "17 Dezelfde meting staat ook op regel 16; welke klopt, is niet te weten.",
  ]);
  const everything = JSON.stringify(contents) + outcome.log.join("") + everythingIn(bron.map);
  expect(everything).toContain("gewist");
  expect(everything).not.toMatch(/traject:ttp-voorbeeld|waarde\d+x/);
});

test.each<[string, Row, string]>([
  ["BSN as pseudonym", { pseudoniem: BSN }, "pseudoniem: lijkt een persoonsnummer"],
  [
    "BSN within a pseudonym",
    { pseudoniem: `1:traject:ttp:abcdefgh-${BSN}-abcdefgh` },
    "pseudoniem: lijkt een persoonsnummer",
  ],
  ["BSN in another column", { subgroep: BSN }, "subgroep: lijkt een persoonsnummer"],
  ["pseudonym of the hub", { pseudoniem: `v1-${"a".repeat(43)}` }, "pseudoniem: lijkt een persoonsnummer"],
  ["pseudonym in another column", { instrument: pseudoniem(1) }, "instrument: lijkt een persoonsnummer"],
  ["pseudonym without its type", { pseudoniem: "1:ttp-voorbeeld:abcdefghijklmnop" }, "pseudoniem: niet in de vorm"],
  ["acute help", { intensiteit: "ACUUT" }, "intensiteit: acute hulp wordt nooit gemeten"],
  ["no measure at all", { start: "", einde: "" }, "start, einde, na6Maanden, na2Jaar: alle leeg"],
  ["an unknown instrument", { instrument: "Andere lijst" }, "instrument: niet ingesteld voor deze bron"],
  ["a number without instrument", { instrument: "" }, "zonder instrument is een meting ja of nee"],
  ["yes on a scale", { start: "ja" }, "een meting ligt buiten de schaal"],
  ["another periode", { periode: "2025" }, "periode: niet de periode van deze aanlevering"],
])("record refused: %s", async (_, fields, reason) => {
  const { bron, outcome } = await start();
  await outcome.deliver(bron, { "a.csv": file([...courses(3), course(50, fields)]) });
  const { quarantaine } = await contentsOf(outcome.dataSource, ["quarantaine"]);
  expect(quarantaine).toMatchObject([{ plaats: 6, reden: expect.stringContaining(reason) }]);
});
