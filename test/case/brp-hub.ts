// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import supertest from "supertest";
import type { DataSource } from "typeorm";
import { parse, stringify } from "yaml";
import type { BrpStandIn } from "../../example/brp/stand-in";
import { createInzagebewijsSigner } from "../../platform/auth/inzagebewijs";
import { createTokenVerifier } from "../../platform/auth/token";
import { createCipher } from "../../platform/identity/cipher";
import { createPseudonymiser, type Pseudonymise } from "../../platform/identity/pseudonym";
import { createLogger } from "../../platform/logging/logger";
import { createSubgraphServer } from "../../platform/subgraph/server";
import { readCaseBronnen } from "../../subgraphs/case/config";
import { caseStore } from "../../subgraphs/case/store/definition";
import { createSubgraph } from "../../subgraphs/case/subgraph";
import { createTestDataSource } from "../support/database";
import { TEST_LOGBOEK } from "../support/logboek";
import { createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, writeJwks } from "../support/keys";
import { verzoekHeaders, zonderVeldgrens } from "../support/verzoek";
import { startRegion, type TestRegion } from "../support/region";

const GEZINNEN = 40;

export interface BrpHubOptions {
  versheid?: string;
  bewaartermijn?: string;
  deadlineMs?: number;
  /** port of something else that plays the BRP */
  port?: number;
}

/** A case subgraph with two case systems and a BRP, all on real sockets, and a clock that can be put forward. */
export interface BrpHub {
  region: TestRegion;
  brp: BrpStandIn;
  dataSource: DataSource;
  pseudonymise: Pseudonymise;
  /** everything logged so far */
  logs: () => string;
  /** asks as who these claims are of */
  ask: (
    claims: Record<string, unknown>,
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ) => Promise<any>;
  /** asks about a named situation as the one who directs it */
  look: (situatie: string, query: string) => Promise<any>;
  regisseurVan: (situatie: string) => Record<string, unknown>;
  gezinId: (situatie: string) => Promise<string>;
  readAll: () => Promise<void>;
  /** puts the clock forward, in ms */
  wait: (ms: number) => void;
  /** every row of the store as text */
  dump: () => Promise<string>;
  /** what the background work does with what may not stay */
  expire: () => Promise<void>;
  subgraph: ReturnType<typeof createSubgraph>;
  close: () => Promise<void>;
}

export async function startBrpHub(options: BrpHubOptions = {}): Promise<BrpHub> {
  const { versheid = "PT1H", bewaartermijn = "P30D", deadlineMs = 600 } = options;
  const region = await startRegion({
    gezinnen: GEZINNEN,
    edit: (yaml) => {
      const { bronnen, ...rest } = parse(yaml) as { bronnen: { soort: string; url: string }[] };
      const edited = bronnen.map((bron) => {
        if (bron.soort !== "brp") return bron;
        const url = options.port === undefined ? bron.url : bron.url.replace(/:\d+\//, `:${options.port}/`);
        return { ...bron, url, versheid, bewaartermijn, tijdslimiet: "PT5S" };
      });
      return stringify({ ...rest, bronnen: edited });
    },
  });
  const { brp } = region;

  const dataSource = await createTestDataSource(caseStore);
  const pseudonymise = createPseudonymiser(randomBytes(32));
  const [tokenKey, bewijsKey] = [createTestKey("token"), createTestKey("bewijs")];
  let later = 0;
  const lines: string[] = [];
  const log = createLogger(
    "test",
    "info",
    new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
  );
  const subgraph = createSubgraph({
    dataSource,
    bronnen: readCaseBronnen(region.bronnenFile),
    pseudonymise,
    cipher: createCipher(randomBytes(32)),
    sign: await createInzagebewijsSigner(bewijsKey.privateJwk),
    clock: () => new Date(Date.now() + later),
    log,
    deadlineMs,
    logboek: TEST_LOGBOEK,
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
  const hub: BrpHub = {
    region,
    brp,
    dataSource,
    pseudonymise,
    logs: () => lines.join("\n"),
    async ask(claims, query, variables = {}, headers = verzoekHeaders()) {
      const token = await signToken(tokenKey, claims);
      const { body } = await supertest(server)
        .post("/graphql")
        .set(headers)
        .set("authorization", `Bearer ${token}`)
        .send({ query, variables });
      return body;
    },
    regisseurVan(situatie) {
      const { medewerkernummer, gemeente } = region.situatie(situatie);
      return { rol: "casusregisseur", sub: `mw-${medewerkernummer}`, gemeenten: [gemeente], medewerkernummer };
    },
    async gezinId(situatie) {
      const { zaaknummer } = region.situatie(situatie);
      return (await dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]))[0].id;
    },
    async look(situatie, query) {
      const body = await hub.ask(hub.regisseurVan(situatie), query, { id: await hub.gezinId(situatie) });
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data.gezin;
    },
    readAll: async () => {
      for (const each of subgraph.bronnen) await subgraph.verversing.readSource(each);
    },
    async dump() {
      const tables = (await dataSource.query(
        "SELECT table_name AS naam FROM information_schema.tables WHERE table_schema = 'hub_case' AND table_name <> 'migraties' ORDER BY 1",
      )) as { naam: string }[];
      const rows = await Promise.all(
        tables.map(({ naam }) => dataSource.query(`SELECT t::text FROM ${naam} t ORDER BY 1`)),
      );
      return JSON.stringify(rows);
    },
    wait: (ms) => void (later += ms),
    subgraph,
    expire: () =>
      subgraph.createContext({ rol: "dashboard" } as never, { activiteit: {} } as never).persoonsverversing!.expire(),
    async close() {
      await stop();
      await subgraph.stop?.();
      await dataSource.destroy();
      await region.close();
    },
  };
  await hub.readAll();
  return hub;
}
