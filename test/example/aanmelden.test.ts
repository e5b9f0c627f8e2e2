// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from "node:crypto";
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { decodeJwt } from "jose";
import { type AanmeldData, DASHBOARD, WERKPLEK } from "../../example/aanmelden/data";
import { createTokenVerifier } from "../../platform/auth/token";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { readUitgevers } from "../../platform/auth/uitgevers";
import { ensureKeys, hubFolderAt } from "../../commands/hub-folder";
import { writeUitgevers } from "../../commands/start/uitgevers";
import { freePort } from "../support/free-port";
import { Browser } from "./browser";
import { runAanmelden } from "./run-aanmelden";
import { writtenRegion, type WrittenRegion } from "./written-region";

const KEY = randomBytes(32);
const ROOT = path.join(__dirname, "../..");

let regio: WrittenRegion;
let data: AanmeldData;
let child: ChildProcess;
let verify: ReturnType<typeof createTokenVerifier>;

beforeAll(async () => {
  regio = writtenRegion(40);
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const file = path.join(regio.map, "aanmelden.json");
  data = { ...(JSON.parse(readFileSync(file, "utf8")) as AanmeldData), issuer };
  writeFileSync(file, JSON.stringify(data));
  const folder = { ...hubFolderAt(path.join(regio.map, "hub"), 4000), example: regio.map };
  ensureKeys(folder);
  writeUitgevers(folder);
  verify = createTokenVerifier(...readUitgevers(folder.uitgevers));
  child = spawn(
    process.execPath,
    ["-r", "@swc-node/register", "test/example/serve-aanmelden.ts", regio.map, KEY.toString("base64")],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await new Promise((resolve) => createInterface({ input: child.stdout! }).once("line", resolve));
});
afterAll(() => {
  child.kill();
  regio.remove();
});

const verified = (token: string) => verify(`Bearer ${token}`);
const aanmelden = (...opties: string[]) => runAanmelden(["--uitgever", data.issuer, ...opties]);

/** Signs in as a demo user, as a person in a browser does. */
async function signIn(gebruiker: string): Promise<string> {
  const command = aanmelden();
  const browser = new Browser();
  const page = await browser.get(await command.address);
  expect(page.text).toContain(`value="${gebruiker}"`);
  const end = await browser.post(page.url, new URLSearchParams({ gebruiker }));
  expect(end.text).toBe("U kunt dit venster sluiten.\n");
  const { code, stdout } = await command.ended;
  expect(code).toBe(0);
  return stdout.trim();
}

test("a regisseur signs in with code and PKCE, and the hub knows them by the claims of that sign-in", async () => {
  const { id, claims } = data.gebruikers.find((each) => each.id.startsWith("regisseur-"))!;
  const token = await signIn(id);
  expect(decodeJwt(token)).not.toHaveProperty("rol");
  expect(await verified(token)).toEqual({
    rol: "casusregisseur",
    sub: `aanmelden:${id}`,
    organisatie: claims.company,
    gemeenten: claims.gemeenten,
    medewerkernummer: claims.employeeid,
  });
});

test.each([["teamleider-"], ["leerplicht-"], ["school-"], ["aanbieder-"], ["fg-"], ["beleid"]])(
  "a user for %s can sign in",
  async (begin) => {
    const { id } = data.gebruikers.find((each) => each.id.startsWith(begin))!;
    expect((await verified(await signIn(id))).sub).toBe(`aanmelden:${id}`);
  },
);

test.each([
  ["ouder-1-voorbeeldgezin", "gezin"],
  ["jeugdige-1-voorbeeldgezin", "jeugdige"],
  ["jeugdige-1-bijna-18", "jeugdige"],
])("%s signs in by the pseudonym by which the hub knows them, and the token has no number", async (id, rol) => {
  const token = await signIn(id);
  const { bsn } = data.gebruikers.find((each) => each.id === id)!;
  const persoonId = createPseudonymiser(KEY)("bsn", bsn!);
  expect(await verified(token)).toEqual({ rol, sub: `aanmelden:${id}`, organisatie: "Gezin", persoonId });
  expect(JSON.stringify(decodeJwt(token)).includes(bsn!)).toBe(false);
});

test("a program signs in with its own key", async () => {
  const key = path.join(regio.map, "geheimen", `${DASHBOARD}.private.json`);
  const { code, stdout } = await aanmelden("--machine", "--sleutel", key).ended;
  expect(code).toBe(0);
  expect(await verified(stdout.trim())).toMatchObject({ rol: "dashboard", sub: `aanmelden:${DASHBOARD}` });
});

test("another key, an unknown program and an issuer that is not there are refused in one Dutch line", async () => {
  const other = path.join(regio.map, "geheimen", "aanmelden.private.json");
  for (const [opties, reden] of [
    [["--machine", "--sleutel", other], "Aanmelden is niet gelukt (invalid_client).\n"],
    [["--machine", "--client", "niemand", "--sleutel", other], "Aanmelden is niet gelukt (invalid_client).\n"],
    [["--machine", "--sleutel", "/bestaat/niet"], "--sleutel: /bestaat/niet is geen leesbare private sleutel (JWK)\n"],
    [["--uitgever", "http://elders.example"], "--uitgever: zonder https kan alleen op deze machine zelf\n"],
  ] as const) {
    const { code, stdout, stderr } = await aanmelden(...opties).ended;
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "", stderr: reden });
  }
});

/** Signs in as the first demo user and exchanges the code, with a PKCE verifier of "y". */
async function exchange(code_verifier: string): Promise<Record<string, string>> {
  const redirect_uri = "http://127.0.0.1:9/terug";
  const code_challenge = createHash("sha256").update("y".repeat(43)).digest("base64url");
  const asked = { response_type: "code", scope: "openid gezinshub", code_challenge, code_challenge_method: "S256" };
  const browser = new Browser();
  const address = new URLSearchParams({ client_id: WERKPLEK, redirect_uri, ...asked });
  const page = await browser.get(`${data.issuer}/auth?${address}`);
  const gebruiker = data.gebruikers[0]!.id;
  const end = await browser.post(page.url, new URLSearchParams({ gebruiker }), redirect_uri);
  const code = new URL(end.url).searchParams.get("code")!;
  const body = { grant_type: "authorization_code", client_id: WERKPLEK, redirect_uri, code, code_verifier };
  const answer = await fetch(`${data.issuer}/token`, { method: "POST", body: new URLSearchParams(body) });
  return (await answer.json()) as Record<string, string>;
}

test("a code without its PKCE verifier, and a sign-in without PKCE, give nothing", async () => {
  expect(await exchange("x".repeat(43))).toMatchObject({ error: "invalid_grant" });
  const redirect_uri = "http://127.0.0.1:9/terug";
  const without = new URLSearchParams({ client_id: WERKPLEK, redirect_uri, response_type: "code", scope: "openid" });
  expect((await new Browser().get(`${data.issuer}/auth?${without}`, redirect_uri)).url).toContain(
    "error=invalid_request",
  );
});

test("the access token counts, the id token of the same sign-in does not", async () => {
  const { access_token, id_token } = await exchange("y".repeat(43));
  expect((await verified(access_token!)).rol).toBe("casusregisseur");
  expect(decodeJwt(id_token!).aud).toBe(WERKPLEK);
  await expect(verified(id_token!)).rejects.toThrow("niet geldig");
});
