// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLocalJWKSet, importJWK, type JWK, SignJWT } from "jose";
import type { DataSource } from "typeorm";
import { createDataSource, statementCount } from "../../platform/database/connection";
import { startEmbeddedPostgres } from "../../platform/database/embedded-postgres";
import { provisionStore } from "../../platform/database/provision";
import { createLogger } from "../../platform/logging/logger";
import { doelenVan } from "../../platform/auth/doelbinding";
import { createInzagebewijsReader } from "../../platform/auth/inzagebewijs";
import { createTokenVerifier } from "../../platform/auth/token";
import { listen } from "../../platform/process/listen";
import { createSubgraphServer } from "../../platform/subgraph/server";
import { LANDELIJKE_REGEL } from "../../subgraphs/education/domain/regels/regels";
import { educationStore } from "../../subgraphs/education/store/definition";
import { createSubgraph } from "../../subgraphs/education/subgraph";
import { AUDIENCE, ensureKeys, EXAMPLE_ISSUER, type HubFolder, hubFolderAt } from "../hub-folder";
import { askHub } from "../ask-hub";
import { CommandError } from "../program";
import { p50, round } from "./afronden";
import { BENCH_LOGBOEK } from "./logboek-settings";
import type { Omvang } from "./omvang";
import { fillStore, GEMEENTEN, VANDAAG } from "./thuiszitters-fill";

const GROOT = {
  sizes: [
    { leerlingen: 10_000, thuiszitters: 6_000 },
    { leerlingen: 1_000_000, thuiszitters: 50_000 },
  ],
  page: 500,
  warmUp: 5,
  rounds: 25,
};
const KLEIN: typeof GROOT = {
  sizes: [
    { leerlingen: 500, thuiszitters: 200 },
    { leerlingen: 1_000, thuiszitters: 300 },
  ],
  ...{ page: 5, warmUp: 1, rounds: 2 },
};
const FIRST = 10;

const QUERY = `query($after: String, $first: Int!) { thuiszitters(first: $first, after: $after) {
  totaal facetten { dimensie waarde aantal } pageInfo { endCursor hasNextPage }
  edges { node { leerlingnaam oordeel { status soort fase sinds weken uitleg } } } } }`;

interface Answer {
  thuiszitters: {
    totaal: number;
    facetten: { dimensie: string; aantal: number }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
    edges: unknown[];
  };
}

/** One row per number of pupils. */
export interface ThuiszitterFigures extends Record<string, unknown> {
  rows: {
    leerlingen: number;
    thuiszitters: number;
    eersteBladzijdeMs: number;
    bladzijde500Ms: number;
    /** page 500 over the first page */
    ratio: number;
    facetten: number;
    sqlStatements: number;
  }[];
  /** the largest of the ratios */
  ratio: number;
}

/**
 * What the list of thuiszitters costs a leerplichtambtenaar, with its facets, at ten thousand and at one million pupils: p50 of the
 * first page and of page 500, over HTTP on the subgraph. The rows are made in the store itself, with made-up pseudonyms.
 */
