// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Region } from "../region";
import { bouwDossiers, dossierperiode } from "../uitkomst/bouw-dossiers";
import { halfjarenTot } from "../uitkomst/perioden";
import { ttpCsv } from "./csv/ttp";
import { ttpDossiersCsv } from "./csv/ttp-dossiers";
import { createOndertekenaar } from "./ttp-handtekening";

/**
 * Writes the deliveries of the TTP: figures of the last three half years, and of the one before these the courses themselves, under
 * pseudonyms. Each has its signature: that first, since the hub may already be reading.
 */
export function writeTtp(region: Region, outDir: string): void {
  const inbox = join(outDir, "ttp", "inbox");
  mkdirSync(inbox, { recursive: true });
  const onderteken = createOndertekenaar(outDir);
  const schrijf = (naam: string, tekst: string): void => {
    writeFileSync(join(inbox, `${naam}.jws`), onderteken(tekst));
    writeFileSync(join(inbox, naam), tekst);
  };
  for (const periode of halfjarenTot(region.peildatum, 3))
    schrijf(`ttp-${periode.naam}.csv`, ttpCsv(region.uitkomsten, periode));
  const periode = dossierperiode(region.peildatum);
  schrijf(`dossiers-${periode.naam}.csv`, ttpDossiersCsv(bouwDossiers(region.seed, region.peildatum), periode));
}
