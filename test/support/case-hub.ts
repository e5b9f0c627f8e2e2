// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import type http from "node:http";
import supertest from "supertest";
import type { DataSource } from "typeorm";
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { createTokenVerifier } from "../../platform/auth/token";
import { createCipher } from "../../platform/identity/cipher";
import { createPseudonymiser, type Pseudonymise } from "../../platform/identity/pseudonym";
import { createSubgraphServer } from "../../platform/subgraph/server";
import { readCaseBronnen } from "../../subgraphs/case/config";
import { caseStore } from "../../subgraphs/case/store/definition";
import { createSubgraph } from "../../subgraphs/case/subgraph";
import { createTestDataSource } from "./database";
import { createTestLog, recordAnswer } from "./kanarie/sporen";
import { TEST_LOGBOEK } from "./logboek";
import { verzoekHeaders, zonderVeldgrens } from "./verzoek";
import { createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, type TestKey, writeJwks } from "./keys";

/** A case subgraph on a real database and real stand-ins. */
export interface CaseHub {
  server: http.Server;
  dataSource: DataSource;
  pseudonymise: Pseudonymise;
  tokenKey: TestKey;
  bewijsKey: TestKey;
  subgraph: ReturnType<typeof createSubgraph>;
  /** asks as who these claims are of */
  ask: (
    claims: Record<string, unknown> | undefined,
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: any }>;
  /** everything logged so far */
  logs: () => string;
  /** reads every source once */
  readAll: () => Promise<void>;
  /** puts the clock forward, in ms */
  wait: (ms: number) => void;
  /** every row of the store as text */
  dump: () => Promise<string>;
  close: () => Promise<void>;
}

/** How a hub of a test differs from the usual. */
export interface CaseHubOptions extends Partial<Parameters<typeof createSubgraph>[0]> {
  /** name of a database that another hub made; with the same key, its persons have the same pseudonyms */
  database?: string;
  pseudonymKey?: Buffer;
}

export async function startCaseHub(
  bronnenFile: string,
  { database, pseudonymKey = randomBytes(32), ...anders }: CaseHubOptions = {},
): Promise<CaseHub> {
  const dataSource = await createTestDataSource(caseStore, database);
  const pseudonymise = createPseudonymiser(pseudonymKey);
  let later = 0;
  const tokenKey = createTestKey("token");
  const bewijsKey = createTestKey("bewijs");
  const lines: string[] = [];
  const log = createTestLog("test", "info", lines);
  const subgraph = createSubgraph({
    dataSource,
    bronnen: readCaseBronnen(bronnenFile),
    pseudonymise,
    cipher: createCipher(randomBytes(32)),
    sign: await createInzagebewijsSigner(bewijsKey.privateJwk),
    clock: () => new Date(Date.now() + later),
    log,
    deadlineMs: 500,
    logboek: TEST_LOGBOEK,
    ...anders,
  });
  const verifyToken = createTokenVerifier({ jwks: writeJwks(tokenKey), issuer: TEST_ISSUER, audience: TEST_AUDIENCE });
  const { server, stop } = await createSubgraphServer({
    ...subgraph,
    name: "case",
    verifyToken,
    bepaalDoel: zonderVeldgrens,
    isReady: async () => true,
    log,
  });
  return {
    server,
    dataSource,
    pseudonymise,
    tokenKey,
    bewijsKey,
    subgraph,
    async ask(claims, query, variables = {}, headers = verzoekHeaders()) {
      const request = supertest(server).post("/graphql").set(headers);
      if (claims) request.set("authorization", `Bearer ${await signToken(tokenKey, claims)}`);
      const { status, body, text } = await request.send({ query, variables });
      recordAnswer(typeof claims?.rol === "string" ? claims.rol : undefined, text);
      return { status, body };
    },
    logs: () => lines.join(""),
    readAll: async () => {
      for (const bron of subgraph.bronnen) await subgraph.verversing.readSource(bron);
    },
    wait: (ms) => void (later += ms),
    async dump() {
      const tables = (await dataSource.query(
        "SELECT table_name AS naam FROM information_schema.tables WHERE table_schema = 'hub_case' AND table_name <> 'migraties' ORDER BY 1",
      )) as { naam: string }[];
      const rows = await Promise.all(
        tables.map(({ naam }) => dataSource.query(`SELECT t::text FROM ${naam} t ORDER BY 1`)),
      );
      return JSON.stringify(rows);
    },
    async close() {
      await stop();
      await subgraph.stop?.();
      await dataSource.destroy();
    },
  };
}
