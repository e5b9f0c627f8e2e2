// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import request from "supertest";
import type { DataSource } from "typeorm";
import { createTokenVerifier } from "../../../platform/auth/token";
import { statementCount } from "../../../platform/database/connection";
import type { InboxResult } from "../../../platform/inbox/delivery";
import { createSubgraphServer } from "../../../platform/subgraph/server";
import type { TtpBron } from "../../../subgraphs/outcome/config";
import { readTtpInbox } from "../../../subgraphs/outcome/sources/ttp-csv/inbox";
import { outcomeStore } from "../../../subgraphs/outcome/store/definition";
import { createInbox, createSubgraph } from "../../../subgraphs/outcome/subgraph";
import { createTestDataSource } from "../../support/database";
import { createTestLog, recordAnswer } from "../../support/kanarie/sporen";
import { createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, type TestKey, writeJwks } from "../../support/keys";
import { verzoekHeaders, zonderVeldgrens } from "../../support/verzoek";

const DAY = 86_400_000;

/** A source as configured, with an inbox of its own. */
export function createBron(naam = "ttp", fields: Partial<TtpBron> = {}): TtpBron {
  const map = path.join(mkdtempSync(path.join(tmpdir(), "ttp-")), "inbox");
  mkdirSync(map);
  const vast = { domein: "outcome", soort: "ttp-csv", versheid: 200 * DAY, cadans: 1000 } as const;
  return { naam, bronhouder: "TTP Voorbeeld", map, instrumenten: [], ...vast, ...fields };
}

/** An outcome subgraph on a database of its own, as it runs in production but for its clock and keys. */
export interface TestOutcome {
  subgraph: Awaited<ReturnType<typeof createSubgraph>>;
  server: http.Server;
  key: TestKey;
  dataSource: DataSource;
  /** log lines so far */
  log: string[];
  /** SQL statements so far */
  statements(): number;
  setNow(moment: string): void;
  /** puts a file in the inbox of a source */
  put(bron: TtpBron, name: string, inhoud: string | Buffer): void;
  /** puts files in the inbox of a source and reads it once, in the order of their names */
  deliver(bron: TtpBron, files: Record<string, string | Buffer>): Promise<InboxResult>;
  stop(): Promise<void>;
}

export async function startOutcome(bronnen: TtpBron[], now = "2026-11-21T12:00:00Z"): Promise<TestOutcome> {
  let moment = new Date(now);
  const lines: string[] = [];
  const log = createTestLog("outcome", "trace", lines);
  const dataSource = await createTestDataSource(outcomeStore);
  const deps = { dataSource, clock: () => moment, log };
  const subgraph = await createSubgraph({ ...deps, bronnen });
  const key = createTestKey();
  const verifyToken = createTokenVerifier({ jwks: writeJwks(key), issuer: TEST_ISSUER, audience: TEST_AUDIENCE });
  const { server, stop } = await createSubgraphServer({
    ...subgraph,
    name: "outcome",
    verifyToken,
    bepaalDoel: zonderVeldgrens,
    isReady: async () => true,
    log,
  });
  const put = (bron: TtpBron, name: string, inhoud: string | Buffer) =>
    writeFileSync(path.join(bron.map, name), inhoud);
  return {
    subgraph,
    server,
    put,
    key,
    dataSource,
    log: lines,
    statements: () => statementCount(dataSource),
    setNow: (text) => void (moment = new Date(text)),
    async deliver(bron, files) {
      for (const [name, inhoud] of Object.entries(files)) put(bron, name, inhoud);
      return readTtpInbox(createInbox(bron, deps));
    },
    async stop() {
      await stop();
      await subgraph.stop?.();
      await dataSource.destroy();
    },
  };
}

export const DASHBOARD = { rol: "dashboard", sub: "dashboard-1" };

/** Sends a query as the given claims. */
export async function ask(outcome: TestOutcome, query: string, variables: object, claims: object = DASHBOARD) {
  const token = await signToken(outcome.key, { ...claims });
  const post = request(outcome.server).post("/graphql").set(verzoekHeaders()).set("authorization", `Bearer ${token}`);
  const response = await post.send({ query, variables });
  recordAnswer(token, response.text);
  return response;
}

/** Asks `resultaten` of some aanbieders in one entity query; the answer is in the order of the codes. */
export async function askResultaten(
  outcome: TestOutcome,
  agbCodes: string[],
  selection: string,
  args = "",
  claims: object = DASHBOARD,
) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Aanbieder { agbCode resultaten${args} { ${selection} } } } }`;
  const representations = agbCodes.map((agbCode) => ({ __typename: "Aanbieder", agbCode }));
  const response = await ask(outcome, query, { r: representations }, claims);
  if (response.body.errors) throw new Error(JSON.stringify(response.body.errors));
  return response.body.data._entities.map((entity: any) => entity.resultaten) as any[];
}
