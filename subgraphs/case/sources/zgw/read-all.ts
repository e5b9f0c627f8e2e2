// SPDX-License-Identifier: EUPL-1.2
import type { Connector } from "../../../../platform/source/connector";
import { SourceError, type SourceOutcome } from "../../../../platform/source/outcome";
import { HUB } from "../../domain/bron";
import type { ZgwClient } from "./client";
import { BATCH, type Gezinszaken, type GezinszakenReader } from "./gezinszaken";
import { createHuishoudenindex } from "./huishoudens";
import type { Zaak } from "./payloads";

export interface ReadAllDeps {
  client: ZgwClient;
  connector: Connector;
  reader: GezinszakenReader;
  /** addresses of the zaaktype that means gezin */
  zaaktypen: string[];
  /** whether the zaken of a huishouden together are a gezin */
  perHuishouden: boolean;
}

/**
 * Reads every gezin of a source, a page at a time, and gives how many. Zaken of one huishouden can be on any page: then a first round only notes which belong
 * together, and a second one reads them together. So memory holds one page, and for huishoudens a number and a uuid per zaak.
 */
export async function readAllGezinnen(
  deps: ReadAllDeps,
  onPage: (gezinnen: Gezinszaken[]) => Promise<void>,
): Promise<SourceOutcome<number>> {
  const { connector, reader } = deps;
  let read = 0;
  const give = async (gezinnen: Gezinszaken[]) => {
    await onPage(gezinnen);
    read += gezinnen.length;
  };
  if (!deps.perHuishouden) {
    const ended = await walk(deps, reader.expand, (zaken, signal) => reader.group(zaken, signal), give);
    return ended.ok ? { ok: true, value: read } : ended;
  }
  const index = createHuishoudenindex();
  const noted = await walk(
    deps,
    "zaakobjecten",
    async (zaken) => index.note(zaken),
    async () => {},
  );
  if (!noted.ok) return noted;
  for (const batch of index.batches(BATCH)) {
    const key = `huishoudens:${[...batch.keys()].join()}`;
    const found = await connector.read(key, (signal) => reader.byHuishouden(batch, HUB, signal));
    if (!found.ok) return found;
    await give(found.value);
  }
  return { ok: true, value: read };
}

/** Follows the pages of a search over all gezinnen; what each page gives is done with before the next one is asked. */
async function walk<T>(
  { client, connector, zaaktypen }: ReadAllDeps,
  expand: string,
  read: (zaken: Zaak[], signal: AbortSignal) => Promise<T>,
  done: (result: T) => Promise<void>,
): Promise<SourceOutcome<void>> {
  const zoek = { zaaktype__in: zaaktypen, expand, ordering: "identificatie" };
  const seen = new Set<string>();
  for (let next: string | undefined; ;) {
    const page = await connector.read(`alle:${expand}:${next ?? ""}`, async (signal) => {
      const { results, next: following } = await client.zoekZaken(zoek, HUB, signal, next);
      // A source that points back would never end.
      if (following && seen.has(following)) throw new SourceError("ONLEESBAAR", false);
      return { result: await read(results, signal), following };
    });
    if (!page.ok) return page;
    await done(page.value.result);
    next = page.value.following ?? undefined;
    if (next === undefined) return { ok: true, value: undefined };
    seen.add(next);
  }
}
