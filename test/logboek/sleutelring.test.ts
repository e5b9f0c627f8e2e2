// SPDX-License-Identifier: EUPL-1.2
import { readRing } from "../../platform/logboek/key-ring";
import { createLogsleutels, keyIdOf } from "../../platform/logboek/keys";
import { createLogboek, type Logboek } from "../../platform/logboek/logboek";
import { toOtlp } from "../../platform/logboek/otlp";
import { purge } from "../../platform/logboek/purge";
import { createInzageReader } from "../../platform/logboek/read";
import { verify } from "../../platform/logboek/verify";
import { createLogger } from "../../platform/logging/logger";
import { createProefLog, KEY, PERSONEN, type ProefLog, SLEUTELS } from "./support/log-store";

const NIEUW = Buffer.alloc(32, 7);
const MOMENT = new Date("2026-06-01T00:00:00Z");
const RING = createLogsleutels([
  { id: 2, key: NIEUW, vanaf: MOMENT },
  { id: 1, key: KEY },
]);
const at = (minutes: number) => new Date(MOMENT.getTime() + minutes * 60_000);

let proef: ProefLog;
let nu: Date;
beforeEach(async () => {
  nu = at(-10);
  proef = await createProefLog({ clock: () => nu });
});
afterEach(() => proef.close());

const database = () => ({
  query: async (text: string, values?: unknown[]) => ({ rows: await proef.owner(text, values) }),
});
const check = (sleutels = RING) => verify(database(), sleutels);
const withRing = (clock = () => nu, sleutels = RING): Logboek =>
  createLogboek({
    subgraph: "proef",
    dataSource: proef.dataSource,
    clock,
    log: createLogger("proef", "silent"),
    sleutels,
  });
const keysUsed = async (log: string) =>
  (await proef.owner(`SELECT schakel FROM ${log} ORDER BY nummer`)).map(({ schakel }) => keyIdOf(schakel));

it("goes over at the moment of the new key, in the middle of a process, and the whole chain is proven", async () => {
  await proef.look(); // before there was a ring
  const logboek = withRing();
  await proef.look(undefined, logboek);
  nu = at(1);
  await proef.look(undefined, logboek);
  expect(await keysUsed("logboek")).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2]);
  expect(await keysUsed("auditlog")).toEqual([1, 1, 1, 1, 2, 2]);
  expect(await check()).toEqual({ aantallen: { logboek: 9, auditlog: 6 }, breuken: [] });
  expect((await check(SLEUTELS)).breuken).toMatchObject([
    { log: "logboek", nummer: 7, uitleg: "schakel 7 is van sleutel 2, en die is er niet" },
    { log: "auditlog", nummer: 5 },
    { log: "logketen" },
  ]);
});

it("never goes back: not with a clock that is behind, and not by a process without the new key, which refuses to write", async () => {
  const [ahead, behind, without] = [withRing(() => at(1)), withRing(() => at(-1)), withRing(undefined, SLEUTELS)];
  await proef.look(undefined, behind);
  await proef.look(undefined, without);
  await proef.look(undefined, ahead);
  await proef.look(undefined, behind);
  expect(await keysUsed("auditlog")).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  await expect(proef.look(undefined, without)).rejects.toThrow("seal of the log");
  expect((await check()).breuken).toEqual([]);
});

it("is no use to who kept the old key: what they put at the end, or put back, is found", async () => {
  nu = at(1);
  const logboek = withRing();
  await proef.look(); // under the old key
  const [old] = await proef.owner("SELECT * FROM logketen");
  await proef.look(undefined, logboek);
  const [last] = await proef.owner("SELECT * FROM auditlog ORDER BY nummer DESC LIMIT 1");
  const forged = SLEUTELS.all[0]!.link(last.schakel, "iets");
  await proef.owner(
    "INSERT INTO auditlog SELECT 5, moment, trace_id, span_id, gebeurtenis, uitkomst, wie, rol, organisatie, client, activiteit, grond, betrokkene, gevraagd, gezin, gemeente, domeinen, verborgen_tot, $1, alleen_voor FROM auditlog WHERE nummer = 4",
    [forged],
  );
  expect((await check()).breuken).toContainEqual({
    ...{ log: "auditlog", nummer: 5, uitleg: "schakel 5 is van een oudere sleutel dan die ervoor" },
  });
  await proef.owner("DELETE FROM auditlog WHERE nummer > 2");
  await proef.owner("DELETE FROM logboek WHERE nummer > 3");
  await proef.owner(
    "UPDATE logketen SET logboek_nummer = $1, logboek_schakel = $2, audit_nummer = $3, audit_schakel = $4, zegel = $5",
    [old.logboek_nummer, old.logboek_schakel, old.audit_nummer, old.audit_schakel, old.zegel],
  );
  await expect(proef.look(undefined, logboek)).rejects.toThrow("seal of the log");
});

