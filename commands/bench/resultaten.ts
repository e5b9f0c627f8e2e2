// SPDX-License-Identifier: EUPL-1.2
import { DOEL_HEADER, doelenVan } from "../../platform/auth/doelbinding";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DataSource } from "typeorm";
import { generateRegion, writeRegion } from "../../example/generate";
import { createDataSource, statementCount } from "../../platform/database/connection";
import { createLogger } from "../../platform/logging/logger";
import { listen } from "../../platform/process/listen";
import { createSubgraphServer } from "../../platform/subgraph/server";
import { datumIn } from "../../platform/time/datum";
import { readConfig, type TtpBron } from "../../subgraphs/outcome/config";
import { readTtpInbox } from "../../subgraphs/outcome/sources/ttp-csv/inbox";
import { outcomeStore } from "../../subgraphs/outcome/store/definition";
import { createInbox, createSubgraph } from "../../subgraphs/outcome/subgraph";
import { CommandError } from "../program";
import { p50, round } from "./afronden";
import type { Omvang } from "./omvang";
import { openScratchDatabase } from "./scratch-database";

const ROUNDS = 15;
const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Aanbieder { resultaten { scores {
  indicator profiel intensiteit periode subgroep meetmoment instrument onderdrukt reden waarde ondergrens95 bovengrens95 n respons } } } } }`;

/** The same question to a process that worked nothing out yet, and to one that did. */
export interface ResultatenFigures extends Record<string, unknown> {
  rows: { vraag: string; cellen: number; cpuMs: number; sqlStatements: number }[];
  /** CPU of the later question over that of the first */
  ratio: number;
}

/** What `Aanbieder.resultaten` without a filter costs: CPU and SQL of the first question after a delivery, and of the next ones. */
export async function benchResultaten(
  progress: (text: string) => void,
  omvang: Omvang = {},
): Promise<ResultatenFigures> {
  const rounds = omvang.klein ? 1 : ROUNDS;
  const folder = mkdtempSync(path.join(tmpdir(), "hub-resultaten-"));
  const database = await openScratchDatabase(outcomeStore);
  const dataSource = await createDataSource(outcomeStore, { url: await database.create() }).initialize();
  try {
    progress("Leveringen van de TTP inlezen…");
    writeRegion(generateRegion({ gezinnen: 50, peildatum: datumIn(new Date()) }), folder, { basePort: 4000 });
    const bronnen = readConfig(path.join(folder, "bronnen.yaml"));
    const deps = { dataSource, clock: () => new Date(), log: createLogger("bench", "silent") };
    for (const bron of bronnen) await readTtpInbox(createInbox(bron, deps));
    const [{ agb, cellen }] = (await dataSource.query(
      "SELECT agb_code AS agb, count(*)::int AS cellen FROM meting GROUP BY 1 ORDER BY 2 DESC LIMIT 1",
    )) as [{ agb: string; cellen: number }];
    progress(`Resultaten opvragen, ${cellen} cellen…`);
    const [eerste, later] = [new Array<number>(), new Array<number>()];
    const statements = { eerste: 0, later: 0 };
    // Round 0 warms up the process itself.
    for (let round = 0; round <= rounds; round++) {
      const { ask, stop } = await serve(deps, bronnen, agb);
      const counts = [statementCount(dataSource)];
      const first = await cpuOf(ask);
      counts.push(statementCount(dataSource));
      const second = await cpuOf(ask);
      counts.push(statementCount(dataSource));
      await stop();
      Object.assign(statements, { eerste: counts[1]! - counts[0]!, later: counts[2]! - counts[1]! });
      if (round === 0) continue;
      eerste.push(first);
      later.push(second);
    }
    const [cpuEerste, cpuLater] = [p50(eerste), p50(later)];
    return {
      rows: [
        { vraag: "eerste", cellen, cpuMs: cpuEerste, sqlStatements: statements.eerste },
        { vraag: "later", cellen, cpuMs: cpuLater, sqlStatements: statements.later },
      ],
      ratio: round(cpuLater / cpuEerste),
    };
  } finally {
    await dataSource.destroy();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A subgraph that has worked nothing out yet, and the question to it. */
async function serve(
  deps: { dataSource: DataSource; clock: () => Date; log: ReturnType<typeof createLogger> },
  bronnen: readonly TtpBron[],
  agbCode: string,
): Promise<{ ask: () => Promise<void>; stop: () => Promise<void> }> {
  const { server, stop } = await createSubgraphServer({
    ...(await createSubgraph({ ...deps, bronnen })),
    name: "outcome",
    verifyToken: async () => ({ rol: "dashboard", sub: "bench", organisatie: "bench" }),
    isReady: async () => true,
    log: deps.log,
  });
  const url = `http://127.0.0.1:${await listen(server, 0)}/graphql`;
  const body = JSON.stringify({ query: QUERY, variables: { r: [{ __typename: "Aanbieder", agbCode }] } });
  const headers = {
    "content-type": "application/json",
    authorization: "Bearer bench",
    [DOEL_HEADER]: doelenVan("dashboard"),
  };
  return {
    stop,
    async ask() {
      const response = await fetch(url, { method: "POST", headers, body });
      const { data, errors } = (await response.json()) as {
        data?: { _entities: { resultaten: { scores: unknown[] } }[] };
        errors?: { message: string }[];
      };
      if (!data?._entities[0]?.resultaten.scores.length)
        throw new CommandError(`De vraag mislukte: ${errors?.[0]?.message ?? "geen scores"}`);
    },
  };
}

async function cpuOf(run: () => Promise<void>): Promise<number> {
  const begin = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
