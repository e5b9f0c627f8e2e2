// SPDX-License-Identifier: EUPL-1.2
import { createDataSource, statementCount } from "../../platform/database/connection";
import { createLogsleutels } from "../../platform/logboek/keys";
import { startTrace } from "../../platform/trace/trace";
import { databaseUrl } from "../support/database";
import { createProefLog, logStore, PERSONEN, type ProefLog, REGISSEUR, CASUSREGIE } from "./support/log-store";

let proef: ProefLog;
beforeEach(async () => void (proef = await createProefLog()));
afterEach(() => proef.close());

const rows = (table: string) => proef.owner(`SELECT * FROM ${table} ORDER BY nummer`);
const SHOWN = { uitkomst: "TOEGESTAAN", domein: "casus", niveau: "VOLLEDIG", grond: "REGIE_NU" } as const;

describe("one request", () => {
  const trace = startTrace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  it("leaves a Logboek record for the action and one under it per betrokkene, with the fields of the standard", async () => {
    const vraag = proef.logboek.open(REGISSEUR, trace, CASUSREGIE);
    vraag.log({ ...SHOWN, betrokkenen: PERSONEN.slice(0, 2), gezin: `v1-${"g".repeat(43)}`, gemeente: "9001" });
    vraag.log({ ...SHOWN, domein: "hulp", niveau: "DAT", betrokkenen: PERSONEN.slice(0, 1) });
    await vraag.end("Unset");
    const [action, ...persons] = await rows("logboek");
    expect(action).toMatchObject({
      nummer: "1",
      trace_id: trace.traceId,
      span_id: trace.spanId,
      parent_span_id: "00f067aa0ba902b7",
      status: "Unset",
      name: "vraag aan proef",
      activiteit: CASUSREGIE,
      betrokkene: null,
    });
    expect(persons).toHaveLength(2);
    expect(persons.map(({ name }) => name)).toEqual(["inzage casus, hulp", "inzage casus"]);
    for (const person of persons) {
      expect(person).toMatchObject({ trace_id: trace.traceId, parent_span_id: trace.spanId, status: "Unset" });
      expect(person.betrokkene).toMatch(/^lb1-[\w-]{43}$/);
      expect(person.end_time >= person.start_time).toBe(true);
    }
    expect(new Set([action, ...persons].map(({ span_id }) => span_id)).size).toBe(3);
  });

  it("has the employee only in the audit log, and the pseudonyms of the hub nowhere in the Logboek", async () => {
    const vraag = proef.logboek.open({ ...REGISSEUR, azp: "werkplek" }, trace, CASUSREGIE);
    vraag.log({ ...SHOWN, betrokkenen: PERSONEN.slice(0, 1), gezin: `v1-${"g".repeat(43)}`, gemeente: "9001" });
    await vraag.end("Unset");
    const logboek = JSON.stringify(await rows("logboek"));
    for (const word of [REGISSEUR.sub, REGISSEUR.organisatie, "casusregisseur", "werkplek", PERSONEN[0]!])
      expect(logboek).not.toContain(word);
    expect(await rows("auditlog")).toMatchObject([
      {
        nummer: "1",
        trace_id: trace.traceId,
        gebeurtenis: "INZAGE",
        uitkomst: "TOEGESTAAN",
        wie: "regisseur-1",
        rol: "casusregisseur",
        organisatie: "Wijkteam Noord",
        client: "werkplek",
        activiteit: CASUSREGIE,
        grond: "REGIE_NU",
        betrokkene: PERSONEN[0],
        gezin: `v1-${"g".repeat(43)}`,
        gemeente: "9001",
        domeinen: ["casus=VOLLEDIG"],
        verborgen_tot: null,
      },
    ]);
  });

  it("keeps a refusal in the audit log, and a BSN that was put in the place of an id nowhere", async () => {
    const vraag = proef.logboek.open({ ...REGISSEUR, sub: "dienst-999900006" }, trace, CASUSREGIE);
    const refused = { uitkomst: "GEWEIGERD", domein: "casus", niveau: "GEEN", grond: "GEEN_RELATIE" } as const;
    vraag.log({ ...refused, betrokkenen: [], gevraagd: PERSONEN[2] });
    vraag.log({ ...refused, betrokkenen: [], gevraagd: "999900006" });
    await vraag.end("Unset");
    expect(await rows("logboek")).toEqual([]);
    const audit = await rows("auditlog");
    expect(audit).toMatchObject([
      { uitkomst: "GEWEIGERD", betrokkene: null, gevraagd: PERSONEN[2] },
      { uitkomst: "GEWEIGERD", betrokkene: null, gevraagd: null },
    ]);
    expect(JSON.stringify(audit)).not.toContain("999900006");
  });

  it("costs one statement whatever the number of persons, and none when it is not about persons", async () => {
    await proef.look();
    const cost = async (personen: string[]) => {
      const before = proef.logboek.statements();
      const content = statementCount(proef.dataSource);
      await proef.look(personen);
      expect(statementCount(proef.dataSource)).toBe(content);
      return proef.logboek.statements() - before;
    };
    expect(await cost(PERSONEN.slice(0, 1))).toBe(1);
    expect(await cost(Array.from({ length: 40 }, (_, i) => `v1-${String(i).padStart(43, "x")}`))).toBe(1);
    const before = proef.logboek.statements();
    await proef.logboek.open(REGISSEUR, trace, CASUSREGIE).end("Unset");
    expect(proef.logboek.statements()).toBe(before);
  });

  it("says the same thing once, however often it is decided", async () => {
    const vraag = proef.logboek.open(REGISSEUR, trace, CASUSREGIE);
    for (let i = 0; i < 5; i++) vraag.log({ ...SHOWN, betrokkenen: PERSONEN.slice(0, 1) });
    await vraag.end("Unset");
    expect((await rows("auditlog")).length).toBe(1);
    expect((await rows("logboek")).length).toBe(2);
  });
});

