// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLocalJWKSet, jwtVerify } from "jose";
import { stringify } from "yaml";
import { createLogger } from "../../../platform/logging/logger";
import { listen } from "../../../platform/process/listen";
import { readBeleid } from "../../../subgraphs/case/toegang/beleid";
import { createExternBeslispunt, type ExternBeslispunt } from "../../../subgraphs/case/toegang/authzen/extern";
import { type Beslispuntinstelling, beslispuntFile } from "../../../subgraphs/case/toegang/authzen/instelling";
import { type CaseHub, startCaseHub } from "../../support/case-hub";
import { createTestKey, signToken, type TestKey } from "../../support/keys";
import { startRegion, type TestRegion } from "../../support/region";
import { doel, verzoekHeaders } from "../../support/verzoek";
import { alleGevallen, feitenVan, leesTabel, niveausVan, teBeoordelen, verwacht } from "./tabel";

/* One hub is the decision point of another (AuthZEN), which asks its tokens with private_key_jwt: the same table, the same view. */

jest.setTimeout(300_000);
let region: TestRegion;
let pdp: CaseHub;
let hub: CaseHub;
let beslispunt: ExternBeslispunt;
let instelling: Beslispuntinstelling;
const clientKey = createTestKey("hub");
const tokens: string[] = [];
let uitgever: TestKey;

/** The sign-in: a token for who signs with the key of the client. */
const tokenServer = http.createServer((request, response) => {
  let text = "";
  request.on("data", (chunk: Buffer) => (text += chunk.toString()));
  request.on("end", () => {
    void (async () => {
      const form = new URLSearchParams(text);
      const keys = createLocalJWKSet({ keys: [clientKey.publicJwk] });
      const audience = `http://${request.headers.host}/token`;
      await jwtVerify(form.get("client_assertion")!, keys, { issuer: "hub-zuid", subject: "hub-zuid", audience });
      expect([form.get("grant_type"), form.get("scope")]).toEqual(["client_credentials", "beslissen"]);
      const claims = { rol: "handhavingspunt", sub: "hub-zuid", gemeenten: ["9001"] };
      const access_token = await signToken(uitgever, claims);
      tokens.push(access_token);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ access_token, token_type: "Bearer", expires_in: 300 }));
    })().catch(() => response.writeHead(400, { "content-type": "application/json" }).end("{}"));
  });
});

beforeAll(async () => {
  region = await startRegion({ gezinnen: 40 });
  pdp = await startCaseHub(region.bronnenFile, { accessUrl: "https://beslist.voorbeeld.example" });
  uitgever = pdp.tokenKey;
  const folder = mkdtempSync(path.join(tmpdir(), "beslispunt-"));
  writeFileSync(path.join(folder, "hub.private.json"), JSON.stringify(clientKey.privateJwk));
  const token = `http://127.0.0.1:${await listen(tokenServer, 0)}/token`;
  const url = `http://127.0.0.1:${await listen(pdp.server, 0)}`;
  const auth = { token, clientId: "hub-zuid", scope: "beslissen", sleutel: { file: "hub.private.json" } };
  const file = path.join(folder, "beslispunt.yaml");
  writeFileSync(file, stringify({ url, auth, tijdslimiet: "PT20S" }));
  instelling = beslispuntFile.parse(file);
  hub = await startCaseHub(region.bronnenFile, { extern: instelling });
  await hub.readAll();
  const log = createLogger("test", "silent");
  beslispunt = createExternBeslispunt({ instelling, beleid: readBeleid(), clock: () => new Date(), log });
});
afterAll(async () => {
  await beslispunt.stop();
  await hub.close();
  await pdp.close();
  await region.close();
  tokenServer.closeAllConnections();
  tokenServer.close();
});

it("gives the reviewed table, for each combination", async () => {
  const tabel = leesTabel();
  const gevallen = teBeoordelen(alleGevallen());
  const wrong: string[] = [];
  for (let i = 0; i < gevallen.length; i += 270) {
    const deel = gevallen.slice(i, i + 270);
    const besluiten = await Promise.all(deel.map((geval) => beslispunt.beslis(feitenVan(geval))));
    besluiten.forEach(({ niveaus }, k) => {
      const expected = verwacht(tabel, deel[k]!);
      if (niveausVan(niveaus) !== expected)
        wrong.push(`${JSON.stringify(deel[k])}: ${niveausVan(niveaus)}, not ${expected}`);
    });
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(beslispunt.toestand()).toBe("OK");
  // One token for all of it, shared and kept.
  expect(tokens.length).toBe(1);
});

it("shows the regisseur the same as the policies of the hub do, and another nothing", async () => {
  const { gemeente, medewerkernummer, zaaknummer } = region.situatie("voorbeeldgezin");
  const [{ id }] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
  const wie = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
  const query =
    "query($id: ID!) { gezin(id: $id) { casus { niveau plan { versie } jeugdigen { persoon { naam } } } } }";
  const vraag = (claims: object) => hub.ask({ ...wie, ...claims }, query, { id }, verzoekHeaders(doel("casusregie")));
  const { body } = await vraag({});
  expect(body.data.gezin.casus).toMatchObject({ niveau: "VOLLEDIG", plan: { versie: expect.any(Number) } });
  expect(body.data.gezin.casus.jeugdigen.length).toBe(3);
  expect((await vraag({ medewerkernummer: "ander" })).body).toEqual({ data: { gezin: null } });
});

it("a token that is refused gives no decision, and is not used again", async () => {
  const log = createLogger("test", "silent");
  const ander = createExternBeslispunt({ instelling, beleid: readBeleid(), clock: () => new Date(), log });
  const before = tokens.length;
  const [geval] = alleGevallen();
  uitgever = createTestKey("token");
  await expect(ander.beslis(feitenVan(geval!))).rejects.toMatchObject({ code: "BRON_ONBEREIKBAAR" });
  expect(ander.toestand()).toBe("GEWEIGERD");
  uitgever = pdp.tokenKey;
  expect(niveausVan((await ander.beslis(feitenVan(geval!))).niveaus)).toBe(verwacht(leesTabel(), geval!));
  expect(tokens.length).toBe(before + 2);
  await ander.stop();
});