export async function benchThuiszitters(
  progress: (text: string) => void,
  omvang: Omvang = {},
): Promise<ThuiszitterFigures> {
  const maat = omvang.klein ? KLEIN : GROOT;
  const root = mkdtempSync(path.join(tmpdir(), "hub-bench-"));
  chmodSync(root, 0o755);
  const password = randomBytes(16).toString("hex");
  const postgres = await startEmbeddedPostgres(path.join(root, "pg"), password, { fsync: "off" });
  const urlOf = (role: string) =>
    `postgresql://${role}:${password}@/postgres?host=${encodeURIComponent(postgres.host)}`;
  try {
    const rows = [];
    for (const size of maat.sizes) {
      progress(`${size.leerlingen} leerlingen klaarzetten…`);
      await provisionStore(urlOf("postgres"), educationStore, password);
      await fillStore(urlOf("postgres"), size);
      const dataSource = await createDataSource(educationStore, { url: urlOf(educationStore.role) }).initialize();
      progress("Bladzijden opvragen…");
      rows.push(await measure(root, dataSource, size, maat));
      await dataSource.destroy();
    }
    return { rows, ratio: Math.max(...rows.map(({ ratio }) => ratio)) };
  } finally {
    await postgres.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

async function measure(
  root: string,
  dataSource: DataSource,
  size: (typeof GROOT)["sizes"][number],
  { page, warmUp, rounds }: typeof GROOT,
): Promise<ThuiszitterFigures["rows"][number]> {
  const folder = hubFolderAt(root, 0);
  ensureKeys(folder);
  const log = createLogger("bench", "silent");
  const subgraph = await createSubgraph({
    dataSource,
    clock: () => new Date(`${VANDAAG}T10:00:00Z`),
    log,
    pseudonymise: () => "",
    logboek: BENCH_LOGBOEK,
    createReader: createInzagebewijsReader(createLocalJWKSet({ keys: [] })),
    // The list has facets on help and regisseur as soon as they are asked somewhere; the answers are in the store already.
    standen: {
      ask: async () => ({ ok: true, value: new Map() }),
      close: async () => {},
    },
    config: {
      gemeenten: GEMEENTEN.map((code) => ({ code, naam: code })),
      regel: LANDELIJKE_REGEL,
      roosters: [],
      roosterzips: [],
      bronnen: GEMEENTEN.map((gemeente) => ({
        naam: `leerplicht-${gemeente}`,
        domein: "education",
        soort: "leerplicht-csv",
        bronhouder: gemeente,
        gemeente,
        map: root,
        versheid: 14 * 86_400_000,
      })),
    },
  });
  const jwks = folder.key("token.jwks.json");
  const verifyToken = createTokenVerifier({ jwks, issuer: EXAMPLE_ISSUER, audience: AUDIENCE });
  const { server, stop } = await createSubgraphServer({
    ...subgraph,
    name: "education",
    verifyToken,
    isReady: async () => true,
    log,
  });
  try {
    const url = `http://127.0.0.1:${await listen(server, 0)}/graphql`;
    const token = await leerplichtToken(folder);
    const look = async (after?: string, first = FIRST): Promise<Answer["thuiszitters"]> => {
      const { data, errors } = await askHub<Answer>(url, token, QUERY, { after, first }, doelenVan("leerplicht"));
      if (!data?.thuiszitters || data.thuiszitters.edges.length !== first)
        throw new CommandError(`De lijst mislukte: ${errors?.[0]?.message ?? "te weinig regels"}`);
      return data.thuiszitters;
    };
    let after: string | undefined;
    // The place where page 500 begins, in larger steps: a cursor does not depend on the size of the pages before it.
    for (let rest = (page - 1) * FIRST; rest > 0; rest -= 100)
      after = (await look(after, Math.min(rest, 100))).pageInfo.endCursor;
    const before = statementCount(dataSource);
    const { totaal, facetten } = await look();
    const sqlStatements = statementCount(dataSource) - before;
    const first: number[] = [];
    const later: number[] = [];
    // In turn, so that whatever else the machine does weighs on both alike.
    for (let i = -warmUp; i < rounds; i++) {
      const pair = [await timed(() => look()), await timed(() => look(after))];
      if (i >= 0) [first, later].forEach((list, j) => list.push(pair[j]!));
    }
    const [eersteBladzijdeMs, bladzijde500Ms] = [p50(first), p50(later)];
    const ratio = round(bladzijde500Ms / eersteBladzijdeMs);
    const counts = { facetten: facetten.length, sqlStatements };
    return { leerlingen: size.leerlingen, thuiszitters: totaal, eersteBladzijdeMs, bladzijde500Ms, ratio, ...counts };
  } finally {
    await stop();
  }
}

/** A token of a leerplichtambtenaar of all gemeenten; there is no example region here to take one from. */
async function leerplichtToken(folder: HubFolder): Promise<string> {
  const jwk = JSON.parse(readFileSync(folder.key("token.private.json"), "utf8")) as JWK;
  return new SignJWT({ rol: "leerplicht", organisatie: "bench", gemeenten: GEMEENTEN })
    .setProtectedHeader({ alg: jwk.alg!, kid: jwk.kid })
    .setSubject("bench")
    .setIssuer(EXAMPLE_ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(await importJWK(jwk, jwk.alg));
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}
