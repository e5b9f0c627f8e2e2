// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBerichten } from "../../commands/bench/schrijf-berichten";
import { VAN_ELKE_SOORT } from "../provider/support/ijw";
import { openIjwSchemas } from "./ijw-schemas";

export interface ContractResult {
  readonly passed: number;
  readonly failed: number;
  readonly messages: readonly string[];
}

const SOORTEN: Record<string, string> = {
  ...{ "436": "301", "437": "302", "438": "305", "439": "306", "440": "307", "441": "308", "446": "315", "447": "316" },
  ...{ "486": "317", "487": "318", "488": "319", "489": "320", "490": "323", "491": "325" },
};

/**
 * Validates every iJw message in a folder, and one of each kind that the tests write, against the official schemas.
 * @param xsdDir folder with JW301.xsd to JW325.xsd and basisschema.xsd
 * @param messagesDir folder with *.xml
 */
export async function validateIjwMessages(xsdDir: string, messagesDir: string): Promise<ContractResult> {
  const schemas = await openIjwSchemas(xsdDir, Object.values(SOORTEN));
  const files = readdirSync(messagesDir).filter((naam) => naam.endsWith(".xml"));
  const all: [naam: string, read: () => Buffer][] = [
    ...files.map((naam): [string, () => Buffer] => [naam, () => readFileSync(join(messagesDir, naam))]),
    ...Object.entries(VAN_ELKE_SOORT).map(([soort, tekst]): [string, () => Buffer] => [
      `proefbericht ${soort}`,
      () => Buffer.from(tekst),
    ]),
  ];
  for (const kaal of [true, false])
    for (const [naam, inhoud] of benchMessages(kaal))
      all.push([`${kaal ? "kaal" : "vol"} meetbericht ${naam}`, () => inhoud]);
  const messages = all.flatMap(([naam, read]) => {
    const xml = read();
    const code = /BerichtCode>(\d{3})</.exec(xml.toString("utf8"))?.[1] ?? "";
    const refused = schemas.refusal(SOORTEN[code] ?? code, xml);
    return refused === undefined ? [] : `${naam}: ${refused}`;
  });
  schemas.dispose();
  return { passed: all.length - messages.length, failed: messages.length, messages };
}

/** One message of each kind that the bench writes, by its name. */
function benchMessages(kaal: boolean): [string, Buffer][] {
  const folder = mkdtempSync(join(tmpdir(), "meetberichten-"));
  try {
    writeBerichten(folder, 4, kaal);
    return readdirSync(folder).map((naam) => [naam, readFileSync(join(folder, naam))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
