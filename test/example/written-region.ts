// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateRegion, writeRegion } from "../../example/generate";
import type { Region } from "../../example/region";
import type { Aantallen } from "../../example/write/write-region";

export const PEILDATUM = "2026-11-21";

export interface WrittenRegion {
  readonly map: string;
  readonly region: Region;
  readonly aantallen: Aantallen;
  remove(): void;
}

/** A region in a temporary folder. */
export function writtenRegion(gezinnen: number, seed = 1): WrittenRegion {
  const map = mkdtempSync(join(tmpdir(), "voorbeeldregio-"));
  const region = generateRegion({ gezinnen, seed, peildatum: PEILDATUM });
  const aantallen = writeRegion(region, map, { basePort: 4_000 });
  return { map, region, aantallen, remove: () => rmSync(map, { recursive: true, force: true }) };
}
