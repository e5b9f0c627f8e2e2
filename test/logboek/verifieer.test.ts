// SPDX-License-Identifier: EUPL-1.2
import { checkAnchors, readAnchors } from "../../platform/logboek/anchors";
import { createLogsleutels } from "../../platform/logboek/keys";
import { cutoff, purge } from "../../platform/logboek/purge";
import { verify } from "../../platform/logboek/verify";
import { createProefLog, PERSONEN, type ProefLog, SLEUTELS } from "./support/log-store";

let proef: ProefLog;
let nu = new Date("2026-03-10T12:00:00Z");
beforeEach(async () => {
  nu = new Date("2026-03-10T12:00:00Z");
  proef = await createProefLog({ clock: () => nu });
});
afterEach(() => proef.close());

const database = () => ({
  query: async (text: string, values?: unknown[]) => ({ rows: await proef.owner(text, values) }),
});
const check = () => verify(database(), SLEUTELS);
const firstBreaks = async () => (await check()).breuken.map(({ log, nummer }) => [log, nummer]);

describe("verify", () => {
  beforeEach(async () => {
    for (let i = 0; i < 5; i++) await proef.look();
  });

  it("finds whole chains whole: 15 records in the Logboek, 10 in the audit log", async () => {
    expect(await check()).toEqual({ aantallen: { logboek: 15, auditlog: 10 }, breuken: [] });
  });

  it.each([
    ["a changed field", "UPDATE auditlog SET wie = 'iemand' WHERE nummer = 4", "auditlog", 4],
    [
      "a changed moment",
      "UPDATE auditlog SET moment = moment + interval '1 millisecond' WHERE nummer = 4",
      "auditlog",
      4,
    ],
    ["a changed ground", "UPDATE auditlog SET domeinen = '{}' WHERE nummer = 10", "auditlog", 10],
    ["another reader", "UPDATE auditlog SET alleen_voor = betrokkene WHERE nummer = 4", "auditlog", 4],
    ["a person taken out", "UPDATE logboek SET betrokkene = NULL WHERE nummer = 2", "logboek", 2],
    ["a changed link", "UPDATE logboek SET schakel = repeat('0', 64) WHERE nummer = 9", "logboek", 9],
    ["the first record gone", "DELETE FROM logboek WHERE nummer = 1", "logboek", 1],
    ["one in the middle gone", "DELETE FROM logboek WHERE nummer = 7", "logboek", 7],
    ["the end gone", "DELETE FROM logboek WHERE nummer > 12", "logboek", 13],
    ["all gone", "DELETE FROM auditlog", "auditlog", 1],
    [
      "two swapped",
      "UPDATE auditlog a SET wie = b.wie, betrokkene = b.betrokkene, schakel = b.schakel FROM auditlog b WHERE (a.nummer, b.nummer) IN ((3, 4), (4, 3))",
      "auditlog",
      3,
    ],
    [
      "one added",
      "INSERT INTO auditlog SELECT 11, moment, trace_id, span_id, gebeurtenis, uitkomst, wie, rol, organisatie, client, activiteit, grond, betrokkene, gevraagd, gezin, gemeente, domeinen, verborgen_tot, schakel FROM auditlog WHERE nummer = 10",
      "auditlog",
      11,
    ],
  ])("names %s", async (_, statement, log, nummer) => {
    await proef.owner(statement);
    expect(await firstBreaks()).toEqual([[log, nummer]]);
  });

  it("names an end that was removed together with where it is written that it should be there", async () => {
    const [at] = await proef.owner("SELECT schakel FROM logboek WHERE nummer = 12");
    await proef.owner("DELETE FROM logboek WHERE nummer > 12");
    await proef.owner("UPDATE logketen SET logboek_nummer = 12, logboek_schakel = $1", [at.schakel]);
    const { breuken } = await check();
    expect(breuken).toEqual([{ log: "logketen", uitleg: expect.stringContaining("zegel klopt niet") }]);
  });

  it("proves nothing with another key: what it makes does not fit", async () => {
    const { breuken } = await verify(database(), createLogsleutels([{ id: 1, key: Buffer.alloc(32, 1) }]));
    expect(breuken.map(({ log, nummer }) => [log, nummer])).toEqual([
      ["logboek", 1],
      ["auditlog", 1],
      ["logketen", undefined],
    ]);
  });

  it("names, by an anchor in the log of the process, that all was put back to an earlier state", async () => {
    const [before] = await proef.owner("SELECT * FROM logketen");
    await proef.look();
    await proef.logboek.stop();
    const ankers = readAnchors(proef.lines.join(""));
    expect(ankers).toHaveLength(1);
    expect(await checkAnchors(database(), ankers)).toBeUndefined();
    await proef.owner("DELETE FROM logboek WHERE nummer > 15");
    await proef.owner("DELETE FROM auditlog WHERE nummer > 10");
    await proef.owner(
      "UPDATE logketen SET logboek_nummer = $1, logboek_schakel = $2, audit_nummer = $3, audit_schakel = $4, zegel = $5",
      [before.logboek_nummer, before.logboek_schakel, before.audit_nummer, before.audit_schakel, before.zegel],
    );
    expect((await check()).breuken).toEqual([]); // the database alone cannot tell
    expect(await checkAnchors(database(), ankers)).toMatchObject({ log: "logboek", nummer: 18 });
  });
});

