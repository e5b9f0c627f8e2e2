// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import request from "supertest";
import { educationStore } from "../../subgraphs/education/store/definition";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";
import { createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, writeJwks } from "../support/keys";
import { verzoekHeaders } from "../support/verzoek";
import { csv, inschrijving, leerling, school, verzuim } from "./support/aanlevering";

const MAIN = path.resolve(__dirname, "../../subgraphs/education/main.ts");

function run(environment: Record<string, string>): {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
} {
  const env = { PATH: process.env.PATH!, ...environment };
  const child = spawn(process.execPath, ["-r", "@swc-node/register", MAIN], { env });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part: string) => (text += part));
  return { child, output: () => text, ended: new Promise((resolve) => child.once("exit", resolve)) };
}

test("a process: reads its environment, imports what lies in the folder, answers, and stops on a signal", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "education-main-"));
  const key = createTestKey();
  const jwks = writeJwks(key);
  const relatieKey = path.join(path.dirname(jwks), "relatie.json");
  writeFileSync(relatieKey, JSON.stringify(key.privateJwk));
  mkdirSync(path.join(folder, "inbox"));
  const vandaag = new Date().toISOString().slice(0, 10);
  writeFileSync(
    path.join(folder, "inbox", "1.csv"),
    csv({ peildatum: vandaag }, [school("99AA"), leerling(1), inschrijving(1, "99AA"), verzuim(1, "99AA")]),
  );
  writeFileSync(path.join(folder, "pseudonym.key"), Buffer.alloc(32, 7).toString("base64"));
  writeFileSync(
    path.join(folder, "bronnen.yaml"),
    `versie: 1
regio: { naam: X, gemeenten: [{ code: "9001", naam: Noorderveen }] }
bronnen:
  - { naam: leerplicht-9001, domein: education, soort: leerplicht-csv, bronhouder: X, map: inbox, gemeente: "9001", versheid: P14D }
`,
  );
  writeFileSync(
    path.join(folder, "uitgevers.yaml"),
    `uitgevers: [{ issuer: "${TEST_ISSUER}", audience: ${TEST_AUDIENCE}, jwks: ${jwks} }]\n`,
  );
  const database = await createDatabase();
  const store = await createTestDataSource(educationStore, database);
  const { child, output, ended } = run({
    PORT: "0",
    DATABASE_URL: databaseUrl(database, educationStore.role, "only-in-tests"),
    BRONNEN: path.join(folder, "bronnen.yaml"),
    UITGEVERS: path.join(folder, "uitgevers.yaml"),
    PSEUDONYM_KEY_FILE: path.join(folder, "pseudonym.key"),
    LOGBOEK_KEY_FILE: path.join(folder, "pseudonym.key"),
    INZAGEBEWIJS_JWKS: jwks,
    RELATIEBEWIJS_KEY_FILE: relatieKey,
  });
  const until = async (pattern: RegExp) => {
    for (let i = 0; i < 200 && child.exitCode === null && !pattern.test(output()); i++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return pattern.exec(output()) ?? [];
  };
  try {
    const [, port] = await until(/"port":(\d+)/);
    await until(/inbox read/);
    const token = await signToken(key, { rol: "leerplicht", sub: "l", gemeenten: ["9001"] });
    const response = await request(`http://127.0.0.1:${port}`)
      .post("/graphql")
      .set({ ...verzoekHeaders(), authorization: `Bearer ${token}` })
      .send({ query: "{thuiszitters{totaal}}" });
    expect(response.body).toEqual({ data: { thuiszitters: { totaal: 1 } } });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  } finally {
    child.kill("SIGKILL");
    await store.destroy();
  }
}, 60_000);

test("without an environment it ends with 1 and names every variable", async () => {
  const { output, ended } = run({});
  expect(await ended).toBe(1);
  for (const name of ["PORT", "DATABASE_URL", "BRONNEN", "UITGEVERS", "PSEUDONYM_KEY_FILE", "INZAGEBEWIJS_JWKS"])
    expect(output()).toContain(name);
});
