// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { readEnvironment } from "../../platform/config/environment";
import { readCaseBronnen, type ZgwBron } from "../../subgraphs/case/config";
import { hubFolder } from "../hub-folder";
import { CommandError } from "../program";

/**
 * A case system of bronnen.yaml (variable `BRONNEN`, else that of the example region), and the folder of that file.
 * @param dossiersystemen names that could have been meant as well
 */
export function getZgwBron(naam: string, dossiersystemen: string[] = []): { bron: ZgwBron; folder: string } {
  const { BRONNEN } = readEnvironment(z.object({ BRONNEN: z.string().optional() }));
  const { bronnen, folder } = readCaseBronnen(BRONNEN ?? path.join(hubFolder().example, "bronnen.yaml"));
  const bron = bronnen.find((each) => each.naam === naam);
  if (bron) return { bron, folder };
  throw new CommandError(
    `Er is geen zaaksysteem${dossiersystemen.length > 0 ? " of dossiersysteem" : ""} '${naam}'. Kies uit: ${[...bronnen.map((each) => each.naam), ...dossiersystemen].join(", ") || "(geen)"}.`,
  );
}
