// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readAanlevering } from "../../subgraphs/education/sources/leerplicht-csv/importer";
import { KOLOMMEN } from "../../subgraphs/education/sources/leerplicht-csv/regels";
import {
  csv,
  inschrijving,
  leerling,
  leerlingId,
  pseudonymise,
  school,
  testBsn,
  verzuim,
  vrijstelling,
} from "./support/aanlevering";
import { createTestHub, type TestHub } from "./support/hub";
import { quarantaine } from "./support/inhoud";

describe("what cannot be used", () => {
  const GOOD = [school("99AA"), leerling(1), inschrijving(1, "99AA")];
  const row = (velden: object) => csv({}, [...GOOD, velden]);
  const read = (text: string) =>
    readAanlevering(
      { bestand: "x.csv", inhoud: Buffer.from(text), ontvangenOp: new Date("2026-11-21T10:00:00Z") },
      "9001",
      pseudonymise,
    );
  let hub: TestHub;
  beforeAll(async () => {
    hub = await createTestHub();
    await hub.deliver(csv({ peildatum: "2026-11-10" }, GOOD));
  });
  afterAll(() => hub.close());
  const without = (kolom: string) => KOLOMMEN.filter((name) => name !== kolom);

  test.each<[string, string | Buffer, string]>([
    ["empty", "", "Het bestand is leeg."],
    ["binary", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]), "Het bestand is geen tekst."],
    [
      "not UTF-8",
      Buffer.from(csv({}, [school("99AA"), leerling(1, { naam: "Zoë" })]), "latin1"),
      "Het bestand is geen UTF-8.",
    ],
    [
      "no header",
      csv({}, GOOD).split("\n").slice(1).join("\n"),
      "De kopregel ontbreekt: regel 1 moet met #leerplicht beginnen.",
    ],
    ["only a header", csv({}, []).split("\n")[0]!, "De regel met kolomnamen ontbreekt."],
    ["another versie", csv({ versie: "2.0" }, GOOD), "De versie moet 1.0 zijn."],
    [
      "another gemeente",
      csv({ gemeente: "9003" }, GOOD),
      "De gemeente in de kopregel is niet de gemeente van deze bron.",
    ],
    ["another soort", csv({ soort: "alles" }, GOOD), "De soort moet volledig of delta zijn."],
    [
      "impossible peildatum",
      csv({ peildatum: "2026-02-30", aangemaaktOp: "2026-11-20T03:00:00Z" }, GOOD),
      "De peildatum is geen bestaande datum.",
    ],
    ["peildatum to come", csv({ peildatum: "2062-11-20" }, GOOD), "De peildatum ligt in de toekomst."],
    [
      "no moment",
      csv({ aangemaaktOp: "vannacht" }, GOOD),
      "Het moment aangemaaktOp ontbreekt of is geen tijdstip met tijdzone.",
    ],
    ["a column missing", csv({}, GOOD, without("einddatum")), "Kolom ontbreekt: einddatum."],
    [
      "columns missing",
      csv(
        {},
        GOOD,
        without("bsn").filter((name) => name !== "uren"),
      ),
      "Kolommen ontbreken: bsn, uren.",
    ],
    ["cut off", csv({}, GOOD).slice(0, -40), "Het bestand is afgebroken: de laatste regel is niet compleet."],
    ["quote never closed", `${csv({}, GOOD)}SCHOOL;"x;\n`, "De aanhalingstekens kloppen niet tot en met regel 6."],
    [
      "no pupil at all",
      csv({}, [school("99AA")]),
      "Er staat geen enkele bruikbare leerling in deze volledige aanlevering.",
    ],
  ])("whole file: %s", async (_name, text, reden) => {
    await hub.dataSource.query("DELETE FROM quarantaine");
    await hub.deliver(text);
    expect(await quarantaine(hub)).toEqual([{ plaats: 0, reden }]);
    const [{ count }] = await hub.dataSource.query("SELECT count(*)::int FROM leerling");
    expect(count).toBe(1);
  });

  test.each<[string, string, string]>([
    ["unknown recordsoort", row({ ...leerling(2), recordsoort: "OUDER" }), "recordsoort: onbekende code."],
    [
      "inherited name as recordsoort",
      row({ ...leerling(2), recordsoort: "constructor" }),
      "recordsoort: onbekende code.",
    ],
    ["no recordsoort", row({ naam: "x" }), "recordsoort: ontbreekt."],
    ["elfproef", row(leerling(2, { bsn: "999900007" })), "bsn: voldoet niet aan de elfproef."],
    ["no bsn", row(leerling(2, { bsn: "" })), "bsn: ontbreekt."],
    [
      "impossible date",
      row(leerling(2, { geboortedatum: "2014-02-30" })),
      "geboortedatum: geen bestaande datum (JJJJ-MM-DD).",
    ],
    [
      "Dutch date",
      row(leerling(2, { geboortedatum: "10-03-2014" })),
      "geboortedatum: geen bestaande datum (JJJJ-MM-DD).",
    ],
    [
      "end before begin",
      row(inschrijving(1, "99AA", { begindatum: "2026-01-02", einddatum: "2026-01-01" })),
      "einddatum: ligt voor de begindatum.",
    ],
    ["BRIN", row(school("9AAA")), "brin: geen BRIN (twee cijfers, twee letters)."],
    [
      "vestiging of another school",
      row(inschrijving(1, "99AA", { begindatum: "2026-01-02", vestiging: "99BB00" })),
      "vestiging: hoort niet bij de brin.",
    ],
    ["unknown school", row(inschrijving(1, "99ZZ")), "brin: onbekende school."],
    ["report of an unknown school", row(verzuim(1, "99ZZ")), "brin: onbekende school."],
    ["pupil not in the delivery", row(inschrijving(2, "99AA")), "bsn: deze leerling staat niet in de aanlevering."],
    ["verzuimsoort", row(verzuim(1, "99AA", { verzuimsoort: "SPIJBELEN" })), "verzuimsoort: onbekende code."],
    ["verzuimstatus", row(verzuim(1, "99AA", { verzuimstatus: "afgesloten" })), "verzuimstatus: onbekende code."],
    ["uren", row(verzuim(1, "99AA", { uren: "1,5" })), "uren: geen heel getal van 0 tot en met 9999."],
    ["vrijstelling", row(vrijstelling(1, "5d")), "vrijstelling: onbekende code."],
    [
      "moment",
      row(school("99BB", { laatsteAanlevering: "2026-11-19" })),
      "laatsteAanlevering: geen tijdstip met tijdzone.",
    ],
    [
      "two faults",
      row(verzuim(1, "99AA", { begindatum: "", meldingnummer: "" })),
      "meldingnummer: ontbreekt. begindatum: ontbreekt.",
    ],
    ["the same record twice", row(leerling(1, { naam: "Anders" })), "Dit record staat ook al op regel 4."],
    ["too few fields", `${csv({}, GOOD)}LEERLING;${testBsn(2)};x\n`, "Het aantal velden klopt niet met de kolomnamen."],
    [
      "a quote inside a field",
      `${csv({}, GOOD)}LEERLING;${testBsn(2)};a"b${";".repeat(KOLOMMEN.length - 3)}\n`,
      "Er staat een aanhalingsteken midden in een veld.",
    ],
  ])("one record: %s", async (_name, text, reden) => {
    const { aanlevering, rejections } = await read(text);
    expect(rejections).toEqual([{ plaats: 6, reden }]);
    const { scholen, leerlingen, inschrijvingen, verzuim, vrijstellingen } = aanlevering.records;
    expect([scholen, leerlingen, inschrijvingen, verzuim, vrijstellingen].map((rows) => rows.length)).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });

  test.each([
    ["of an unknown school", inschrijving(1, "99ZZ"), [1]],
    ["with a faulty field", verzuim(1, "99AA", { uren: "veel" }), [1]],
    ["of a pupil that is not there itself", inschrijving(2, "99AA"), []],
  ])("a record %s marks the dossier as incomplete", async (_name, velden, marked) => {
    const { aanlevering } = await read(row(velden));
    expect(aanlevering.records.onvolledig).toEqual(marked.map((n) => leerlingId(n)));
  });

  test("the rest of a file with faulty records is stored, and the reasons lie beside the file", async () => {
    await hub.dataSource.query("DELETE FROM quarantaine");
    await hub.deliver(row(leerling(2, { geboortedatum: "2014-02-30" })), row(verzuim(1, "99ZZ")));
    expect(await quarantaine(hub)).toEqual([
      { plaats: 6, reden: "geboortedatum: geen bestaande datum (JJJJ-MM-DD)." },
      { plaats: 6, reden: "brin: onbekende school." },
    ]);
    const folder = path.join(hub.folder, "9001", "quarantaine");
    const reasons = readdirSync(folder).filter((name) => name.endsWith(".reden.json"));
    const told = reasons.map((name) => readFileSync(path.join(folder, name), "utf8")).join();
    expect(told).toContain("brin: onbekende school.");
    expect(told).toContain("Het bestand is geen UTF-8.");
    const outcomes = await hub.dataSource.query(
      "SELECT uitkomst FROM aanlevering WHERE uitkomst <> 'QUARANTAINE' ORDER BY 1",
    );
    expect(outcomes.map(({ uitkomst }: { uitkomst: string }) => uitkomst)).toEqual(["DEELS", "DEELS", "VERWERKT"]);
  });
});
