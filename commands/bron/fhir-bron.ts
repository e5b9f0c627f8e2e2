// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { readEnvironment } from "../../platform/config/environment";
import { type FhirBron, readProviderBronnen } from "../../subgraphs/provider/config";
import { hubFolder } from "../hub-folder";

/** A dossier system of bronnen.yaml (variable `BRONNEN`, else that of the example region), and the folder of that file. */
export function findFhirBron(naam: string): { bron: FhirBron; folder: string } | undefined {
  const { BRONNEN } = readEnvironment(z.object({ BRONNEN: z.string().optional() }));
  const { epds, folder } = readProviderBronnen(BRONNEN ?? path.join(hubFolder().example, "bronnen.yaml"));
  const bron = epds.find((each) => each.naam === naam);
  return bron && { bron, folder };
}