describe("many at the same time", () => {
  it("is one chain without a gap, also with two processes", async () => {
    const other = proef.other();
    await Promise.all(Array.from({ length: 120 }, (_, i) => proef.look(undefined, i % 2 ? proef.logboek : other)));
    const [logboek, audit] = [await rows("logboek"), await rows("auditlog")];
    expect(logboek.map(({ nummer }) => Number(nummer))).toEqual(Array.from({ length: 360 }, (_, i) => i + 1));
    expect(audit.map(({ nummer }) => Number(nummer))).toEqual(Array.from({ length: 240 }, (_, i) => i + 1));
    expect(await proef.owner("SELECT logboek_nummer, audit_nummer FROM logketen")).toEqual([
      { logboek_nummer: "360", audit_nummer: "240" },
    ]);
    // What waits while a statement is under way goes together.
    expect(proef.logboek.statements() + other.statements()).toBeLessThan(120);
  });

  it("does not acknowledge what is not written, and goes on when the database is back", async () => {
    await proef.look();
    await proef.owner("ALTER TABLE auditlog RENAME TO weg");
    await expect(proef.look()).rejects.toThrow();
    await proef.owner("ALTER TABLE weg RENAME TO auditlog");
    expect((await rows("logboek")).length).toBe(3);
    await proef.look();
    expect((await rows("logboek")).map(({ nummer }) => nummer)).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  it("refuses to go on after an end that was changed, so that nothing is covered up", async () => {
    await proef.look();
    await proef.owner("UPDATE logketen SET logboek_nummer = 2");
    await expect(proef.look(undefined, proef.other())).rejects.toThrow("seal of the log");
  });

  it("refuses another key", async () => {
    await proef.look();
    const otherKey = await createProefLog({
      sleutels: createLogsleutels([{ id: 1, key: Buffer.alloc(32, 1) }]),
      dataSource: proef.dataSource,
    });
    await expect(otherKey.look()).rejects.toThrow("seal of the log");
    await otherKey.close();
  });
});

describe("what the role of a subgraph may do", () => {
  it.each([
    "UPDATE logboek SET name = 'x'",
    "DELETE FROM logboek",
    "TRUNCATE logboek",
    "UPDATE auditlog SET wie = 'x'",
    "DELETE FROM auditlog",
    "TRUNCATE auditlog",
    "DELETE FROM logketen",
    "INSERT INTO logketen (id) VALUES (2)",
    "TRUNCATE logketen",
    "ALTER TABLE logboek ADD COLUMN x int",
    "DROP TABLE auditlog",
  ])("it may not: %s", async (statement) => {
    await proef.look();
    await expect(proef.dataSource.query(statement)).rejects.toMatchObject({ code: "42501" });
    expect((await rows("logboek")).length).toBe(3);
  });

  it("the owner may, so it is the rights that stop it", async () => {
    await proef.look();
    await proef.owner("DELETE FROM auditlog");
    expect(await rows("auditlog")).toEqual([]);
  });
});

test("the migration makes exactly what the entities say, and can be undone", async () => {
  const owner = await createDataSource(logStore, { url: databaseUrl(proef.database) }).initialize();
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  await owner.undoLastMigration();
  await owner.undoLastMigration();
  expect(await owner.query("SELECT tablename FROM pg_tables WHERE schemaname = 'hub_proef'")).toEqual([
    { tablename: "migraties" },
  ]);
  await owner.destroy();
});

test("on stopping, the ends of the chains go to the log of the process", async () => {
  await proef.look();
  await proef.logboek.stop();
  const [head] = await proef.owner("SELECT logboek_schakel, audit_schakel FROM logketen");
  expect(JSON.parse(proef.lines.at(-1)!)).toMatchObject({
    event: "logboek-anker",
    logboek: { nummer: 3, schakel: head.logboek_schakel.slice(0, 32) },
    audit: { nummer: 2, schakel: head.audit_schakel.slice(0, 32) },
  });
});
