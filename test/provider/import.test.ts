// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { statementCount } from "../../platform/database/connection";
import { createProefhub, jeugdige, type Proefhub, vraagHulp } from "./support/hub";
import { BSN, retour, schrijfBericht, toewijzing } from "./support/ijw";
import { contents, VERHAAL } from "./support/verhaal";

const hubs: Proefhub[] = [];
async function hubWith(berichten: string[]): Promise<Proefhub> {
  const hub = await createProefhub();
  hubs.push(hub);
  for (const bericht of berichten) await hub.lever(bericht);
  return hub;
}
afterAll(() => Promise.all(hubs.map((hub) => hub.stop())));

test("any order and any repeats end in the same state", async () => {
  const forward = await hubWith(VERHAAL);
  const wanted = await contents(forward.dataSource);
  expect(wanted.trajecten).toHaveLength(5);
  expect(await forward.lever(...VERHAAL)).toMatchObject({ verwerkt: 0, bekend: VERHAAL.length, afgekeurd: 0 });
  expect(await contents(forward.dataSource)).toEqual(wanted);
  // The same messages in other files (other white space) are new deliveries of known lines.
  expect(await forward.lever(...VERHAAL.map((bericht) => `${bericht}\n`))).toMatchObject({ verwerkt: VERHAAL.length });
  expect(await contents(forward.dataSource)).toEqual(wanted);
  const backward = await hubWith([...VERHAAL].reverse());
  expect(await contents(backward.dataSource)).toEqual(wanted);
});

test("corrections are followed", async () => {
  const hub = hubs[0]!;
  const { data } = await vraagHulp(hub, [await jeugdige(hub, BSN[0], "VOLLEDIG")]);
  expect(data!._entities[0].hulp.trajecten).toMatchObject([
    { status: "LOPEND", gestartOp: "2026-04-19", verwijzer: "MEDISCH_SPECIALIST", aangemeldOp: "2026-04-01" },
    {
      status: "BEEINDIGD",
      gestartOp: "2026-02-02",
      beeindigdOp: "2026-05-31",
      redenCbs: "IN_OVEREENSTEMMING",
      verwijzer: "HUISARTS",
    },
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
  await count(1, "2026-01-02");
  const one = await count(1, "2026-01-03");
  expect(await count(500, "2026-01-04")).toBe(one);
  expect(one).toBeLessThanOrEqual(12);
});

test("transactions side by side on one dossier do not lose each other's lines", async () => {
  const hub = await hubWith([]);
  await Promise.all(VERHAAL.map((bericht) => hub.importeer(bericht)));
  expect(await contents(hub.dataSource)).toEqual(await contents(hubs[0]!.dataSource));
});

test("a line without ToewijzingNummer is left out; the others are imported", async () => {
  const hub = await hubWith([]);
  const regel = (nummer: string) =>
    `${nummer}<Begindatum>2026-01-02</Begindatum><StatusAanlevering>1</StatusAanlevering>`;
  const regels = [regel("<ToewijzingNummer>1</ToewijzingNummer>"), regel("")];
  expect(
    await hub.lever(schrijfBericht({ soort: "305", bsn: BSN[0], dagtekening: "2026-01-03", regels })),
  ).toMatchObject({ afgekeurd: 1 });
  expect((await contents(hub.dataSource)).trajecten).toHaveLength(1);
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
  expect((await contents(hub.dataSource)).trajecten).toHaveLength(1);
});

test("a message from the future goes to quarantine: it would win from every later correction", async () => {
  const hub = await hubWith([]);
  const op = (dagtekening: string) => toewijzing({ bsn: BSN[0], dagtekening, nummer: 1 });
  const later = retour(op("2026-11-20"), { dagtekening: "2062-11-21" });
  expect(await hub.lever(op("2026-11-22"), op("2026-11-23"), op("2062-11-21"), later)).toMatchObject({
    ...{ verwerkt: 1, afgekeurd: 3 },
  });
  const redenen = await hub.dataSource.query("SELECT DISTINCT reden FROM quarantaine");
  expect(redenen).toEqual([{ reden: "Bericht/Header: de dagtekening ligt meer dan een dag na de dag van ontvangst." }]);
  // A quarter past midnight in the Netherlands, while it is still yesterday in UTC.
  hub.now("2026-11-22T23:15:00Z");
  expect(await hub.lever(`${op("2026-11-24")}\n`, op("2026-11-25"))).toMatchObject({ verwerkt: 1, afgekeurd: 1 });
});
