// SPDX-License-Identifier: EUPL-1.2
import { Writable } from "node:stream";
import { statementCount } from "../../platform/database/connection";
import { createLogger } from "../../platform/logging/logger";
import { epdYaml, JONG, key, ofEpd, RESOURCES, startHub } from "./support/dossiers";
import { type FaultyFhir, startFaultyFhir } from "./support/fhir-faults";
import { dag, episode, patient } from "./support/fhir-data";
import { createProefhub, type Niveau, type Proefhub, SUB, vraagHulp } from "./support/hub";
import { BSN } from "./support/ijw";

let epd: FaultyFhir;
let hub: Proefhub;
const lines: string[] = [];
const log = createLogger(
  "test",
  "debug",
  new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
);
/** What the EPD knows: help of which no message tells. */
const EIGEN = [patient("p9", JONG), episode("e9", "p9", { period: { start: dag(30) } })];

beforeEach(async () => {
  lines.splice(0);
  epd = await startFaultyFhir([...RESOURCES, ...EIGEN], key);
  hub = await startHub(epd, { log });
});
afterEach(async () => {
  const stored = ["persoonsnummer", "epd_kopie", "epd_traject", "auditlog", "logboek"];
  for (const table of stored)
    expect(JSON.stringify(await hub.dataSource.query(`SELECT * FROM ${table}`))).not.toContain(JONG);
  expect(lines.join("")).not.toMatch(new RegExp(`${JONG}|eyJ`));
  expect(epd.asked.join()).not.toContain(JONG);
  await hub.stop();
  await epd.close();
});

/** Asks about someone with a decision that has these numbers with it. */
async function vraag(
  nummers: [string, string][] | string | undefined,
  niveau: Niveau = "VOLLEDIG",
  on = hub,
  bsn = JONG,
) {
  const id = on.pseudoniem(bsn);
  const sealed = Array.isArray(nummers) ? await on.sealNumbers(new Map(nummers)) : nummers;
  const inzagebewijs = await on.bewijs([id], niveau, SUB, sealed);
  const { data, errors } = await vraagHulp(on, [{ __typename: "Jeugdige", id, inzagebewijs }]);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain(bsn);
  return data!._entities[0];
}
const eigen = (): [string, string][] => [[hub.pseudoniem(JONG), JONG]];

test("of who no message told, the EPD is asked with the number that came along; the number is not kept", async () => {
  const answer = await vraag(eigen());
  expect(ofEpd(answer)).toMatchObject({ status: "BESCHIKBAAR" });
  expect(answer.hulp).toMatchObject({ status: "BESCHIKBAAR", trajecten: [{ status: "LOPEND", gestartOp: dag(30) }] });
  const kept = await hub.dataSource.query("SELECT 1 FROM persoonsnummer WHERE persoon = $1", [hub.pseudoniem(JONG)]);
  expect(kept).toEqual([]);
  // The copy is there for who looks next, with or without a number.
  const asked = epd.asked.length;
  expect((await vraag(undefined)).hulp.trajecten).toHaveLength(1);
  expect(epd.asked).toHaveLength(asked);
});

test("at DAT, where a gap would not be told, running help is found too; at GEEN nobody is asked", async () => {
  const before = statementCount(hub.dataSource);
  expect((await vraag(eigen(), "GEEN")).hulp).toMatchObject({ status: "AFGESCHERMD", dekking: [] });
  expect([epd.asked, statementCount(hub.dataSource) - before]).toEqual([[], 0]);
  expect((await vraag(eigen(), "DAT")).hulp.trajecten).toMatchObject([{ status: "LOPEND", gestartOp: null }]);
});

test.each<[string, () => [string, string][] | string | Promise<string> | undefined]>([
  ["no number", () => undefined],
  ["the number of another person", () => [[hub.pseudoniem(JONG), BSN[0]]]],
  ["only the number of another person", () => [[hub.pseudoniem(BSN[0]), BSN[0]]]],
  ["a number in clear", () => JSON.stringify([[hub.pseudoniem(JONG), JONG]])],
  ["something else", () => "a.b.c.d.e"],
])("%s came along: nobody is asked, and that is said", async (_name, nummers) => {
  expect(ofEpd(await vraag(await nummers()))).toMatchObject({ status: "NIET_BEVRAAGD" });
  expect(epd.asked).toEqual([]);
});

test("numbers sealed for another hub, or for one without the key, are of no use", async () => {
  const other = await createProefhub({ folder: key.folder, epds: epdYaml("epd-proef", epd.origin) });
  const foreign = await other.sealNumbers(new Map(eigen()));
  await other.stop();
  expect(ofEpd(await vraag(foreign))).toMatchObject({ status: "NIET_BEVRAAGD" });
  expect(lines.join("")).toContain("sealed for another key");
  const without = await startHub(epd, { opensNumbers: false });
  expect(ofEpd(await vraag(eigen(), "VOLLEDIG", without))).toMatchObject({ status: "NIET_BEVRAAGD" });
  await without.stop();
  expect(epd.asked).toEqual([]);
});

test("who messages told of before the first EPD was configured is asked about with it as well", async () => {
  await hub.dataSource.query("DELETE FROM persoonsnummer");
  const persoon = hub.pseudoniem(BSN[0]);
  expect(ofEpd(await vraag(undefined, "VOLLEDIG", hub, BSN[0]))).toMatchObject({ status: "NIET_BEVRAAGD" });
  const answer = await vraag([[persoon, BSN[0]]], "VOLLEDIG", hub, BSN[0]);
  expect(ofEpd(answer)).toMatchObject({ status: "BESCHIKBAAR" });
  expect(answer.hulp.trajecten[0].dossiers).toHaveLength(1);
});

test("a whole family in one sealed text costs no more statements than one", async () => {
  const all = [JONG, ...BSN];
  const ids = all.map(hub.pseudoniem);
  await hub.dataSource.query("DELETE FROM persoonsnummer");
  const sealed = await hub.sealNumbers(new Map(ids.map((id, i) => [id, all[i]!])));
  const inzagebewijs = await hub.bewijs(ids, "VOLLEDIG", SUB, sealed);
  const count = async (personen: string[]) => {
    const before = statementCount(hub.dataSource);
    const { data } = await vraagHulp(
      hub,
      personen.map((id) => ({ __typename: "Jeugdige", id, inzagebewijs })),
    );
    for (const row of data!._entities) expect(ofEpd(row)).toMatchObject({ status: "BESCHIKBAAR" });
    return statementCount(hub.dataSource) - before;
  };
  const one = await count([ids[0]!]);
  await hub.dataSource.query("DELETE FROM epd_kopie");
  expect(await count(ids)).toBe(one);
});
