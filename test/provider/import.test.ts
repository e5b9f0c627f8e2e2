// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { statementCount } from "../../platform/database/connection";
import { createProefhub, jeugdige, type Proefhub, vraagHulp } from "./support/hub";
import {
  aanvraag,
  antwoord,
  BSN,
  declaratie,
  declaratieAntwoord,
  retour,
  schrijfBericht,
  start,
  stop,
  toewijzing,
  wijziging,
} from "./support/ijw";

const hubs: Proefhub[] = [];
async function hubWith(berichten: string[]): Promise<Proefhub> {
  const hub = await createProefhub();
  hubs.push(hub);
  for (const bericht of berichten) await hub.lever(bericht);
  return hub;
}
afterAll(() => Promise.all(hubs.map((hub) => hub.stop())));

/** Everything stored, without the moments of arrival. */
async function contents(hub: Proefhub) {
  const regels = await hub.dataSource.query(
    "SELECT to_jsonb(b) - 'ontvangen_op' AS rij FROM berichtregel b ORDER BY sleutel",
  );
  const trajecten = await hub.dataSource.query("SELECT to_jsonb(t) AS rij FROM traject t ORDER BY id");
  const reacties = await hub.dataSource.query(
    "SELECT to_jsonb(r) - 'ontvangen_op' AS rij FROM reactie r ORDER BY sleutel",
  );
  return JSON.parse(
    JSON.stringify({ regels, reacties, trajecten }, (name, value) => (name === "ontvangenOp" ? undefined : value)),
  );
}

const VERHAAL = [
  aanvraag({ bsn: BSN[0], dagtekening: "2026-01-05", referentie: "R1" }),
  toewijzing({ bsn: BSN[0], dagtekening: "2026-01-09", nummer: 1, referentie: "R1" }),
  aanvraag({ bsn: BSN[0], dagtekening: "2026-04-01", referentie: "R2", code: "45B05", verwijzer: "05" }),
  toewijzing({ bsn: BSN[0], dagtekening: "2026-04-06", nummer: 2, code: "45B05" }),
  start({ bsn: BSN[0], dagtekening: "2026-02-03", nummer: 1, begin: "2026-02-01" }),
  start({ bsn: BSN[0], dagtekening: "2026-02-05", nummer: 1, begin: "2026-02-01", status: "3" }),
  start({ bsn: BSN[0], dagtekening: "2026-02-08", nummer: 1, begin: "2026-02-02" }),
  start({ bsn: BSN[0], dagtekening: "2026-04-20", nummer: 2, begin: "2026-04-18", code: "45B05" }),
  start({ bsn: BSN[0], dagtekening: "2026-04-22", nummer: 2, begin: "2026-04-19", code: "45B05", status: "2" }),
  stop({ bsn: BSN[0], dagtekening: "2026-06-01", nummer: 1, begin: "2026-02-02", einde: "2026-05-30" }),
  stop({
    bsn: BSN[0],
    dagtekening: "2026-06-11",
    nummer: 1,
    begin: "2026-02-02",
    einde: "2026-05-31",
    reden: "34",
    status: "2",
  }),
  stop({ bsn: BSN[0], dagtekening: "2026-07-01", nummer: 2, begin: "2026-04-19", einde: "2026-06-30", code: "45B05" }),
  stop({
    bsn: BSN[0],
    dagtekening: "2026-07-02",
    nummer: 2,
    begin: "2026-04-19",
    einde: "2026-06-30",
    code: "45B05",
    status: "3",
  }),
  aanvraag({ bsn: BSN[1], dagtekening: "2026-11-05", referentie: "R1" }),
  stop({
    bsn: BSN[0],
    dagtekening: "2026-06-12",
    identificatie: "S1",
    nummer: 1,
    begin: "2026-02-02",
    einde: "2026-05-31",
    reden: "34",
    status: "2",
  }),
  retour(
    stop({
      bsn: BSN[0],
      dagtekening: "2026-06-12",
      identificatie: "S1",
      nummer: 1,
      begin: "2026-02-02",
      einde: "2026-05-31",
    }),
    {
      dagtekening: "2026-06-14",
      identificatie: "S1R",
      code: "9414",
    },
  ),
  wijziging({ bsn: BSN[0], dagtekening: "2026-06-20", referentie: "W1", nummer: 2, code: "44P02" }),
  antwoord({ dagtekening: "2026-06-22", identificatie: "A1", referentie: "W1", reden: "2" }),
  retour(antwoord({ dagtekening: "2026-06-22", identificatie: "A1", referentie: "W1", reden: "2" }), {
    dagtekening: "2026-06-23",
    identificatie: "A1R",
    alleenKop: true,
  }),
  declaratie({
    dagtekening: "2026-05-01",
    identificatie: "D1",
    prestaties: [
      { bsn: BSN[0], nummer: 1, referentie: "P1", bedrag: 40_000 },
      { bsn: BSN[0], nummer: 1, referentie: "P2", bedrag: 10_000 },
      { bsn: BSN[2], nummer: 1, referentie: "P3", bedrag: 500 },
    ],
  }),
  declaratie({
    dagtekening: "2026-05-08",
    identificatie: "D2",
    prestaties: [{ bsn: BSN[0], nummer: 1, referentie: "P1", bedrag: 40_000, credit: true }],
  }),
  declaratieAntwoord({
    dagtekening: "2026-05-04",
    identificatie: "D1R",
    over: "D1",
    afgekeurd: [{ bsn: BSN[0], nummer: 1, referentie: "P2", bedrag: 10_000 }],
  }),
  // The same number for another person is another traject.
  toewijzing({ bsn: BSN[2], dagtekening: "2026-01-09", nummer: 1 }),
];

