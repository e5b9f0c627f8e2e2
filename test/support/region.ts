// SPDX-License-Identifier: EUPL-1.2
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrpStandIn, createBrpStandIn } from "../../example/brp/stand-in";
import { generateRegion, writeRegion, writeRoosterzips } from "../../example/generate";
import type { FhirData } from "../../example/fhir/data";
import { publicHalf } from "../../example/fhir/sleutel";
import { createFhirStandIn, type FhirStandIn } from "../../example/fhir/stand-in";
import { createOneRosterStandIn, type OneRosterStandIn } from "../../example/oneroster/stand-in";
import type { Situatie } from "../../example/situaties/situatie";
import { createZgwStandIn, type ZgwStandIn } from "../../example/zgw/stand-in";
import { datumIn } from "../../platform/time/datum";

const BASE_PORT = 4000;

/** An example region on disk with its case systems on sockets of their own. */
export interface TestRegion {
  folder: string;
  bronnenFile: string;
  noord: ZgwStandIn;
  zuid: ZgwStandIn;
  oost: ZgwStandIn;
  rooster: OneRosterStandIn;
  brp: BrpStandIn;
  /** EPDs: De Vlier and De Lindeboog */
  vlier: FhirStandIn;
  lindeboog: FhirStandIn;
  situatie: (naam: string) => Situatie;
  close: () => Promise<void>;
}

const written = new Map<number, string>();

/** The written region of that many gezinnen, made once per test file and copied, because inboxes empty. */
async function writtenRegion(gezinnen: number): Promise<string> {
  let folder = written.get(gezinnen);
  if (!folder) {
    folder = mkdtempSync(path.join(tmpdir(), "region-"));
    const region = generateRegion({ gezinnen, peildatum: datumIn(new Date()) });
    writeRegion(region, folder, { basePort: BASE_PORT });
    await writeRoosterzips(region, folder);
    written.set(gezinnen, folder);
  }
  return folder;
}

/**
 * A region with stand-ins on free ports. `edit` may change the text of bronnen.yaml, such as a shorter versheid.
 */
export async function startRegion({ gezinnen = 40, edit = (yaml: string) => yaml } = {}): Promise<TestRegion> {
  const folder = mkdtempSync(path.join(tmpdir(), "region-run-"));
  cpSync(await writtenRegion(gezinnen), folder, { recursive: true });
  const read = (file: string) => readFileSync(path.join(folder, file), "utf8").trim();
  const start = async (bron: string, objecten?: string) => {
    const standIn = createZgwStandIn({
      data: JSON.parse(read(`zgw/${bron}.json`)),
      clientId: "gezinshub",
      secret: read(`geheimen/${bron}.secret`),
      objectenToken: objecten && read(`geheimen/${objecten}.token`),
    });
    return { standIn, port: await standIn.listen(0) };
  };
  const [noord, zuid, oost] = await Promise.all([
    start("zaken-noorderveen", "objecten-noorderveen"),
    start("zaken-zuiderham"),
    start("zaken-oosterwolde"),
  ]);
  const rooster = createOneRosterStandIn({
    data: JSON.parse(read("oneroster/oneroster-noorderveen.json")),
    clientId: "gezinshub",
    secret: read("geheimen/oneroster-noorderveen.secret"),
  });
  const roosterPort = await rooster.listen(0);
  const brp = createBrpStandIn({ data: JSON.parse(read("brp/brp.json")), apiKey: read("geheimen/brp.key") });
  const brpPort = await brp.listen(0);
  const startEpd = async (bron: string) => {
    const standIn = createFhirStandIn({
      data: JSON.parse(read(`fhir/${bron}.json`)) as FhirData,
      clientId: "gezinshub",
      publicJwk: publicHalf(JSON.parse(read(`geheimen/${bron}.jwk.json`))),
    });
    return { standIn, port: await standIn.listen(0) };
  };
  const [vlier, lindeboog] = await Promise.all([startEpd("epd-vlier"), startEpd("epd-lindeboog")]);
  const bronnenFile = path.join(folder, "bronnen.yaml");
  const ports = new Map([
    [BASE_PORT + 11, noord.port],
    [BASE_PORT + 12, zuid.port],
    [BASE_PORT + 13, oost.port],
    [BASE_PORT + 20, brpPort],
    [BASE_PORT + 14, vlier.port],
    [BASE_PORT + 15, lindeboog.port],
    [BASE_PORT + 21, roosterPort],
  ]);
  // In one pass and by whole numbers: a free port such as 40123 also begins with 4012.
  const yaml = read("bronnen.yaml").replace(
    /(127\.0\.0\.1):(\d+)/g,
    (_, host, port) => `${host}:${ports.get(Number(port)) ?? port}`,
  );
  writeFileSync(bronnenFile, edit(yaml));
  const situaties = JSON.parse(read("situaties.json")) as Situatie[];
  return {
    folder,
    bronnenFile,
    noord: noord.standIn,
    zuid: zuid.standIn,
    oost: oost.standIn,
    rooster,
    brp,
    vlier: vlier.standIn,
    lindeboog: lindeboog.standIn,
    situatie(naam) {
      const found = situaties.find((situatie) => situatie.naam === naam);
      if (!found) throw new Error(`no such situation: ${naam}`);
      return found;
    },
    close: async () =>
      void (await Promise.all([
        brp.close(),
        ...[noord, zuid, oost, vlier, lindeboog].map(({ standIn }) => standIn.close()),
        rooster.close(),
      ])),
  };
}