it("the log of a person is read back over the rotation, and their pseudonyms of both keys are known", async () => {
  const [persoon] = PERSONEN as [string];
  await proef.look([persoon]);
  nu = at(1);
  await proef.look([persoon], withRing());
  const lezer = { soort: "FAMILIE", persoonId: persoon, sub: "s", gezinnen: null } as const;
  const vraag = { personen: [persoon], gezin: null, na: null, aantal: 10 };
  const [found] = await createInzageReader(proef.dataSource)(lezer, [vraag], nu);
  expect(found!.map(({ moment }) => moment)).toEqual([at(1), at(-10)]);
  const rows = await proef.owner("SELECT * FROM logboek WHERE betrokkene IS NOT NULL ORDER BY nummer");
  expect(rows.map(({ betrokkene }) => betrokkene)).toEqual(RING.all.map((sleutel) => sleutel.subject(persoon)));
  expect(new Set(rows.map(({ betrokkene }) => betrokkene.slice(4))).size).toBe(2);
  for (const id of [1, 2])
    expect(JSON.stringify(toOtlp("proef", rows))).toContain(`urn:gezinshub:logboek-pseudoniem:${id}`);
});

it("what is too old is removed over the rotation, and the rest is still proven", async () => {
  await proef.look();
  nu = at(1);
  await proef.look(undefined, withRing());
  nu = new Date("2033-01-01T00:00:00Z");
  await proef.look(undefined, withRing());
  expect(await purge(database(), RING, { logboek: 1, auditlog: 5 }, nu)).toEqual({ logboek: 6, auditlog: 4 });
  expect(await check()).toEqual({ aantallen: { logboek: 3, auditlog: 2 }, breuken: [] });
  await proef.look(undefined, withRing());
  expect((await check()).breuken).toEqual([]);
});

describe("the file with the keys", () => {
  const [een, twee] = [KEY, NIEUW].map((key) => key.toString("base64")) as [string, string];
  it.each([
    ["one key, as it was before there was a ring", een, [{ id: 1, key: KEY, vanaf: undefined }]],
    [
      "two keys, with a moment and a comment",
      `# vervangen op 1 juni\n1 ${een}\n2 2026-06-01T00:00:00Z ${twee}\n`,
      [
        { id: 1, key: KEY, vanaf: undefined },
        { id: 2, key: NIEUW, vanaf: MOMENT },
      ],
    ],
  ])("%s", (_, text, ring) => {
    expect(readRing(text)).toEqual(ring);
  });

  it.each([
    ["a key that is too short", `1 ${Buffer.alloc(31).toString("base64")}`, "sleutel 1 is korter"],
    ["a moment that is none", `1 ${een}\n2 2026-66-01 ${twee}`, "moment van sleutel 2"],
    ["something else", `1 ${een}\nsleutel: ${twee}`, "een regel is geen sleutel"],
    ["twice the same number", `1 ${een}\n1 ${twee}`, "hetzelfde nummer"],
    ["nothing to write with now", `2 2026-06-01T00:00:00Z ${twee}`, "geen sleutel zonder moment"],
    ["nothing", "", "geen sleutel zonder moment"],
  ])("not: %s", (_, text, fout) => {
    expect(() => createLogsleutels(readRing(text))).toThrow(fout);
    expect(() => createLogsleutels(readRing(text))).not.toThrow(een);
  });
});