test("any order and any repeats end in the same state", async () => {
  const forward = await hubWith(VERHAAL);
  const wanted = await contents(forward);
  expect(wanted.trajecten).toHaveLength(5);
  expect(await forward.lever(...VERHAAL)).toMatchObject({ verwerkt: 0, bekend: VERHAAL.length, afgekeurd: 0 });
  expect(await contents(forward)).toEqual(wanted);
  // The same messages in other files (other white space) are new deliveries of known lines.
  expect(await forward.lever(...VERHAAL.map((bericht) => `${bericht}\n`))).toMatchObject({ verwerkt: VERHAAL.length });
  expect(await contents(forward)).toEqual(wanted);
  const backward = await hubWith([...VERHAAL].reverse());
  expect(await contents(backward)).toEqual(wanted);
});

test("corrections are followed", async () => {
  const hub = hubs[0]!;
  const { data } = await vraagHulp(hub, [await jeugdige(hub, BSN[0], "VOLLEDIG")]);
  expect(data!._entities[0].hulp.trajecten).toMatchObject([
    { status: "LOPEND", gestartOp: "2026-04-19", verwijzer: "MEDISCH_SPECIALIST", aangemeldOp: "2026-04-01" },
    { status: "BEEINDIGD", gestartOp: "2026-02-02", beeindigdOp: "2026-05-31", redenCbs: "02", verwijzer: "HUISARTS" },
    { status: "AFGEWEZEN", hulpvorm: "PLEEGZORG", verwijzer: "ONBEKEND" },
  ]);
});

test("the store holds no BSN, name, birth date or reference", async () => {
  const hub = hubs[0]!;
  const dump = JSON.stringify([
    await hub.dataSource.query("SELECT * FROM berichtregel"),
    await hub.dataSource.query("SELECT * FROM traject"),
    await hub.dataSource.query("SELECT * FROM reactie"),
    await hub.dataSource.query("SELECT * FROM aanlevering"),
  ]);
  for (const secret of [...BSN, "Proefpersoon", "2014-05-06", '"R1"', '"P1"', "Huisarts Proef"])
    expect(dump).not.toContain(secret);
});

test("the number of statements does not depend on the number of lines", async () => {
  const hub = await hubWith([]);
  const count = async (lines: number, dag: string) => {
    const regels = Array.from(
      { length: lines },
      (_, i) =>
        `<ToewijzingNummer>${i}</ToewijzingNummer><Begindatum>2026-01-02</Begindatum><StatusAanlevering>1</StatusAanlevering>`,
    );
    const before = statementCount(hub.dataSource);
    expect(await hub.lever(schrijfBericht({ soort: "305", bsn: BSN[0], dagtekening: dag, regels }))).toMatchObject({
      verwerkt: 1,
    });
    return statementCount(hub.dataSource) - before;
  };
  const one = await count(1, "2026-01-03");
  expect(await count(500, "2026-01-04")).toBe(one);
  expect(one).toBeLessThanOrEqual(10);
});

test("transactions side by side on one dossier do not lose each other's lines", async () => {
  const hub = await hubWith([]);
  await Promise.all(VERHAAL.map((bericht) => hub.importeer(bericht)));
  expect(await contents(hub)).toEqual(await contents(hubs[0]!));
});

test("a line without ToewijzingNummer is left out; the others are imported", async () => {
  const hub = await hubWith([]);
  const regel = (nummer: string) =>
    `${nummer}<Begindatum>2026-01-02</Begindatum><StatusAanlevering>1</StatusAanlevering>`;
  const regels = [regel("<ToewijzingNummer>1</ToewijzingNummer>"), regel("")];
  expect(
    await hub.lever(schrijfBericht({ soort: "305", bsn: BSN[0], dagtekening: "2026-01-03", regels })),
  ).toMatchObject({ afgekeurd: 1 });
  expect((await contents(hub)).trajecten).toHaveLength(1);
  expect(await hub.dataSource.query("SELECT plaats, reden FROM quarantaine")).toEqual([
    { plaats: 2, reden: "Bericht/Client/StartProducten/StartProduct[2]/ToewijzingNummer: ontbreekt." },
  ]);
});

test("what cannot be used goes to quarantine with its reason; the rest is imported", async () => {
  const hub = await hubWith([]);
  const goed = toewijzing({ bsn: BSN[0], dagtekening: "2026-01-09", nummer: 1 });
  const ander = toewijzing({ bsn: BSN[0], dagtekening: "2026-01-09", nummer: 1, gemeente: "9002" });
  expect(await hub.lever(ander, "<geen xml", goed)).toMatchObject({ verwerkt: 1, bekend: 0, afgekeurd: 2 });
  const folder = path.join(hub.folder, "inbox", "quarantaine");
  const redenen = readdirSync(folder).filter((name) => name.endsWith(".reden.json"));
  expect(redenen).toHaveLength(2);
  expect(redenen.map((name) => readFileSync(path.join(folder, name), "utf8")).join()).toMatch(
    /gemeente die niet bij deze bron hoort/,
  );
  expect((await contents(hub)).trajecten).toHaveLength(1);
});
