// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { epdYaml, JONG, key } from "./support/dossiers";
import { createClientKey } from "./support/fhir";
import { episode, heelDossier, OMGEVING } from "./support/fhir-data";
import { type FaultyFhir, json, outcome, startFaultyFhir } from "./support/fhir-faults";
import { BSN } from "./support/ijw";

const ROOT = path.join(__dirname, "../..");
const SECRET = "Jan heet anders";
jest.setTimeout(30_000);
let epd: FaultyFhir;
beforeEach(async () => void (epd = await startFaultyFhir([...OMGEVING, ...heelDossier("p1", BSN[0])], key)));
afterEach(() => epd.close());

/** The command as an administrator gives it, with the key in a folder. */
async function proef(args: string[], { folder = key.folder, origin = epd.origin, stdin = "" } = {}) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "proef-")), "bronnen.yaml");
  const bron = epdYaml("epd-proef", origin).replace("hub.jwk.json", path.join(folder, "hub.jwk.json"));
  writeFileSync(file, `versie: 1\nregio: { gemeenten: [{ code: "9001", naam: Noorderveen }] }\nbronnen:\n${bron}`);
  const child = spawn(process.execPath, ["-r", "@swc-node/register", "commands/bron.ts", "proef", ...args], {
    cwd: ROOT,
    env: { ...process.env, BRONNEN: file },
  });
  child.stdin.end(stdin);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = child.exitCode ?? (await new Promise((resolve) => child.once("exit", resolve)));
  expect(out + err).not.toMatch(new RegExp(`${BSN[0]}|${JONG}|${SECRET}|    at `));
  return { out, err, code };
}

test("shows what would be read of one person, and of who is not there", async () => {
  const { out, err, code } = await proef(["epd-proef", "--bsn-van-stdin"], { stdin: `${BSN[0]}\n` });
  expect({ err, code }).toEqual({ err: "", code: 0 });
  expect(out).toContain(`Bron epd-proef, FHIR R4 op ${epd.origin}/fhir\nAanmelden gelukt, `);
  expect(out).toMatch(/Bekend, geboren 2012-05-06\. 2 traject\(en\):/);
  expect(out).toMatch(/LOPEND bij 98000001 vanaf .+\n {2}toewijzing: 1, product: 45B05, verwijzer: 02/);
  expect(out).toMatch(/contactpersoon: Mila de Vries/);
  expect(await proef(["epd-proef", "--bsn", JONG])).toMatchObject({
    code: 0,
    out: expect.stringContaining("Niet bekend."),
  });
});

const stranger = [{ resource: episode("e9", "p9", { extension: [{ url: "x", valueString: SECRET }] }) }];
type Geval = [string, Parameters<typeof proef>[1], RegExp, () => void];
test.each<Geval>([
  [
    "a key the source does not know",
    { folder: createClientKey().folder },
    /clientId of de sleutel[^]+bij de bronhouder/,
    () => {},
  ],
  [
    "nobody there",
    { origin: "http://127.0.0.1:9" },
    /niet bereikbaar\.\nKijk of http:\/\/127\.0\.0\.1:9\/fhir klopt/,
    () => {},
  ],
  [
    "a page for people",
    {},
    /niet te lezen is\.\nKijk of .+ het basisadres van een FHIR R4-server is\./,
    () => epd.spoil(/_search/, (_request, response) => response.writeHead(200).end(`<h1>${SECRET}</h1>`)),
  ],
  [
    "no rights",
    {},
    /geen rechten\.\nKijk of clientId, sleutel en scope/,
    () => epd.spoil(/_search/, (_request, response) => json(response, 403, outcome("forbidden", SECRET))),
  ],
  [
    "a source that sends the hub elsewhere for a token",
    {},
    /tokenOrigin/,
    () =>
      epd.spoil(/smart-conf/, (_request, response) => json(response, 200, { token_endpoint: "http://127.0.0.1:9/t" })),
  ],
  [
    "a source that tells of someone else",
    {},
    /gegevens van iemand anders \(1 keer\).+datalek/,
    () =>
      epd.spoil(/EpisodeOfCare/, async (_request, response, pass) => {
        const bundle = JSON.parse(await pass());
        json(response, 200, { ...bundle, entry: [...bundle.entry, ...stranger] });
      }),
  ],
])("%s: one clear reason, what to do, and exit 1", async (_name, options, said, spoil) => {
  spoil();
  const { err, code } = await proef(["epd-proef", "--bsn", BSN[0]], options);
  expect(code).toBe(1);
  expect(err).toMatch(said);
});

test("a name that is not there: both kinds that can be tried are named", async () => {
  const { err, code } = await proef(["epd-zonder", "--bsn", BSN[0]]);
  expect(code).toBe(1);
  expect(err).toContain("zaaksysteem of dossiersysteem 'epd-zonder'. Kies uit: epd-proef.");
});
