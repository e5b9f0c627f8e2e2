// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { createPseudonymiser } from "../../../../platform/identity/pseudonym";
import { createLogger } from "../../../../platform/logging/logger";
import { createConnector } from "../../../../platform/source/connector";
import type { SourceOutcome } from "../../../../platform/source/outcome";
import type { ZgwBron } from "../../config";
import { HUB } from "../../domain/bron";
import type { Gezin } from "../../domain/gezin";
import { checkMapping } from "./check-mapping";
import { connectZgw } from "./connect";
import { explain } from "./explain";
import { createGezinszakenReader } from "./gezinszaken";
import { mapGezin } from "./map-gezin";
import { unusedBy } from "./unused-by";

/** What the hub would read for one person. */
export interface Proef {
  /** version of the Zaken API */
  versie?: string;
  /** what the mapping names and the catalogus does not know */
  fouten: string[];
  gezinnen: { gezin: Gezin; ongebruikt: string[] }[];
  /** calls made to the source, those to its catalogus apart */
  aanroepen: { catalogus: number; zoeken: number };
}

/** Reads one person from a source as the hub would, and keeps nothing. @param folder folder of bronnen.yaml */
export async function proefZgw(bron: ZgwBron, folder: string, bsn: string): Promise<SourceOutcome<Proef>> {
  const clock = () => new Date();
  const client = connectZgw(bron, folder, clock);
  const connector = createConnector(bron.naam, createLogger("proef", "silent"), { timeoutMs: 60_000 });
  try {
    const checked = explain(await connector.read("mapping", (signal) => checkMapping(bron.mapping, client, signal)));
    if (!checked.ok) return checked;
    const { fouten, zaaktypen, statustypen } = checked.value;
    const catalogus = client.calls();
    const reader = createGezinszakenReader(
      bron.mapping,
      client,
      () => zaaktypen,
      () => statustypen,
    );
    const found = explain(await connector.read("proef", (signal) => reader.byBsn(bsn, HUB, signal)));
    if (!found.ok) return found;
    // A key for this run only: the pseudonyms of a trial are worth nothing afterwards.
    const pseudonymise = createPseudonymiser(randomBytes(32));
    const gezinnen = found.value.map((zaken) => ({
      gezin: mapGezin(bron, pseudonymise, zaken, clock()),
      ongebruikt: unusedBy(bron.mapping, zaken),
    }));
    const aanroepen = { catalogus, zoeken: client.calls() - catalogus };
    return { ok: true, value: { versie: client.versie(), fouten, gezinnen, aanroepen } };
  } finally {
    await client.close();
  }
}
