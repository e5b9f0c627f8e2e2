// SPDX-License-Identifier: EUPL-1.2
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { createDataSource, statementCount } from "../../platform/database/connection";
import { provisionStore } from "../../platform/database/provision";
import { createLogger } from "../../platform/logging/logger";
import { asSuperuser, createDatabase, createTestDataSource, databaseUrl } from "../support/database";
import { createToyStore, DingEntity } from "./support/toy-store";

const PASSWORD = "only-in-tests";
const een = createToyStore("toyeen");
const twee = createToyStore("toytwee");
let database: string;
let role: DataSource;
let owner: Client;

beforeAll(async () => {
  database = await createDatabase();
  await (await createTestDataSource(twee, database)).destroy();
  role = await createTestDataSource(een, database);
  owner = new Client({ connectionString: databaseUrl(database) });
  await owner.connect();
});
afterAll(async () => {
  await role.destroy();
  await owner.end();
  await asSuperuser(`DROP DATABASE ${database} WITH (FORCE)`);
  await asSuperuser(`DROP ROLE ${een.role}, ${twee.role}`);
});

describe("provisioning", () => {
  const everything = async () => {
    const tables = await owner.query(
      "SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns WHERE table_schema LIKE 'hub_%' ORDER BY 1, 2, 3",
    );
    const rights = await owner.query(
      "SELECT grantee, table_schema, table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee LIKE 'hub_toy%' ORDER BY 1, 2, 3, 4",
    );
    const steps = await owner.query(`SELECT name FROM ${een.schema}.migraties`);
    return [tables.rows, rights.rows, steps.rows];
  };

  test("again changes nothing and loses nothing", async () => {
    await role.query("INSERT INTO ding (naam) VALUES ('blijft')");
    const before = await everything();
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    await provisionStore(databaseUrl(database), een, PASSWORD);
    await provisionStore(databaseUrl(database), een);
    expect(await everything()).toEqual(before);
    expect(await role.query("SELECT naam FROM ding WHERE naam = 'blijft'")).toHaveLength(1);
  });

  test("gives the role the rows of its own schema, and nothing of its migrations", async () => {
    const rights = await owner.query(
      "SELECT table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS mag FROM information_schema.role_table_grants WHERE grantee = $1 GROUP BY 1 ORDER BY 1",
      [een.role],
    );
    expect(rights.rows).toEqual(
      ["aanlevering", "ding", "quarantaine"].map((table_name) => ({ table_name, mag: "DELETE INSERT SELECT UPDATE" })),
    );
  });

  test("sets a new password with the next run, the old one no longer counts", async () => {
    const store = createToyStore("toydrie");
    await provisionStore(databaseUrl(database), store, "eerste");
    await provisionStore(databaseUrl(database), store, "tw'ee\\de");
    await expect(connects(store.role, "eerste")).resolves.toBe(false);
    await expect(connects(store.role, "tw'ee\\de")).resolves.toBe(true);
    await asSuperuser(`DROP SCHEMA ${store.schema} CASCADE`, database);
    await asSuperuser(`REVOKE ALL ON DATABASE ${database} FROM ${store.role}`);
    await asSuperuser(`DROP ROLE ${store.role}`);
  });

  test.each(["hub; DROP TABLE x", "Hub", "", 'hub"x'])("refuses the name %j", async (name) => {
    await expect(provisionStore(databaseUrl(database), { ...een, schema: name })).rejects.toThrow(RangeError);
    await expect(provisionStore(databaseUrl(database), { ...een, role: name })).rejects.toThrow(RangeError);
  });

  test("a migration that fails leaves none of its steps", async () => {
    class Fout1700000000001 {
      name = "Fout1700000000001";
      async up(runner: { query(text: string): Promise<unknown> }) {
        await runner.query("CREATE TABLE half (x text)");
        await runner.query("SELECT nergens");
      }
      async down() {}
    }
    const store = { ...een, migrations: [...een.migrations, Fout1700000000001 as never] };
    await expect(provisionStore(databaseUrl(database), store)).rejects.toThrow("nergens");
    expect((await owner.query(`SELECT to_regclass('${een.schema}.half') AS half`)).rows).toEqual([{ half: null }]);
  });
});

async function connects(user: string, password: string | undefined): Promise<boolean> {
  const client = new Client({
    host: process.env.TEST_POSTGRES_HOST,
    database,
    user,
    password: password ?? (() => ""),
  });
  const result = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end(); // else the server waits for its password, and DROP DATABASE for the server
  return result;
}

