// SPDX-License-Identifier: EUPL-1.2
import { createProefhub, jeugdige, type Proefhub, vraagHulp } from "./support/hub";
import {
  aanvraag,
  antwoord,
  BSN,
  declaratie,
  declaratieAntwoord,
  retour,
  start,
  toewijzing,
  wijziging,
} from "./support/ijw";

let hub: Proefhub;
beforeAll(async () => (hub = await createProefhub()));
afterAll(() => hub.stop());
afterEach(async () => {
  for (const table of ["reactie", "berichtregel", "traject", "aanlevering"])
    await hub.dataSource.query(`DELETE FROM ${table}`);
});

async function hulp(niveau: "VOLLEDIG" | "BEPERKT" | "DAT" = "VOLLEDIG") {
  const { data, errors } = await vraagHulp(hub, [await jeugdige(hub, BSN[0], niveau)]);
  expect(errors).toBeUndefined();
  return data!._entities[0].hulp;
}
const codes = (beeld: { signalen: { code: string }[] }) => beeld.signalen.map(({ code }) => code);
const kop = { bsn: BSN[0] };

test("a refused message is visible on the traject, with the reason; what it says still counts", async () => {
  const s = start({ ...kop, dagtekening: "2026-10-03", identificatie: "S1", nummer: 1, begin: "2026-10-01" });
  await hub.lever(
    retour(s, { dagtekening: "2026-10-05", code: "9074" }),
    toewijzing({ ...kop, dagtekening: "2026-09-20", nummer: 1 }),
    s,
  );
  const beeld = await hulp();
  expect(beeld.trajecten).toMatchObject([
    {
      status: "LOPEND",
      afgekeurdeBerichten: [
        {
          soort: "IJW_305",
          dagtekening: "2026-10-03",
          afgekeurdOp: "2026-10-05",
          redenen: ["Er is al een eerder bericht ontvangen met dezelfde sleutel."],
          herkomst: { bron: "ijw-proef" },
        },
      ],
    },
  ]);
  expect(codes(beeld)).toEqual(["BERICHT_AFGEKEURD"]);
  expect((await hulp("BEPERKT")).trajecten[0].afgekeurdeBerichten).toBeNull();
});

test("a retour that approves, or is about another line or message, marks nothing", async () => {
  const s = start({ ...kop, dagtekening: "2026-10-03", identificatie: "S1", nummer: 1, begin: "2026-10-01" });
  const ander = start({ ...kop, dagtekening: "2026-10-03", identificatie: "S2", nummer: 1, begin: "2026-10-01" });
  const regel = start({ ...kop, dagtekening: "2026-10-03", identificatie: "S1", nummer: 2, begin: "2026-10-01" });
  await hub.lever(
    s,
    retour(s, { dagtekening: "2026-10-04" }),
    retour(ander, { dagtekening: "2026-10-05", code: "9074" }),
    retour(regel, { dagtekening: "2026-10-06", code: "9074" }),
  );
  const beeld = await hulp();
  expect(beeld.trajecten).toMatchObject([{ status: "LOPEND", afgekeurdeBerichten: [] }]);
  expect(codes(beeld)).toEqual([]);
});

test("a message refused for a technical reason comes back without a person, and is still found", async () => {
  const t = toewijzing({ ...kop, dagtekening: "2026-10-03", identificatie: "T1", nummer: 1 });
  await hub.lever(t, retour(t, { dagtekening: "2026-10-04", alleenKop: true }));
  expect((await hulp()).trajecten[0].afgekeurdeBerichten).toMatchObject([
    { soort: "IJW_301", redenen: ["Bericht is afgekeurd om technische redenen."] },
  ]);
});

const AFGEWEZEN = { uitkomst: "AFGEWEZEN", beantwoordOp: "2026-11-04", redenAfwijzing: "Er is geen contract" };
test.each([
  ["nothing", [], "AANGEMELD", { uitkomst: "OPEN", beantwoordOp: null }, []],
  [
    "looked into",
    [antwoord({ dagtekening: "2026-11-04", referentie: "R1", antwoord: "2" })],
    "AANGEMELD",
    { uitkomst: "IN_ONDERZOEK" },
    [],
  ],
  [
    "refused",
    [antwoord({ dagtekening: "2026-11-04", referentie: "R1", reden: "3" })],
    "AFGEWEZEN",
    AFGEWEZEN,
    ["VERZOEK_AFGEWEZEN"],
  ],
  [
    "refused: another reference",
    [antwoord({ dagtekening: "2026-11-04", referentie: "R9" })],
    "AANGEMELD",
    { uitkomst: "OPEN" },
    [],
  ],
  [
    "refused: another aanbieder",
    [antwoord({ dagtekening: "2026-11-04", referentie: "R1", agb: "98000002" })],
    "AANGEMELD",
    { uitkomst: "OPEN" },
    [],
  ],
  [
    "refused, and assigned after all",
    [
      antwoord({ dagtekening: "2026-11-04", referentie: "R1", reden: "3" }),
      toewijzing({ ...kop, dagtekening: "2026-11-10", nummer: 7, referentie: "R1", ingang: "2026-12-01" }),
    ],
    "TOEGEWEZEN",
    { uitkomst: "TOEGEWEZEN" },
    [],
  ],
] as const)("answer to a request: %s", async (_, berichten, status, verzoek, signalen) => {
  await hub.lever(...berichten, aanvraag({ ...kop, dagtekening: "2026-11-02", referentie: "R1" }));
  const beeld = await hulp();
  expect(beeld.trajecten).toMatchObject([{ status, verzoek }]);
  expect(codes(beeld)).toEqual(signalen);
});

