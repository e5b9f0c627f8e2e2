// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { generateRegion, writeRegion, writeRoosterzips } from "../../example/generate";
import { serveExample } from "../../example/serve-example";
import { createGateway } from "../../gateway/gateway";
import { readRegisteredOperations } from "../../gateway/operation/purposes";
import { createInzagebewijsReader, createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { createKeySet } from "../../platform/auth/key-set";
import { createTokenVerifier } from "../../platform/auth/token";
import { createDataSource } from "../../platform/database/connection";
import { createCipher } from "../../platform/identity/cipher";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { createNumberOpener, createNumberSealer } from "../../platform/identity/sealed-numbers";
import type { Logboek } from "../../platform/logboek/logboek";
import { createLogger } from "../../platform/logging/logger";
import { listen } from "../../platform/process/listen";
import type { Subgraph } from "../../platform/subgraph/run";
import { createSubgraphServer } from "../../platform/subgraph/server";
import { datumIn } from "../../platform/time/datum";
import { readCaseBronnen } from "../../subgraphs/case/config";
import type { Beslispunt } from "../../subgraphs/case/toegang/beslispunt";
import { createSubgraph as createCase } from "../../subgraphs/case/subgraph";
import { readEducationConfig } from "../../subgraphs/education/config";
import { createSubgraph as createEducation } from "../../subgraphs/education/subgraph";
import { readConfig as readOutcomeBronnen } from "../../subgraphs/outcome/config";
import { createSubgraph as createOutcome } from "../../subgraphs/outcome/subgraph";
import { readProviderBronnen } from "../../subgraphs/provider/config";
import { createSubgraph as createProvider } from "../../subgraphs/provider/subgraph";
import { AUDIENCE, ensureKeys, EXAMPLE_ISSUER, type HubFolder, hubFolderAt } from "../hub-folder";
import { CommandError } from "../program";
import { freeBasePort } from "./free-base-port";
import { createRequestStatements } from "./request-statements";
import { openDatabase } from "../start/database";
import { inboxFolders } from "../start/inbox-folders";
import { filesWaiting } from "../start/wait";
import { SUBGRAPHS } from "../subgraphs";
import { BENCH_LOGBOEK } from "./logboek-settings";

/** The whole hub in this process over real sockets and a real database, so that statements, calls and CPU can be counted. */
export interface BenchHouse {
  folder: HubFolder;
  url: string;
  caseData: DataSource;
  /** SQL statements that follow from requests, subgraph calls, and calls to case systems and to the BRP so far */
  counts: () => {
    statements: number;
    caseStatements: number;
    subgraphCalls: number;
    sourceCalls: number;
    brpCalls: number;
  };
  close: () => Promise<void>;
}

/**
 * @param edit may change the text of bronnen.yaml, such as a shorter versheid
 * @param wrap may put something around the log of each subgraph
 * @param beslispunt who decides instead of the policies
 */
export async function openHouse(
  gezinnen: number,
  edit = (yaml: string) => yaml,
  wrap = (logboek: Logboek) => logboek,
  beslispunt?: Beslispunt,
): Promise<BenchHouse> {
  const root = mkdtempSync(path.join(tmpdir(), "hub-bench-"));
  chmodSync(root, 0o755);
  const folder = hubFolderAt(root, 0);
  ensureKeys(folder);
  const region = generateRegion({ gezinnen, peildatum: datumIn(new Date()) });
  writeRegion(region, folder.example, { basePort: await freeBasePort() });
  await writeRoosterzips(region, folder.example);
  const bronnenFile = path.join(folder.example, "bronnen.yaml");
  writeFileSync(bronnenFile, edit(readFileSync(bronnenFile, "utf8")));
  const sources = await serveExample(folder.example, (file) => readFileSync(file, "utf8"));
  const database = await openDatabase(folder);
  const log = createLogger("bench", "silent");
  const clock = () => new Date();
  const verifyToken = createTokenVerifier({
    jwks: folder.key("token.jwks.json"),
    issuer: EXAMPLE_ISSUER,
    audience: AUDIENCE,
  });
  const data = Object.fromEntries(
    await Promise.all(
      SUBGRAPHS.map(
        async ({ name, store }) =>
          [name, await createDataSource(store, { url: database.urlOf(store.role) }).initialize()] as const,
      ),
    ),
  ) as Record<(typeof SUBGRAPHS)[number]["name"], DataSource>;

  const readJson = (name: string) => JSON.parse(readFileSync(folder.key(name), "utf8"));
  const pseudonymise = createPseudonymiser(randomBytes(32));
  const createReader = createInzagebewijsReader(
    createKeySet({ issuer: "gezinshub:case", jwks: folder.key("inzagebewijs.jwks.json") }),
  );
  const deps = (name: keyof typeof data) => ({ dataSource: data[name], clock, log, logboek: BENCH_LOGBOEK });
  const sign = await createInzagebewijsSigner(readJson("inzagebewijs.private.json"));
  const casus = createCase({
    ...deps("case"),
    bronnen: readCaseBronnen(bronnenFile),
    pseudonymise,
    cipher: createCipher(randomBytes(32)),
    sealNumbers: await createNumberSealer(readJson("nummers.public.json")),
    sign,
    beslispunt,
    deadlineMs: 2000,
  });
  const subgraphs: Record<string, Subgraph<object>> = {
    case: casus as Subgraph<object>,
    provider: (await createProvider({
      ...deps("provider"),
      bronnen: readProviderBronnen(bronnenFile),
      pseudonymise,
      cipher: createCipher(randomBytes(32)),
      openNumbers: await createNumberOpener(readJson("nummers.private.json"), pseudonymise),
      createReader,
    })) as Subgraph<object>,
    outcome: (await createOutcome({
      ...deps("outcome"),
      bronnen: readOutcomeBronnen(bronnenFile),
    })) as Subgraph<object>,
    education: (await createEducation({
      ...deps("education"),
      config: readEducationConfig(bronnenFile),
      pseudonymise,
      createReader,
    })) as Subgraph<object>,
  };
  const statements = createRequestStatements();
  for (const [name, dataSource] of Object.entries(data)) statements.countOn(name, dataSource);
  const stops: (() => Promise<void>)[] = [];
  const services: Record<string, string> = {};
  for (const [name, subgraph] of Object.entries(subgraphs)) {
    const { server, stop } = await createSubgraphServer({
      ...subgraph,
      logboek: subgraph.logboek && wrap(subgraph.logboek),
      name,
      verifyToken,
      isReady: async () => true,
      log,
    });
    statements.watch(server);
    services[name] = `http://127.0.0.1:${await listen(server, 0)}/graphql`;
    subgraph.start?.();
    stops.push(stop, async () => subgraph.stop?.());
  }
  let subgraphCalls = 0;
  const gateway = createGateway({
    supergraphSdl: readFileSync(path.join(__dirname, "../../schema/supergraph.graphql"), "utf8"),
    services,
    verify: verifyToken,
    findPurposes: readRegisteredOperations(path.join(__dirname, "../../schema/operations")),
    onSubgraphCall: () => (subgraphCalls += 1),
  });
  const port = await listen(gateway.server, 0);
  await importsDone(folder, data.case);
  return {
    folder: { ...folder, port },
    url: `http://127.0.0.1:${port}/graphql`,
    caseData: data.case,
    counts: () => ({
      statements:
        statements.count() +
        Object.values(subgraphs).reduce((total, { logboek }) => total + (logboek?.statements() ?? 0), 0),
      caseStatements: statements.count("case"),
      subgraphCalls,
      sourceCalls: casus.bronnen.reduce((total, bron) => total + bron.calls(), 0),
      brpCalls: sources.registers.get("brp")?.aanroepen.length ?? 0,
    }),
    async close() {
      await gateway.close();
      for (const stop of stops) await stop();
      for (const dataSource of Object.values(data)) await dataSource.destroy();
      await sources.close();
      await database.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function importsDone(folder: HubFolder, caseData: DataSource): Promise<void> {
  const inboxes = inboxFolders(folder.example);
  const read = async () =>
    ((await caseData.query("SELECT count(volledig_op)::int AS n FROM bronstand")) as [{ n: number }])[0].n;
  const end = Date.now() + 120_000;
  while (filesWaiting(inboxes) > 0 || (await read()) < 2) {
    if (Date.now() > end)
      throw new CommandError("De bronnen van de voorbeeldregio werden niet binnen twee minuten gelezen.");
    await sleep(100);
  }
  await sleep(3000); // let the last background round end, so that what is counted is the view alone
}
