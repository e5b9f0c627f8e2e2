// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DOEL_HEADER, doelenVan } from "../../platform/auth/doelbinding";
import { createInzagebewijsReader, createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { createKeySet } from "../../platform/auth/key-set";
import { createDataSource, statementCount } from "../../platform/database/connection";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { createLogger } from "../../platform/logging/logger";
import { listen } from "../../platform/process/listen";
import { createSubgraphServer } from "../../platform/subgraph/server";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { createSubgraph } from "../../subgraphs/provider/subgraph";
import { ensureKeys, hubFolderAt } from "../hub-folder";
import { CommandError } from "../program";
import { round } from "./afronden";
import { BENCH_LOGBOEK } from "./logboek-settings";
import type { Omvang } from "./omvang";
import { openScratchDatabase } from "./scratch-database";
import { writeBerichten } from "./schrijf-berichten";

const GROOT = { kinderen: [1, 10, 100], berichten: 4000, warmUp: 20, rounds: 50 };
const KLEIN = { kinderen: [1, 10], berichten: 200, warmUp: 1, rounds: 2 };
const SUB = "bench";
const DOEL = doelenVan("casusregisseur").split(" ")[0]!;
const TRACE = "0af7651916cd43dd8448eb211c80319c";
const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { id heeftLopendeHulp hulp { status signalen { code uitleg }
  tijdlijn { op omschrijving } trajecten { id status aanbieder { agbCode } verwijzer gestartOp redenBeeindiging herkomst { bron } } } } } }`;

/** One row per number of children. */
export interface HulpFigures extends Record<string, unknown> {
  rows: { kinderen: number; sqlStatements: number; cpuMs: number; cpuMsPerKind: number }[];
}

/** What Jeugdige.hulp costs for 1, 10 and 100 children in one request to the provider subgraph: SQL statements and CPU. */
export async function benchHulp(progress: (text: string) => void, omvang: Omvang = {}): Promise<HulpFigures> {
  const { kinderen: aantallen, berichten, warmUp, rounds } = omvang.klein ? KLEIN : GROOT;
  const folder = mkdtempSync(path.join(tmpdir(), "hub-hulp-"));
  const database = await openScratchDatabase(providerStore);
  const dataSource = await createDataSource(providerStore, { url: await database.create() }).initialize();
  const keys = hubFolderAt(folder, 0);
  ensureKeys(keys);
  const readKey = (name: string) => JSON.parse(readFileSync(keys.key(name), "utf8"));
  const pseudonym = randomBytes(32);
  const pseudonymise = createPseudonymiser(pseudonym);
  const bron = {
    ...{ naam: "bench", domein: "provider" as const, soort: "ijw-map" as const, bronhouder: "Bench" },
    ...{ map: path.join(folder, "inbox"), gemeenten: ["9001"], versheid: 86_400_000 },
  };
  const deps = { dataSource, clock: () => new Date(), log: createLogger("bench", "silent"), pseudonymise };
  progress(`${berichten} berichten…`);
  writeBerichten(path.join(folder, "berichten"), berichten);
  await importFolder({ ...deps, keys: { pseudonym }, bron, folder: path.join(folder, "berichten") });
  const { server, stop } = await createSubgraphServer({
    ...(await createSubgraph({
      ...deps,
      logboek: BENCH_LOGBOEK,
      bronnen: {
        folder,
        regio: { gemeenten: [], wachttijdnormDagen: 70, contactnormDagen: 42, aanbieders: [], producten: [] },
        bronnen: [bron],
        epds: [],
      },
      createReader: createInzagebewijsReader(
        createKeySet({ issuer: "gezinshub:case", jwks: keys.key("inzagebewijs.jwks.json") }),
      ),
    })),
    name: "provider",
    verifyToken: async () => ({ rol: "casusregisseur", sub: SUB, organisatie: "Bench" }) as never,
    isReady: async () => true,
    log: deps.log,
  });
  try {
    const url = `http://127.0.0.1:${await listen(server, 0)}/graphql`;
    const sign = await createInzagebewijsSigner(readKey("inzagebewijs.private.json"));
    const found: { persoon: string }[] = await dataSource.query(
      `SELECT DISTINCT persoon FROM traject ORDER BY persoon LIMIT ${Math.max(...aantallen)}`,
    );
    const personen = found.map(({ persoon }) => persoon);
    const inzagebewijs = await sign({
      sub: SUB,
      personen,
      doel: DOEL,
      trace: TRACE,
      domeinen: { hulp: { niveau: "VOLLEDIG" }, onderwijs: { niveau: "GEEN" } },
      grond: "regie",
    });
    const ask = async (kinderen: number) => {
      const r = personen.slice(0, kinderen).map((id) => ({ __typename: "Jeugdige", id, inzagebewijs }));
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: "Bearer bench",
          [DOEL_HEADER]: DOEL,
          traceparent: `00-${TRACE}-0123456789abcdef-01`,
        },
        body: JSON.stringify({ query: QUERY, variables: { r } }),
      });
      const { data, errors } = (await response.json()) as {
        data?: { _entities: { hulp: { trajecten: unknown[] } }[] };
        errors?: { message: string }[];
      };
      if (errors || data?._entities.some(({ hulp }) => hulp.trajecten.length === 0))
        throw new CommandError(`De vraag mislukte: ${errors?.[0]?.message ?? "geen trajecten"}`);
    };
    const rows = [];
    for (const kinderen of aantallen) {
      progress(`${kinderen} kinderen…`);
      for (let i = 0; i < warmUp; i++) await ask(kinderen);
      const [before, cpu] = [statementCount(dataSource), process.cpuUsage()];
      for (let i = 0; i < rounds; i++) await ask(kinderen);
      const { user, system } = process.cpuUsage(cpu);
      const cpuMs = round((user + system) / 1000 / rounds);
      const sqlStatements = (statementCount(dataSource) - before) / rounds;
      rows.push({ kinderen, sqlStatements, cpuMs, cpuMsPerKind: round(cpuMs / kinderen) });
    }
    return { rows };
  } finally {
    await stop();
    await dataSource.destroy();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
