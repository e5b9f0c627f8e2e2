// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Region } from "../region";
import { halfjarenTot } from "../uitkomst/perioden";
import { ttpCsv } from "./csv/ttp";
import { createOndertekenaar } from "./ttp-handtekening";

/** Writes the last three half years of the TTP, each with its signature: that first, since the hub may already be reading. */
export function writeTtp(region: Region, outDir: string): void {
  const inbox = join(outDir, "ttp", "inbox");
  mkdirSync(inbox, { recursive: true });
  const onderteken = createOndertekenaar(outDir);
  for (const periode of halfjarenTot(region.peildatum, 3)) {
    const tekst = ttpCsv(region.uitkomsten, periode);
    const bestand = join(inbox, `ttp-${periode.naam}.csv`);
    writeFileSync(`${bestand}.jws`, onderteken(tekst));
    writeFileSync(bestand, tekst);
  }
}
