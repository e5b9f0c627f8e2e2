// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import type http from "node:http";
import { Writable } from "node:stream";
import supertest from "supertest";
import type { DataSource } from "typeorm";
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { createTokenVerifier } from "../../platform/auth/token";
import { createCipher } from "../../platform/identity/cipher";
import { createPseudonymiser, type Pseudonymise } from "../../platform/identity/pseudonym";
import { createLogger } from "../../platform/logging/logger";
import { createSubgraphServer } from "../../platform/subgraph/server";
import { readCaseBronnen } from "../../subgraphs/case/config";
import { caseStore } from "../../subgraphs/case/store/definition";
import { createSubgraph } from "../../subgraphs/case/subgraph";
import { createTestDataSource } from "./database";
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
  close: () => Promise<void>;
}

export async function startCaseHub(
  bronnenFile: string,
  anders: Partial<Parameters<typeof createSubgraph>[0]> = {},
): Promise<CaseHub> {
  const dataSource = await createTestDataSource(caseStore);
  const pseudonymise = createPseudonymiser(randomBytes(32));
  const tokenKey = createTestKey("token");
  const bewijsKey = createTestKey("bewijs");
  const lines: string[] = [];
  const log = createLogger(
    "test",
    "info",
    new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
  );
  const subgraph = createSubgraph({
    dataSource,
    bronnen: readCaseBronnen(bronnenFile),
    pseudonymise,
    cipher: createCipher(randomBytes(32)),
    sign: await createInzagebewijsSigner(bewijsKey.privateJwk),
    clock: () => new Date(),
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
      const { status, body } = await request.send({ query, variables });
      return { status, body };
    },
    logs: () => lines.join(""),
    readAll: async () => {
      for (const bron of subgraph.bronnen) await subgraph.verversing.readSource(bron);
    },
    async close() {
      await stop();
      await subgraph.stop?.();
      await dataSource.destroy();
    },
  };
}
