// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { datumIn } from "../../platform/time/datum";
import { generateRegion, writeRegion, writeRoosterzips } from "../../example/generate";

/** Makes the example region unless it is there. Built beside its place and renamed: a run that dies half-way leaves no half region. */
export async function ensureExampleRegion(
  folder: string,
  gezinnen: number,
  basePort: number,
  voortgang: (klaar: number) => void,
): Promise<boolean> {
  if (existsSync(path.join(folder, "bronnen.yaml"))) return false;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const region = generateRegion({ gezinnen, peildatum: datumIn(new Date()), voortgang });
  writeRegion(region, fresh, { basePort });
  await writeRoosterzips(region, fresh);
  renameSync(fresh, folder);
  return true;
}
