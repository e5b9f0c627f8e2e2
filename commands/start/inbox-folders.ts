// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readYamlFile } from "../../platform/config/yaml-file";

const schema = z.object({ bronnen: z.array(z.object({ map: z.string().optional() })) });

/** The inbox folders of the push sources in the bronnen.yaml of a folder. */
export function inboxFolders(folder: string): string[] {
  const { bronnen } = readYamlFile(path.join(folder, "bronnen.yaml"), schema);
  return bronnen.flatMap(({ map }) => (map ? [path.join(folder, map)] : [])).filter((inbox) => existsSync(inbox));
}