describe("the role of a subgraph", () => {
  test("can do its work", async () => {
    await role.query("INSERT INTO ding (naam) VALUES ('a') ON CONFLICT DO NOTHING");
    await role.query("UPDATE ding SET keer = 2 WHERE naam = 'a'");
    expect(await role.query("SELECT keer FROM ding WHERE naam = 'a'")).toEqual([{ keer: 2 }]);
    expect(await role.query("SELECT nextval('nummer') > 0 AS ok")).toEqual([{ ok: true }]);
    await role.query("DELETE FROM ding WHERE naam = 'a'");
  });

  test.each([
    ["make a table", "CREATE TABLE nieuw (x text)"],
    ["make a table elsewhere", "CREATE TABLE public.nieuw (x text)"],
    ["make a schema", "CREATE SCHEMA nieuw"],
    ["make a function", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
    ["install an extension", "CREATE EXTENSION pgcrypto"],
    ["change a table", "ALTER TABLE ding ADD COLUMN x text"],
    ["drop a table", "DROP TABLE ding"],
    ["empty a table at once", "TRUNCATE ding"],
    ["read the rows of another subgraph", `SELECT * FROM ${twee.schema}.ding`],
    ["write the rows of another subgraph", `INSERT INTO ${twee.schema}.ding (naam) VALUES ('x')`],
    ["read its migrations", "SELECT * FROM migraties"],
    ["change its migrations", "DELETE FROM migraties"],
    ["become the role of another subgraph", `SET ROLE ${twee.role}`],
    ["become superuser", "SET ROLE postgres"],
    ["become superuser for the session", "SET SESSION AUTHORIZATION postgres"],
    ["make itself superuser", `ALTER ROLE ${een.role} SUPERUSER`],
    ["make a role", "CREATE ROLE indringer LOGIN"],
    ["give itself the role of another", `GRANT ${twee.role} TO ${een.role}`],
    ["give itself rights", `GRANT ALL ON ${twee.schema}.ding TO ${een.role}`],
    ["make a database", "CREATE DATABASE indringer"],
    ["read passwords", "SELECT rolpassword FROM pg_authid"],
    ["read a file of the server", "SELECT pg_read_file('/etc/passwd')"],
    ["run a program on the server", "COPY ding FROM PROGRAM 'id'"],
  ])("cannot %s", async (_what, statement) => {
    await expect(role.query(statement)).rejects.toThrow(
      /permission denied|must be owner|must be superuser|Only roles with/i,
    );
  });

  test("comes in with its password only", async () => {
    expect(await connects(een.role, PASSWORD)).toBe(true);
    expect(await connects(een.role, "fout")).toBe(false);
    expect(await connects(een.role, undefined)).toBe(false);
    expect(await connects("postgres", PASSWORD)).toBe(false);
    expect(await connects("postgres", undefined)).toBe(false);
    expect(await connects("niemand", PASSWORD)).toBe(false);
  });
});

describe("a data source", () => {
  const BSN = "999900006";
  const lines: string[] = [];
  let dataSource: DataSource;
  beforeAll(async () => {
    const log = createLogger("test", "trace", { write: (line: string) => lines.push(line) > 0 } as never);
    dataSource = await createDataSource(een, {
      url: databaseUrl(database, een.role, PASSWORD),
      log,
      poolSize: 2,
    }).initialize();
  });
  beforeEach(() => void (lines.length = 0));
  afterAll(() => dataSource.destroy());

  test("ends a statement that takes more than five seconds", async () => {
    const begin = performance.now();
    await expect(dataSource.query("SELECT pg_sleep(30)")).rejects.toThrow("statement timeout");
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(await dataSource.query("SELECT 1 AS een")).toEqual([{ een: 1 }]);
  });

  test("counts its statements", async () => {
    const before = statementCount(dataSource);
    await dataSource.query("SELECT 1");
    await dataSource.getRepository(DingEntity).findBy({ naam: "x" });
    expect(statementCount(dataSource)).toBe(before + 2);
    await dataSource.transaction((manager) => manager.query("SELECT 1"));
    expect(statementCount(dataSource)).toBe(before + 5); // BEGIN and COMMIT too
    expect(lines).toEqual([]);
  });

  test.each([
    ["a value that does not fit", "SELECT $1::date", ["Jansen"], "22007"],
    ["a row that is there already", "INSERT INTO ding (naam) VALUES ($1), ($1)", ["Jansen"], "23505"],
    ["a fault in the statement", "SELECT $1 FROM nergens", ["Jansen"], "42P01"],
  ])("logs a failed statement without its parameters: %s", async (_name, statement, parameters, code) => {
    const error: unknown = await dataSource.query(statement, parameters).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 50, code, statement }]);
    const log = createLogger("test", "trace", { write: (line: string) => lines.push(line) > 0 } as never);
    log.error({ err: error }, "what a caller does with it");
    expect(lines).toHaveLength(2);
    expect(lines.join("")).not.toContain("Jansen");
  });

  test("logs a slow statement without its parameters", async () => {
    await dataSource.query("SELECT pg_sleep(1.1), $1::text", [`Jansen ${BSN}`]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, statement: "SELECT pg_sleep(1.1), $1::text", msg: "slow statement" },
    ]);
    expect(lines.join("")).not.toMatch(/Jansen|\[bsn\]/);
  });
});