describe("the term", () => {
  /** one request in each of these months */
  const fill = async (...months: string[]) => {
    for (const month of months) {
      nu = new Date(`${month}-15T10:00:00Z`);
      await proef.look(PERSONEN.slice(0, 1));
    }
  };
  const TERMS = { logboek: 1, auditlog: 5 };
  const numbers = async (log: string) =>
    (await proef.owner(`SELECT nummer FROM ${log} ORDER BY nummer`)).map(({ nummer }) => Number(nummer));

  it("removes whole closed months for good, and the chain is still proven", async () => {
    await fill("2020-01", "2021-02", "2021-03", "2025-02", "2025-03", "2026-03");
    const result = await purge(database(), SLEUTELS, TERMS, new Date("2026-03-20T00:00:00Z"));
    expect(result).toEqual({ logboek: 8, auditlog: 2 });
    expect(await numbers("logboek")).toEqual([9, 10, 11, 12]);
    expect(await numbers("auditlog")).toEqual([3, 4, 5, 6]);
    expect(await check()).toEqual({ aantallen: { logboek: 4, auditlog: 4 }, breuken: [] });
    await proef.look(); // a process that runs goes on
    expect((await check()).breuken).toEqual([]);
  });

  it("changes nothing when nothing is old enough, and can be run again", async () => {
    await fill("2025-03", "2026-03");
    const run = () => purge(database(), SLEUTELS, TERMS, new Date("2026-03-20T00:00:00Z"));
    expect(await run()).toEqual({ logboek: 0, auditlog: 0 });
    await fill("2027-03");
    expect(await purge(database(), SLEUTELS, TERMS, new Date("2033-01-01T00:00:00Z"))).toEqual({
      logboek: 6,
      auditlog: 3,
    });
    expect(await check()).toEqual({ aantallen: { logboek: 0, auditlog: 0 }, breuken: [] });
    await proef.look();
    expect(await check()).toEqual({ aantallen: { logboek: 3, auditlog: 2 }, breuken: [] });
  });

  it("does not remove what is broken: that is evidence", async () => {
    await fill("2020-01", "2020-02", "2026-03");
    await proef.owner("UPDATE auditlog SET wie = 'x' WHERE nummer = 2");
    expect(await purge(database(), SLEUTELS, TERMS, new Date("2026-03-20T00:00:00Z"))).toMatchObject({
      log: "auditlog",
      nummer: 2,
    });
    expect(await numbers("auditlog")).toEqual([1, 2, 3]);
  });

  it("does not remove what a collector still waits for, nor anything when the seal is broken", async () => {
    await fill("2020-01", "2020-02", "2026-03");
    await proef.owner("INSERT INTO logboek_uitvoer (nummer, volgende_poging_op) VALUES (3, now())");
    expect(await purge(database(), SLEUTELS, TERMS, new Date("2026-03-20T00:00:00Z"))).toEqual({
      logboek: 2,
      auditlog: 2,
    });
    await proef.owner("UPDATE logketen SET audit_vanaf = 0");
    expect(await purge(database(), SLEUTELS, TERMS, new Date("2040-03-20T00:00:00Z"))).toMatchObject({
      log: "logketen",
    });
  });

  it("names a record that was put in front of the beginning", async () => {
    await fill("2020-01", "2026-03");
    const [old] = await proef.owner("SELECT * FROM auditlog WHERE nummer = 1");
    await purge(database(), SLEUTELS, TERMS, new Date("2026-03-20T00:00:00Z"));
    const columns = Object.keys(old);
    await proef.owner(
      `INSERT INTO auditlog (${columns.join()}) VALUES (${columns.map((_, i) => `$${i + 1}`).join()})`,
      Object.values(old),
    );
    expect(await firstBreaks()).toEqual([["auditlog", 1]]);
  });

  it("is at least five years for the audit log, and counts in whole months", async () => {
    await expect(purge(database(), SLEUTELS, { logboek: 1, auditlog: 4 }, nu)).rejects.toThrow(RangeError);
    expect(cutoff(new Date("2026-03-31T23:00:00Z"), 5).toISOString()).toBe("2021-03-01T00:00:00.000Z");
  });
});
