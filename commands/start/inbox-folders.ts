// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readYamlFile } from "../../platform/config/yaml-file";

const schema = z.object({ bronnen: z.array(z.object({ map: z.string().optional() })) });

/** The inbox folders of the push sources in the bronnen.yaml of a folder. */
export function inboxFolders(folder: string): string[] {
  return inboxesOf(path.join(folder, "bronnen.yaml"));
}

/** The inbox folders of the push sources in a bronnen.yaml, as far as they are there. */
export function inboxesOf(bronnenYaml: string): string[] {
  const folder = path.dirname(path.resolve(bronnenYaml));
  const { bronnen } = readYamlFile(bronnenYaml, schema);
  return bronnen.flatMap(({ map }) => (map ? [path.resolve(folder, map)] : [])).filter((inbox) => existsSync(inbox));
}
