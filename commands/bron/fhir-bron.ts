// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { z } from "zod";
import { readEnvironment } from "../../platform/config/environment";
import { type FhirBron, readProviderBronnen } from "../../subgraphs/provider/config";
import { hubFolder } from "../hub-folder";

/** The dossier systems of bronnen.yaml (variable `BRONNEN`, else that of the example region), and the folder of that file. */
export function readFhirBronnen(): { epds: FhirBron[]; folder: string } {
  const { BRONNEN } = readEnvironment(z.object({ BRONNEN: z.string().optional() }));
  return readProviderBronnen(BRONNEN ?? path.join(hubFolder().example, "bronnen.yaml"));
}