test("a 317 asks to change what runs, and for help besides", async () => {
  await hub.lever(
    wijziging({ ...kop, dagtekening: "2026-11-02", referentie: "W1", nummer: 1, code: "44P02" }),
    toewijzing({ ...kop, dagtekening: "2026-09-20", nummer: 1 }),
    start({ ...kop, dagtekening: "2026-10-03", nummer: 1, begin: "2026-10-01" }),
  );
  expect((await hulp()).trajecten).toMatchObject([
    { status: "LOPEND", wijzigingsverzoek: { uitkomst: "OPEN", ingediendOp: "2026-11-02" }, verzoek: null },
    { status: "AANGEMELD", hulpvorm: "PLEEGZORG", verzoek: { uitkomst: "OPEN" }, wijzigingsverzoek: null },
  ]);
});

test("declarations: used volume and spending, without credits and refused prestaties", async () => {
  const P = (referentie: string, bedrag: number, rest = {}) => ({ ...kop, nummer: 1, referentie, bedrag, ...rest });
  await hub.lever(
    declaratieAntwoord({ dagtekening: "2026-11-03", over: "D1", afgekeurd: [P("P3", 7_000)] }),
    declaratie({
      dagtekening: "2026-11-01",
      identificatie: "D1",
      prestaties: [P("P1", 40_000, { volume: 8 }), P("P2", 10_000, { volume: 2 }), P("P3", 7_000)],
    }),
    declaratie({
      dagtekening: "2026-11-08",
      identificatie: "D2",
      prestaties: [P("P2", 10_000, { volume: 2, credit: true })],
    }),
    start({ ...kop, dagtekening: "2026-03-03", nummer: 1, begin: "2026-03-01" }),
  );
  const beeld = await hulp();
  expect(beeld.trajecten).toMatchObject([
    {
      gedeclareerd: {
        bedragInCenten: 40_000,
        afgekeurdInCenten: 7_000,
        tot: "2026-03-31",
        volumes: [{ volume: 8, eenheid: "UUR" }],
      },
    },
  ]);
  expect((await hulp("BEPERKT")).trajecten[0].gedeclareerd).toBeNull();
});

test("two different messages with one number: both are kept, and that is told", async () => {
  const bericht = (begin: string) =>
    start({ ...kop, dagtekening: "2026-10-03", identificatie: "S1", nummer: 1, begin });
  expect(await hub.lever(bericht("2026-10-01"), bericht("2026-10-02"), `${bericht("2026-10-01")}\n`)).toMatchObject({
    verwerkt: 3,
  });
  expect(await hub.dataSource.query("SELECT count(*)::int AS n FROM berichtregel")).toEqual([{ n: 2 }]);
  expect(codes(await hulp())).toEqual(["TEGENSTRIJDIG"]);
});

test("one number for two toewijzingen of a jeugdige: one signal, whose facts are both messages", async () => {
  const bericht = (dagtekening: string, nummer: number) =>
    start({ ...kop, dagtekening, identificatie: "S1", nummer, begin: "2026-10-01" });
  await hub.lever(bericht("2026-10-03", 1), bericht("2026-10-04", 2));
  const [signaal, ...rest] = (await hulp()).signalen.filter(({ code }: { code: string }) => code === "TEGENSTRIJDIG");
  expect(rest).toEqual([]);
  expect(signaal).toMatchObject({ sinds: "2026-10-04", feiten: [{ bron: "ijw-proef" }, { bron: "ijw-proef" }] });
});

test("a withdrawn and a replaced toewijzing", async () => {
  await hub.lever(
    toewijzing({ ...kop, dagtekening: "2026-09-01", nummer: 1, ingang: "2026-10-01" }),
    toewijzing({ ...kop, dagtekening: "2026-09-10", nummer: 1, ingang: "2026-10-01", wijziging: "13" }),
    toewijzing({ ...kop, dagtekening: "2026-09-01", nummer: 2, ingang: "2026-12-01" }),
    toewijzing({ ...kop, dagtekening: "2026-09-10", nummer: 2, ingang: "2026-12-15", wijziging: "04" }),
  );
  expect((await hulp()).trajecten).toMatchObject([
    { status: "TOEGEWEZEN", redenWijziging: "Verlengd na een herbeoordeling" },
    { status: "INGETROKKEN", redenWijziging: "Verwijderd" },
  ]);
});
