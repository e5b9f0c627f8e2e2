// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLocalJWKSet } from "jose";
import request from "supertest";
import type { DataSource } from "typeorm";
import { createInzagebewijsReader, createInzagebewijsSigner } from "../../../platform/auth/inzagebewijs";
import { createTokenVerifier } from "../../../platform/auth/token";
import { createCipher } from "../../../platform/identity/cipher";
import { createPseudonymiser } from "../../../platform/identity/pseudonym";
import { createNumberOpener, createNumberSealer, type SealNumbers } from "../../../platform/identity/sealed-numbers";
import type { Logger } from "../../../platform/logging/logger";
import { createSubgraphServer } from "../../../platform/subgraph/server";
import { readProviderBronnen } from "../../../subgraphs/provider/config";
import { createIjwImporter } from "../../../subgraphs/provider/sources/ijw/importer";
import { storeFeiten } from "../../../subgraphs/provider/store/feiten";
import { providerStore } from "../../../subgraphs/provider/store/definition";
import { createSubgraph, type ProviderDeps, readBron } from "../../../subgraphs/provider/subgraph";
import { createTestDataSource } from "../../support/database";
import { createTestLog, recordAnswer } from "../../support/kanarie/sporen";
import { TEST_LOGBOEK } from "../../support/logboek";
import { besluitVoor, verzoekHeaders, zonderVeldgrens } from "../../support/verzoek";
import { createNumberKey, createTestKey, signToken, TEST_AUDIENCE, TEST_ISSUER, writeJwks } from "../../support/keys";

export const BRON = "ijw-proef";
export const AANLEVERTOKEN = "alleen-in-tests-0123456789abcdef";
const PRODUCTEN = [
  ["45A01", "02", 1, "PERSPECTIEF", "Ambulante hulp perspectief"],
  ["45B05", "02", 5, "INTENSIEF", "Ambulante hulp intensief"],
  ["46C01", "02", 1, "ACUUT", "Crisishulp"],
  ["44P02", "11", 2, "DUURZAAM", "Pleegzorg"],
] as const;

const bronnenYaml = (epds: string) => `versie: 1
regio:
  gemeenten: [{ code: "9001", naam: Noorderveen }, { code: "9002", naam: Zuiderham }]
  wachttijdnormDagen: 70
  aanbieders: [{ agb: "98000001", naam: Stichting De Vlier }, { agb: "98000002", naam: De Linde, contact: { telefoon: 000-9060002 } }]
  producten:
${PRODUCTEN.map(([code, hulpvorm, profiel, intensiteit, naam]) => `    - { categorie: "${code.slice(0, 2)}", code: ${code}, hulpvorm: "${hulpvorm}", profiel: ${profiel}, intensiteit: ${intensiteit}, naam: ${naam} }`).join("\n")}
bronnen:
  - { naam: ${BRON}, domein: provider, soort: ijw-map, bronhouder: Berichtenverkeer Proef, map: inbox, gemeenten: ["9001"], versheid: P7D, aanleverToken: { file: aanlever.token } }
${epds}  - { naam: andere, domein: outcome, soort: ttp-csv, bronhouder: Iemand anders, map: x, versheid: P1D }
`;

/** A level per domain, as the deciding subgraph signs it. */
export type Niveau = "GEEN" | "DAT" | "BEPERKT" | "VOLLEDIG";

/** The provider subgraph on a database of its own, with an inbox in a temporary folder and a clock that stands still. */
export interface Proefhub {
  dataSource: DataSource;
  dossierverversing: Awaited<ReturnType<typeof createSubgraph>>["dossierverversing"];
  server: http.Server;
  folder: string;
  now: (moment: string) => void;
  pseudoniem: (bsn: string) => string;
  /** puts the files in the inbox and reads it */
  lever: (...berichten: (string | Buffer)[]) => Promise<{ verwerkt: number; bekend: number; afgekeurd: number }>;
  /** reads the inbox as it is */
  lees: () => Promise<{ verwerkt: number; bekend: number; afgekeurd: number }>;
  /** imports one message in a transaction of its own, without a file */
  importeer: (bericht: string) => Promise<unknown>;
  token: (claims?: Record<string, unknown>) => Promise<string>;
  /** @param nummers sealed numbers that go along */
  bewijs: (personen: string[], niveau: Niveau, sub?: string, nummers?: string) => Promise<string>;
  /** seals numbers as the deciding subgraph does */
  sealNumbers: SealNumbers;
  vraag: (
    query: string,
    variables?: object,
    token?: string,
    headers?: Record<string, string>,
  ) => Promise<request.Response>;
  stop: () => Promise<void>;
}

export const SUB = "regisseur-1";
const REGISSEUR = { rol: "casusregisseur", sub: SUB, gemeenten: ["9001"], medewerkernummer: "m1" };

/** What a hub with dossier systems has besides. */
interface Proefopties {
  /** folder with the keys of sources */
  folder?: string;
  /** lines of bronnen.yaml */
  epds?: string;
  cipherKey?: Buffer;
  deadlineMs?: number;
  /** the moment it begins at; without it that of the messages in the tests */
  moment?: Date;
  log?: Logger;
  /** whether it has the key for numbers that come along */
  opensNumbers?: boolean;
}

