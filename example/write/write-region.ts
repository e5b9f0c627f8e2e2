// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bouwBrp } from "../brp/bouw-brp";
import { bouwOneRoster } from "../oneroster/bouw-oneroster";
import type { Region } from "../region";
import { aanmeldenJson } from "./aanmelden";
import { BRP, bronnenYaml } from "./bronnen";
import { leerplichtCsv } from "./csv/leerplicht";
import { naleveringen } from "./csv/naleveringen";
import { bouwEpd } from "./fhir/bouw-epd";
import { EPDS } from "./fhir/stelsels";
import { gedragYaml } from "./gedrag";
import { writeGeheimen } from "./geheimen";
import { writeIjw } from "./ijw/write-ijw";
import { ZIP_INBOX } from "./roosterzips";
import { writeTtp } from "./ttp-leveringen";
import { bouwNoorderveen } from "./zaken/noorderveen";
import { bouwOosterwolde } from "./zaken/oosterwolde";
import { bouwZuiderham } from "./zaken/zuiderham";

/** What was written, in numbers. */
export interface Aantallen {
  readonly gezinnen: number;
  readonly jeugdigen: number;
  readonly situaties: number;
  readonly ijwBerichten: number;
  readonly leerplichtRecords: number;
  readonly ttpRijen: number;
  readonly zaken: number;
}

/** Everything that is made again each time; secrets stay. */
const EIGEN = [
  "aanmelden.json",
  "bronnen.yaml",
  "brp",
  "fhir",
  "gedrag.yaml",
  "situaties.json",
  "ijw",
  "leerplicht",
  "oneroster",
  "ttp",
  "zgw",
];

const maakLeeg = (map: string): void => {
  const aanwezig = existsSync(map) ? readdirSync(map) : [];
  if (aanwezig.length > 0 && !aanwezig.includes("situaties.json")) {
    throw new Error(`De map ${map} is niet leeg en niet eerder door dit programma gemaakt.`);
  }
  for (const naam of EIGEN) rmSync(join(map, naam), { recursive: true, force: true });
};

/**
 * Writes the region as its source systems would give it: bronnen.yaml, situaties.json, secrets, iJw messages, CSV deliveries
 * and the data of the case systems. What this program wrote there before is replaced, secrets are kept.
 * @throws Error when the folder holds something else
 */
export function writeRegion(region: Region, outDir: string, { basePort }: { basePort: number }): Aantallen {
  maakLeeg(outDir);
  const schrijf = (pad: string, tekst: string): void => {
    const doel = join(outDir, pad);
    mkdirSync(dirname(doel), { recursive: true });
    writeFileSync(doel, tekst);
  };
  schrijf("situaties.json", `${JSON.stringify(region.situaties, null, 2)}\n`);
  schrijf("bronnen.yaml", bronnenYaml(region, basePort));
  schrijf("gedrag.yaml", gedragYaml());
  writeGeheimen(join(outDir, "geheimen"));
  schrijf("aanmelden.json", aanmeldenJson(region, join(outDir, "geheimen"), basePort));
  const ijwBerichten = writeIjw(region, join(outDir, "ijw", "inbox"));
  let leerplichtRecords = 0;
  for (const { code } of region.gemeenten) {
    const { tekst, records } = leerplichtCsv(region, code);
    leerplichtRecords += records;
    schrijf(`leerplicht/${code}/inbox/leerplicht-${code}-${region.peildatum}.csv`, tekst);
    for (const { naam, tekst: later } of naleveringen(region, code))
      schrijf(`leerplicht/${code}/naleveringen/${naam}.csv`, later);
  }
  writeTtp(region, outDir);
  const systemen = [bouwNoorderveen, bouwZuiderham, bouwOosterwolde].map((bouw) => bouw(region.gezinnen));
  schrijf(`brp/${BRP}.json`, `${JSON.stringify(bouwBrp(region))}\n`);
  for (const epd of EPDS) schrijf(`fhir/${epd.bron}.json`, `${JSON.stringify(bouwEpd(region, epd))}\n`);
  schrijf("oneroster/oneroster-noorderveen.json", `${JSON.stringify(bouwOneRoster(region))}\n`);
  mkdirSync(join(outDir, ZIP_INBOX), { recursive: true }); // what goes in takes time to pack: see writeRoosterzips
  for (const data of systemen) schrijf(`zgw/${data.bron}.json`, `${JSON.stringify(data)}\n`);
  return {
    gezinnen: region.gezinnen.length,
    jeugdigen: new Set(
      region.gezinnen.flatMap((g) => g.leden.filter((l) => l.rol === "jeugdige").map((l) => l.persoon.bsn)),
    ).size,
    situaties: region.situaties.length,
    ijwBerichten,
    leerplichtRecords,
    ttpRijen: region.uitkomsten.length,
    zaken: systemen.reduce((som, data) => som + data.zaken.length, 0),
  };
}
