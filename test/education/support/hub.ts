// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLocalJWKSet } from "jose";
import request from "supertest";
import type { DataSource } from "typeorm";
import { createInzagebewijsReader, createInzagebewijsSigner } from "../../../platform/auth/inzagebewijs";
import { createTokenVerifier } from "../../../platform/auth/token";
import type { Inzageniveau } from "../../../platform/herkomst/records";
import { createSubgraphServer } from "../../../platform/subgraph/server";
import { createAchtergrondwerk } from "../../../subgraphs/education/achtergrondwerk";
import type { EducationConfig } from "../../../subgraphs/education/config";
import { LANDELIJKE_REGEL } from "../../../subgraphs/education/domain/regels/regels";
import { educationStore } from "../../../subgraphs/education/store/definition";
import { createSubgraph } from "../../../subgraphs/education/subgraph";
import { createTestDataSource } from "../../support/database";
import { createTestLog, recordAnswer } from "../../support/kanarie/sporen";
import { TEST_LOGBOEK } from "../../support/logboek";
import { besluitVoor, verzoekHeaders, zonderVeldgrens } from "../../support/verzoek";
import { createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, writeJwks } from "../../support/keys";
import { pseudonymise } from "./aanlevering";

/** Claims of tokens, one set per kind of caller. */
export const CLAIMS = {
  leerplicht: { rol: "leerplicht", sub: "leerplicht-1", gemeenten: ["9001"] },
  andereGemeente: { rol: "leerplicht", sub: "leerplicht-2", gemeenten: ["9002"] },
  regio: { rol: "leerplicht", sub: "leerplicht-3", gemeenten: ["9001", "9002"] },
  school: { rol: "school", sub: "school-1", brin: "99AA" },
  andereSchool: { rol: "school", sub: "school-2", brin: "99ZZ" },
  regisseur: { rol: "casusregisseur", sub: "regisseur-1", gemeenten: ["9001"], medewerkernummer: "100" },
  dashboard: { rol: "dashboard", sub: "dashboard-1" },
  fg: { rol: "fg", sub: "fg-1", gemeenten: ["9001"] },
  gezin: { rol: "gezin", sub: "ouder-1", persoonId: `v1-${"o".repeat(43)}` },
};

/** The answer to a GraphQL question; tests read it freely. */

type Answer = { status: number; data: any; errors?: { message: string; extensions: { code: string } }[]; text: string };

const DAY = 86_400_000;

/** An education subgraph over HTTP on a database of its own, with two gemeenten and a clock that stands still. */
export async function createTestHub(
  now = "2026-11-21T10:00:00Z",
  roosters: EducationConfig["roosters"] = [],
  zips: Omit<EducationConfig["roosterzips"][number], "map">[] = [],
) {
  const clock = { now: new Date(now) };
  const folder = mkdtempSync(path.join(tmpdir(), "education-"));
  const bron = (gemeente: string, bronhouder: string): EducationConfig["bronnen"][number] => ({
    naam: `leerplicht-${gemeente}`,
    domein: "education",
    soort: "leerplicht-csv",
    bronhouder,
    gemeente,
    map: path.join(folder, gemeente),
    versheid: 14 * DAY,
  });
  const config: EducationConfig = {
    gemeenten: [
      { code: "9001", naam: "Noorderveen" },
      { code: "9002", naam: "Zuiderham" },
    ],
    regel: LANDELIJKE_REGEL,
    roosters,
    roosterzips: zips.map((zip) => ({ ...zip, map: path.join(folder, zip.naam) })),
    bronnen: [bron("9001", "Gemeente Noorderveen"), bron("9002", "Gemeente Zuiderham")],
  };
  const dataSource: DataSource = await createTestDataSource(educationStore);
  const key = createTestKey();
  const log = createTestLog();
  const deps = { dataSource, clock: () => clock.now, log, config, pseudonymise };
  const createReader = createInzagebewijsReader(createLocalJWKSet({ keys: [key.publicJwk] }));
  const subgraph = await createSubgraph({ ...deps, createReader, logboek: TEST_LOGBOEK });
  const verifyToken = createTokenVerifier({ jwks: writeJwks(key), issuer: TEST_ISSUER, audience: TEST_AUDIENCE });
  const { server, stop } = await createSubgraphServer({
    ...subgraph,
    name: "education",
    verifyToken,
    bepaalDoel: zonderVeldgrens,
    isReady: async () => true,
    log,
  });
  const work = createAchtergrondwerk(deps);
  let files = 0;

  /** Puts deliveries in the folders and lets the hub read them. */
  const deliver = async (...texts: (string | Buffer)[]) => {
    for (const text of texts) {
      const gemeente = /gemeente=(\d{4})/.exec(text.toString("utf8"))?.[1] ?? "9001";
      const map = path.join(folder, gemeente === "9002" ? "9002" : "9001");
      mkdirSync(map, { recursive: true });
      writeFileSync(path.join(map, `${String(++files).padStart(3, "0")}.csv`), text);
      await work.round();
    }
  };
  const ask = async (claims: object | string | undefined, query: string, variables: object = {}): Promise<Answer> => {
    const post = request(server).post("/graphql").set(verzoekHeaders());
    const token = typeof claims === "object" ? await signToken(key, claims as Record<string, unknown>) : claims;
    if (token) post.set("authorization", `Bearer ${token}`);
    const response = await post.send({ query, variables });
    recordAnswer(token, response.text);
    return { status: response.status, text: response.text, ...response.body };
  };
  const askJeugdigen = (claims: object, selection: string, references: object[]): Promise<Answer> =>
    ask(claims, `query($r:[_Any!]!){_entities(representations:$r){... on Jeugdige{id ${selection}}}}`, {
      r: references.map((reference) => ({ __typename: "Jeugdige", ...reference })),
    });
  const signBewijs = await createInzagebewijsSigner(key.privateJwk);
  const bewijs = (niveau: Inzageniveau, personen: string[], sub = CLAIMS.regisseur.sub) =>
    signBewijs(besluitVoor(sub, personen, { onderwijs: niveau }));
  const close = async () => {
    await stop();
    await dataSource.destroy();
  };
  return { ask, askJeugdigen, bewijs, clock, close, config, dataSource, deliver, folder, key, work };
}

export type TestHub = Awaited<ReturnType<typeof createTestHub>>;
