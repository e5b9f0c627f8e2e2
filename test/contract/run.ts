// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateRegion, writeRegion } from "../../example/generate";
import { datumIn } from "../../platform/time/datum";
import { validateBrp } from "./brp";
import { type ContractResult, validateIjwMessages } from "./ijw";
import { breakIjwRules } from "./ijw-regels";
import { validateOneRoster } from "./oneroster";
import { validateZgwRequests } from "./zgw-requests";
import { validateCatalogiAnswers, validateObjectenAnswers, validateZgwAnswers } from "./zgw";

/**
 * Holds what the example region gives against the official files of the standards: `node -r @swc-node/register test/contract/run.ts FOLDER`.
 * The folder has ijw/*.xsd and zgw/*.yaml; it is not part of this project. Ends with `N passed, N failed`.
 */
async function main(standards: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "contract-"));
  writeRegion(generateRegion({ gezinnen: 300, peildatum: datumIn(new Date()) }), folder, { basePort: 4000 });
  const checks: [string, string, (place: string) => Promise<ContractResult>][] = [
    ["iJw 3.2 messages", "ijw", (place) => validateIjwMessages(place, path.join(folder, "ijw/inbox"))],
    ["iJw 3.2 rules, broken one by one", "ijw", breakIjwRules],
    ["Zaken API 1.5.1", "zgw/zaken-api-1.5.1.yaml", validateZgwAnswers],
    ["Catalogi API 1.4.0", "zgw/catalogi-api-1.4.0.yaml", validateCatalogiAnswers],
    ["Objects API 2", "zgw/objects-api-v2.yaml", validateObjectenAnswers],
    ["BRP Personen 2.7.0", "brp/brp-personen-2.7.0.yaml", validateBrp],
    ["OneRoster 1.2", "onderwijs/oneroster-1.2-rostering.json", validateOneRoster],
    ["requests of the hub to case systems", "zgw", validateZgwRequests],
  ];
  let passed = 0;
  let failed = 0;
  for (const [name, file, check] of checks) {
    const place = path.join(standards, file);
    if (!existsSync(place)) throw new Error(`not in the standards folder: ${file}`);
    const result = await check(place);
    process.stdout.write(`${name}: ${result.passed} passed, ${result.failed} failed\n`);
    for (const message of result.messages.slice(0, 10)) process.stdout.write(`  ${message}\n`);
    passed += result.passed;
    failed += result.failed;
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

void main(process.argv[2] ?? "").catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
