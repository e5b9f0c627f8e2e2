// SPDX-License-Identifier: EUPL-1.2
import supertest from "supertest";
import { createKeySet } from "../../../platform/auth/key-set";
import { createRelatiebewijsReader } from "../../../platform/auth/relatiebewijs";
import { type CaseHubOptions, startCaseHub } from "../../support/case-hub";
import { createTestKey, signToken, writeJwks } from "../../support/keys";
import { startRegion } from "../../support/region";
import { doel, verzoekHeaders } from "../../support/verzoek";

export const ONBEKEND = `v1-${"u".repeat(43)}`;
export const ACCESS_URL = "https://toegang.voorbeeld.example";

/** One question to the decision point. */
export interface Vraag {
  /** a token, or the claims of one */
  wie: Record<string, unknown> | string;
  soort?: string;
  id: string;
  domein?: string;
  niveau?: string;
  uri?: string;
}

/** A case subgraph of which programs may ask decisions (AuthZEN), and how they do. */
export async function startAccessHub(anders: Pick<CaseHubOptions, "bepaalDoel"> = {}) {
  const region = await startRegion({ gezinnen: 60 });
  const schoolKey = createTestKey("school");
  const reader = (bron: "education" | "provider", jwks: string) =>
    createRelatiebewijsReader(bron, createKeySet({ issuer: "x", jwks }));
  const hub = await startCaseHub(region.bronnenFile, {
    ...anders,
    accessUrl: ACCESS_URL,
    relaties: {
      education: reader("education", writeJwks(schoolKey)),
      provider: reader("provider", writeJwks(createTestKey("geen"))),
    },
  });
  await hub.readAll();
  const kindVan = (situatie: string) => hub.pseudonymise("bsn", region.situatie(situatie).bsns[0]!);
  async function gezinVan(situatie: string): Promise<string> {
    const { zaaknummer } = region.situatie(situatie);
    return (await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]))[0].id;
  }
  const regisseurVan = (situatie: string) => {
    const { gemeente, medewerkernummer } = region.situatie(situatie);
    return { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
  };
  const punt = () => ({
    ...{ rol: "handhavingspunt", sub: "zaaksysteem", organisatie: "Noorderveen" },
    gemeenten: [...new Set(["voorbeeldgezin", "veilig-thuis"].map((naam) => region.situatie(naam).gemeente))],
  });

  async function vraag({
    wie,
    soort = "gezin",
    id,
    domein = "casus",
    niveau = "DAT",
    uri = doel("casusregie"),
    ...rest
  }: Vraag & Record<string, unknown>) {
    const token = typeof wie === "string" ? wie : await signToken(hub.tokenKey, wie);
    return {
      subject: { type: "gebruiker", id: typeof wie === "string" ? "mw" : wie.sub, properties: { token } },
      action: { name: "inzien" },
      resource: { type: soort, id, properties: { domein, niveau, ...rest } },
      context: { doel: uri },
    };
  }
  async function post(
    pad: string,
    body: unknown,
    { als = punt() as Record<string, unknown> | null, headers = {} as Record<string, string> } = {},
  ) {
    const request = supertest(hub.server)
      .post(`/access/v1/${pad}`)
      .set({ traceparent: verzoekHeaders().traceparent!, ...headers });
    if (als) request.set("authorization", `Bearer ${await signToken(hub.tokenKey, als)}`);
    if (!headers["content-type"]) request.set("content-type", "application/json");
    return request.send(typeof body === "string" ? body : JSON.stringify(body));
  }
  const close = async () => {
    await hub.close();
    await region.close();
  };
  return { region, hub, schoolKey, kindVan, gezinVan, regisseurVan, punt, vraag, post, close };
}
export type AccessHub = Awaited<ReturnType<typeof startAccessHub>>;
