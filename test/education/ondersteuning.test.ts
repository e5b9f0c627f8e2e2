// SPDX-License-Identifier: EUPL-1.2
import { generateRegion } from "../../example/generate";
import { leerplichtCsv } from "../../example/write/csv/leerplicht";
import { KOLOMMEN } from "../../subgraphs/education/sources/leerplicht-csv/regels";
import { csv, inschrijving, leerling, leerlingId, school, testBsn } from "./support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "./support/hub";
import { contents, quarantaine } from "./support/inhoud";

const ALLE = [...KOLOMMEN, "schoolsoort", "evaluatiedatum"];
const tlv = (n: number, rest: object = {}) => ({
  recordsoort: "TLV",
  bsn: testBsn(n),
  schoolsoort: "SO",
  begindatum: "2025-08-01",
  einddatum: "2027-07-31",
  ...rest,
});
const opp = (n: number, rest: object = {}) => ({
  recordsoort: "OPP",
  bsn: testBsn(n),
  brin: "99AA",
  begindatum: "2025-09-12",
  evaluatiedatum: "2026-09-12",
  ...rest,
});
const basis = [school("99AA"), leerling(1), inschrijving(1, "99AA"), leerling(2), inschrijving(2, "99AA")];
const full = (...records: object[]) => csv({}, [...basis, ...records], ALLE);

let hub: TestHub;
beforeEach(async () => void (hub = await createTestHub()));
afterEach(() => hub.close());

const VELDEN = `onderwijs{ondersteuning{soort schoolsoort school{naam} van tot evaluatieOp herkomst{bron}} tijdlijn{op soort omschrijving}}`;
const look = async (claims: object, reference: object, velden = VELDEN) =>
  (await hub.askJeugdigen(claims, velden, [{ id: leerlingId(1), ...reference }])).data._entities[0].onderwijs;

test("a TLV and an OPP are shown, with the school that made it, and stand on the timeline", async () => {
  await hub.deliver(full(tlv(1), opp(1)));
  expect(await quarantaine(hub)).toEqual([]);
  const { ondersteuning, tijdlijn } = await look(CLAIMS.leerplicht, {});
  const herkomst = { bron: "leerplicht-9001" };
  expect(ondersteuning).toEqual([
    {
      soort: "TLV",
      schoolsoort: "SO",
      school: null,
      van: "2025-08-01",
      tot: "2027-07-31",
      evaluatieOp: null,
      herkomst,
    },
    {
      ...{ soort: "OPP", schoolsoort: null, school: { naam: "School 99AA" }, van: "2025-09-12", tot: null },
      ...{ evaluatieOp: "2026-09-12", herkomst },
    },
  ]);
  expect(tijdlijn).toContainEqual({
    op: "2025-08-01",
    soort: "ONDERSTEUNING",
    omschrijving: "Toelaatbaarheidsverklaring voor speciaal onderwijs.",
  });
  expect(tijdlijn).toContainEqual({
    op: "2025-09-12",
    soort: "ONDERSTEUNING",
    omschrijving: "Ontwikkelingsperspectief vastgesteld door School 99AA.",
  });
});

test("only who may see all sees it: not at level BEPERKT or DAT, not for another school or gemeente", async () => {
  await hub.deliver(full(tlv(1), opp(1)));
  const at = async (niveau: "DAT" | "BEPERKT" | "VOLLEDIG") =>
    look(CLAIMS.regisseur, { inzagebewijs: await hub.bewijs(niveau, [leerlingId(1)]) });
  expect((await at("VOLLEDIG")).ondersteuning).toHaveLength(2);
  for (const niveau of ["BEPERKT", "DAT"] as const)
    expect(JSON.stringify(await at(niveau))).not.toMatch(/TLV|OPP|ONDERSTEUNING/);
  expect((await look(CLAIMS.school, {})).ondersteuning).toHaveLength(2);
  for (const claims of [CLAIMS.andereSchool, CLAIMS.andereGemeente])
    expect((await look(claims, {})).ondersteuning).toEqual([]);
});

test("on an earlier day only what held by then", async () => {
  await hub.deliver(full(tlv(1), opp(1)));
  const op = VELDEN.replace("onderwijs{", 'onderwijs(opDatum:"2025-08-15"){');
  expect((await look(CLAIMS.leerplicht, {}, op)).ondersteuning).toMatchObject([{ soort: "TLV" }]);
});

test("a delta changes it, a full delivery without it takes it away, and the order of arrival makes no difference", async () => {
  const deliveries = [
    full(tlv(1), opp(1)),
    csv({ soort: "delta", aangemaaktOp: "2026-11-20T05:00:00Z" }, [opp(1, { evaluatiedatum: "2027-09-12" })], ALLE),
  ];
  await hub.deliver(...deliveries);
  expect((await look(CLAIMS.leerplicht, {})).ondersteuning[1].evaluatieOp).toBe("2027-09-12");
  const other = await createTestHub();
  await other.deliver(...[...deliveries].reverse());
  const state = async (one: TestHub) => (await contents(one)).filter((row) => !row.startsWith("bronstand"));
  expect(await state(other)).toEqual(await state(hub));
  await other.close();
  await hub.deliver(csv({ peildatum: "2026-11-21" }, basis, ALLE));
  expect((await look(CLAIMS.leerplicht, {})).ondersteuning).toEqual([]);
});

test.each([
  ["an unknown kind of school", tlv(1, { schoolsoort: "MBO" }), "schoolsoort: onbekende code."],
  ["no kind of school", tlv(1, { schoolsoort: "" }), "schoolsoort: ontbreekt."],
  ["an end before the begin", tlv(1, { einddatum: "2025-07-31" }), "einddatum: ligt voor de begindatum."],
  ["no day", opp(1, { evaluatiedatum: "2026-13-01" }), "evaluatiedatum: geen bestaande datum (JJJJ-MM-DD)."],
  ["a school that is not described", opp(1, { brin: "99ZZ" }), "brin: onbekende school."],
  ["a pupil that is not described", tlv(3), "bsn: deze leerling staat niet in de aanlevering."],
  ["the same twice", tlv(2), "Dit record staat ook al op regel 8."],
])("left out: %s", async (_name, record, reden) => {
  await hub.deliver(full(tlv(2), record, opp(2)));
  expect(await quarantaine(hub)).toEqual([{ plaats: 9, reden }]);
  const [{ n }] = await hub.dataSource.query("SELECT count(*)::int AS n FROM schoolondersteuning");
  expect(n).toBe(2);
});

test("a delivery without these columns is fine", async () => {
  await hub.deliver(csv({}, basis));
  expect(await quarantaine(hub)).toEqual([]);
});

test("the example region delivers them, and every ground of exemption", () => {
  const region = generateRegion({ gezinnen: 1500, seed: 1, peildatum: "2026-11-21" });
  const text = ["9001", "9002"].map((gemeente) => leerplichtCsv(region, gemeente).tekst).join("");
  for (const soort of ["TLV", "OPP"]) expect(text).toMatch(new RegExp(`^${soort};`, "m"));
  const gronden = region.gezinnen.flatMap(({ leerlingen }) =>
    leerlingen.flatMap(({ vrijstellingen }) => vrijstellingen.map(({ grond }) => grond)),
  );
  expect([...new Set(gronden)].sort()).toEqual(["11", "15", "5a", "5b", "5c"]);
}, 60_000);
