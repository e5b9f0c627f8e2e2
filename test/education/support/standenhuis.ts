// SPDX-License-Identifier: EUPL-1.2
import type http from "node:http";
import { createLocalJWKSet, type JSONWebKeySet } from "jose";
import request from "supertest";
import type { StoreDefinition } from "../../../platform/database/connection";
import { createInzagebewijsReader, createInzagebewijsSigner } from "../../../platform/auth/inzagebewijs";
import { createDienstSigner } from "../../../platform/dienst/token";
import { INZAGELOG_DIENST } from "../../../platform/logboek/dienst";
import { createTokenVerifier } from "../../../platform/auth/token";
import { createCipher } from "../../../platform/identity/cipher";
import { listen } from "../../../platform/process/listen";
import type { Subgraph } from "../../../platform/subgraph/run";
import { createSubgraphServer } from "../../../platform/subgraph/server";
import { readCaseBronnen } from "../../../subgraphs/case/config";
import { caseStore } from "../../../subgraphs/case/store/definition";
import { createSubgraph as createCase } from "../../../subgraphs/case/subgraph";
import { createAchtergrondwerk } from "../../../subgraphs/education/achtergrondwerk";
import { readEducationConfig } from "../../../subgraphs/education/config";
import { createStandenClient } from "../../../subgraphs/education/sources/standen/client";
import { educationStore } from "../../../subgraphs/education/store/definition";
import { createSubgraph as createEducation } from "../../../subgraphs/education/subgraph";
import { readProviderBronnen } from "../../../subgraphs/provider/config";
import { providerStore } from "../../../subgraphs/provider/store/definition";
import { createSubgraph as createProvider, readBron } from "../../../subgraphs/provider/subgraph";
import { createTestDataSource } from "../../support/database";
import { createTestLog, recordAnswer } from "../../support/kanarie/sporen";
import { freePort } from "../../support/free-port";
import { createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, writeJwks } from "../../support/keys";
import { verzoekHeaders, zonderVeldgrens } from "../../support/verzoek";
import { startRegion } from "../../support/region";
import { pseudonymise } from "./aanlevering";
import { TEST_LOGBOEK } from "../../support/logboek";

/** Case, provider and education as they run, each on its own database and socket, over one example region. */
export async function startStandenhuis() {
  const region = await startRegion({ gezinnen: 60 });
  const [tokenKey, bewijsKey, standenKey] = ["token", "bewijs", "standen"].map((kid) => createTestKey(kid));
  const jwksOf = (key: { publicJwk: object }) => ({ keys: [key.publicJwk] }) as JSONWebKeySet;
  const clock = { now: new Date() };
  const lines: string[] = [];
  const log = createTestLog("test", "info", lines);
  const base = async (store: StoreDefinition) => ({
    dataSource: await createTestDataSource(store),
    clock: () => clock.now,
    log,
    pseudonymise,
    standenJwks: jwksOf(standenKey!),
    logboek: TEST_LOGBOEK,
  });
  const verifyToken = createTokenVerifier({ jwks: writeJwks(tokenKey!), issuer: TEST_ISSUER, audience: TEST_AUDIENCE });
  const closers: (() => Promise<unknown>)[] = [];
  const ports = { case: 0, provider: await freePort(), education: await freePort() };
  const serve = async <C extends object>(name: keyof typeof ports, subgraph: Subgraph<C>) => {
    const { server, stop } = await createSubgraphServer({
      ...subgraph,
      name,
      verifyToken,
      bepaalDoel: zonderVeldgrens,
      isReady: async () => true,
      log,
    });
    const url = `http://127.0.0.1:${await listen(server, ports[name])}`;
    closers.push(stop, async () => subgraph.stop?.());
    return { server, stop, url };
  };
  const caseDeps = await base(caseStore);
  const cipher = createCipher(Buffer.alloc(32, 3));
  const sign = await createInzagebewijsSigner(bewijsKey!.privateJwk);
  const beslissleutels = createLocalJWKSet(jwksOf(bewijsKey!));
  const casus = createCase({
    ...caseDeps,
    bronnen: readCaseBronnen(region.bronnenFile),
    sign,
    cipher,
    deadlineMs: 2000,
    anderelogs: {
      hulp: `http://127.0.0.1:${ports.provider}`,
      onderwijs: `http://127.0.0.1:${ports.education}`,
      sign: await createDienstSigner(bewijsKey!.privateJwk, INZAGELOG_DIENST),
    },
  });
  for (const bron of casus.bronnen) await casus.verversing.readSource(bron);
  const providerDeps = {
    ...(await base(providerStore)),
    bronnen: readProviderBronnen(region.bronnenFile),
    cipher,
    beslissleutels,
    createReader: createInzagebewijsReader(beslissleutels),
  };
  for (const bron of providerDeps.bronnen.bronnen) await readBron(providerDeps, bron);
  const provider = await createProvider(providerDeps);
  const [caseServer, providerServer] = [await serve("case", casus), await serve("provider", provider)];
  const calls: { pad: string; body: string }[] = [];
  for (const { server } of [caseServer, providerServer])
    server.prependListener("request", (incoming: http.IncomingMessage) => {
      if (!incoming.url?.startsWith("/standen")) return;
      const call = { pad: incoming.url, body: "" };
      calls.push(call);
      incoming.on("data", (chunk: Buffer) => (call.body += chunk.toString()));
    });
  const educationDeps = { ...(await base(educationStore)), config: readEducationConfig(region.bronnenFile) };
  educationDeps.config.roosters = [];
  const standen = createStandenClient({
    caseUrl: caseServer.url,
    providerUrl: providerServer.url,
    key: standenKey!.privateJwk,
    log,
  });
  const work = createAchtergrondwerk({ ...educationDeps, standen });
  const education = await serve(
    "education",
    await createEducation({
      ...educationDeps,
      standen,
      beslissleutels,
      createReader: createInzagebewijsReader(beslissleutels),
    }),
  );
  const servers = { case: caseServer, provider: providerServer, education };
  return {
    calls,
    clock,
    dataSource: educationDeps.dataSource,
    lines,
    region,
    servers,
    work,
    keys: { token: tokenKey!, standen: standenKey!, bewijs: bewijsKey! },
    /** the stores of the three */
    stores: { case: caseDeps.dataSource, provider: providerDeps.dataSource, education: educationDeps.dataSource },
    /** the logs of the two that tell */
    logboeken: { case: casus.logboek!, provider: provider.logboek! },
    /** asks one of the three as who these claims are of */
    async ask(name: keyof typeof servers, claims: Record<string, unknown>, query: string, variables: object = {}) {
      const post = request(servers[name].server).post("/graphql").set(verzoekHeaders());
      post.set("authorization", `Bearer ${await signToken(tokenKey!, claims)}`);
      const { body, text } = await post.send({ query, variables });
      recordAnswer(String(claims.rol), text);
      return body as {
        data?: any;
        errors?: { extensions: { code: string } }[];
      };
    },
    async close() {
      for (const close of closers) await close();
      for (const { dataSource } of [caseDeps, providerDeps, educationDeps]) await dataSource.destroy();
      await region.close();
    },
  };
}