export async function createProefhub({
  folder = mkdtempSync(path.join(tmpdir(), "provider-")),
  epds = "",
  cipherKey = Buffer.alloc(32, 9),
  deadlineMs,
  moment = new Date("2026-11-21T10:00:00Z"),
  log = createTestLog(),
  opensNumbers = true,
}: Proefopties = {}): Promise<Proefhub> {
  writeFileSync(path.join(folder, "bronnen.yaml"), bronnenYaml(epds));
  writeFileSync(path.join(folder, "aanlever.token"), AANLEVERTOKEN);
  const [key, caseKey] = [createTestKey(), createTestKey("case")];
  const pseudonymise = createPseudonymiser(Buffer.alloc(32, 7));
  const nummerKey = createNumberKey();
  const dataSource = await createTestDataSource(providerStore);
  const deps: ProviderDeps = {
    dataSource,
    clock: () => moment,
    log,
    bronnen: readProviderBronnen(path.join(folder, "bronnen.yaml")),
    pseudonymise,
    logboek: TEST_LOGBOEK,
    createReader: createInzagebewijsReader(createLocalJWKSet({ keys: [caseKey.publicJwk] })),
    cipher: createCipher(cipherKey),
    openNumbers: opensNumbers ? await createNumberOpener(nummerKey.privateJwk, pseudonymise) : undefined,
    deadlineMs,
  };
  const subgraph = await createSubgraph(deps);
  const { server, stop } = await createSubgraphServer({
    ...subgraph,
    name: "provider",
    verifyToken: createTokenVerifier({ jwks: writeJwks(key), issuer: TEST_ISSUER, audience: TEST_AUDIENCE }),
    bepaalDoel: zonderVeldgrens,
    isReady: async () => true,
    log,
  });
  server.listen(0, "127.0.0.1");
  const sign = await createInzagebewijsSigner(caseKey.privateJwk);
  const token = (claims: Record<string, unknown> = REGISSEUR) => signToken(key, claims);
  let files = 0;
  return {
    dataSource,
    dossierverversing: subgraph.dossierverversing,
    server,
    folder,
    now: (text) => void (moment = new Date(text)),
    pseudoniem: (bsn) => pseudonymise("bsn", bsn),
    async lever(...berichten) {
      mkdirSync(path.join(folder, "inbox"), { recursive: true });
      for (const bericht of berichten)
        writeFileSync(path.join(folder, "inbox", `${String(++files).padStart(6, "0")}.xml`), bericht);
      return readBron(deps, deps.bronnen.bronnen[0]!);
    },
    lees: () => readBron(deps, deps.bronnen.bronnen[0]!),
    importeer: (bericht) =>
      dataSource.transaction((manager) =>
        createIjwImporter(
          deps.bronnen.bronnen[0]!,
          pseudonymise,
          storeFeiten,
        )({ bestand: "x.xml", inhoud: Buffer.from(bericht), ontvangenOp: moment }, manager),
      ),
    token,
    bewijs: (personen, hulp, sub = SUB, nummers) => sign({ ...besluitVoor(sub, personen, { hulp }), nummers }),
    sealNumbers: await createNumberSealer(nummerKey.publicJwk),
    async vraag(query, variables = {}, bearer, headers = verzoekHeaders()) {
      const wie = bearer ?? (await token());
      const post = request(server).post("/graphql").set(headers).set("authorization", `Bearer ${wie}`);
      const response = await post.send({ query, variables });
      recordAnswer(wie, response.text);
      return response;
    },
    async stop() {
      await stop();
      await subgraph.stop!();
      await dataSource.destroy();
    },
  };
}

/** The help of these persons in one `_entities` query. */
export async function vraagHulp(hub: Proefhub, representations: object[], token?: string) {
  const response = await hub.vraag(HULP, { r: representations }, token);
  return response.body as { data?: { _entities: any[] }; errors?: { message: string; extensions: { code: string } }[] };
}

/** A representation of a person with a capability. */
export async function jeugdige(hub: Proefhub, bsn: string, niveau: Niveau) {
  const id = hub.pseudoniem(bsn);
  return { __typename: "Jeugdige", id, inzagebewijs: await hub.bewijs([id], niveau) };
}

const HULP = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Jeugdige { id heeftLopendeHulp hulp {
  status toelichting niveau dekking { bron status peildatum reden } signalen { code ernst sinds uitleg feiten { bron } }
  tijdlijn { op tot soort omschrijving herkomst { bron vastgelegdOp } }
  hoofdaannemer { agbCode } overigeDoelen { omschrijving status herkomst { bron } } overplaatsingen herhaaldBeroep { vorigEinde nieuweStart binnen12Maanden binnen24Maanden binnen5Jaar }
  trajecten { id voorafgaandTraject volgendTraject redenWijziging budgetInCenten toegewezenOmvang { volume eenheid frequentie }
    verzoek { ingediendOp uitkomst beantwoordOp redenAfwijzing } wijzigingsverzoek { ingediendOp uitkomst beantwoordOp redenAfwijzing }
    gedeclareerd { bedragInCenten afgekeurdInCenten tot volumes { volume eenheid } }
    afgekeurdeBerichten { soort dagtekening afgekeurdOp redenen herkomst { bron } } status aanbieder { agbCode naam } verwijzer profiel intensiteit hulpvorm verblijf aangemeldOp toegewezenOp gestartOp
    geplandEinde beeindigdOp redenBeeindiging redenCbs productcategorie fase nazorgGeregeld wachttijdDagen
    contactpersoon { naam functie organisatie telefoon email } laatsteContact behandelplanSinds wisselingenHulpverlener
    hoofdaannemer { agbCode } onderaannemers { agbCode } doelen { omschrijving status voortgang gemetenOp sinds streefdatum herkomst { bron opgehaaldOp } }
    dossiers { status aangemeldOp gestartOp eindigtOp herkomst { bron } } herkomst { bron bronhouder vastgelegdOp opgehaaldOp } } } } } }`;
