// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import { SourceError } from "../../../../platform/source/outcome";
import { type Gebruiker, HUB } from "../../domain/bron";
import {
  objectSchema,
  pageOf,
  type PlanObject,
  eigenschapSchema,
  roltypeSchema,
  statustypeSchema,
  type Zaak,
  zaakSchema,
  zaaktypeSchema,
} from "./payloads";
import { createZgwTransport } from "./transport";

export interface ZgwClientOptions {
  zaken: string;
  catalogi: string;
  objecten?: string;
  clientId: string;
  secret: string;
  objectenToken?: string;
  clock: () => Date;
}

/** A page of a list, and where the next one is. */
export interface Page<T> {
  results: T[];
  next?: string | null;
}

/** What a version of a zaaktype knows, by name. */
export interface Zaaktypeinhoud {
  url: string;
  roltypen: { omschrijving: string; omschrijvingGeneriek: string }[];
  statustypen: string[];
  eigenschappen: string[];
}

/** The requests the hub makes to one case system. All of them can throw SourceError. */
export interface ZgwClient {
  /** One page of a search; `pagina` is the `next` of the page before. */
  zoekZaken(
    zoek: Record<string, unknown>,
    gebruiker: Gebruiker,
    signal: AbortSignal,
    pagina?: string,
  ): Promise<Page<Zaak>>;
  /** Addresses of every version of a zaaktype. */
  findZaaktypen(identificatie: string, signal: AbortSignal): Promise<string[]>;
  /** Everything the catalogus knows about these versions; unchanged parts are not sent again (ETag). */
  readZaaktypen(urls: string[], signal: AbortSignal): Promise<Zaaktypeinhoud[]>;
  findPlannen(objecttype: string, veld: string, zaakUuids: string[], signal: AbortSignal): Promise<PlanObject[]>;
  /** version of the Zaken API, once it answered */
  versie(): string | undefined;
  /** calls really made so far */
  calls(): number;
  close(): Promise<void>;
}

const CRS = { "accept-crs": "EPSG:4326", "content-crs": "EPSG:4326" };
/** Code of a source whose Zaken API is older than 1.5. */
export const OUDE_VERSIE = "api-version";
const MAX_PAGES = 20_000;

/**
 * All items of a list of pages, following `next` as given.
 * @throws SourceError when a source points back to a page it gave before, or never ends
 */
export async function allPages<T>(fetchPage: (url: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  for (let url: string | undefined; ;) {
    const { results, next } = await fetchPage(url);
    items.push(...results);
    if (!next) return items;
    if (seen.has(next) || seen.size >= MAX_PAGES) throw new SourceError("ONLEESBAAR", false);
    seen.add((url = next));
  }
}

/** Before 1.5 a search knew no `expand`. A source that does not tell its version is given the benefit of the doubt. */
function isTooOld(versie: string | undefined): boolean {
  const [major = 0, minor = 0] = versie?.split(".").map(Number) ?? [1, 5];
  return major < 1 || (major === 1 && minor < 5);
}

/** A client of the Zaken, Catalogi and Objects APIs of one source. */
export function createZgwClient(options: ZgwClientOptions): ZgwClient {
  const { zaken, catalogi, objecten, objectenToken } = options;
  const transport = createZgwTransport({ ...options, urls: [zaken, catalogi, ...(objecten ? [objecten] : [])] });

  const catalogus = <S extends z.ZodType>(soort: string, query: string, item: S, signal: AbortSignal) =>
    allPages<z.output<S>>((url) =>
      transport.cached({ url: url ?? `${catalogi}/${soort}?${query}`, schema: pageOf(item), signal, gebruiker: HUB }),
    );

  return {
    async zoekZaken(zoek, gebruiker, signal, pagina) {
      const page = await transport.call({
        url: pagina ?? `${zaken}/zaken/_zoek`,
        schema: pageOf(zaakSchema),
        signal,
        gebruiker,
        headers: CRS,
        body: zoek,
      });
      // An older version ignores `expand`: every gezin would look empty.
      if (isTooOld(transport.versieVan(zaken)))
        throw new SourceError("VERKEERD_INGERICHT", false, undefined, { status: 200, code: OUDE_VERSIE });
      return page;
    },
    async findZaaktypen(identificatie, signal) {
      const query = `identificatie=${encodeURIComponent(identificatie)}`;
      const found = await catalogus("zaaktypen", query, zaaktypeSchema, signal);
      return found.filter((zaaktype) => zaaktype.identificatie === identificatie).map(({ url }) => url);
    },
    readZaaktypen: (urls, signal) =>
      Promise.all(
        urls.map(async (url) => {
          const query = `zaaktype=${encodeURIComponent(url)}`;
          const [roltypen, statustypen, eigenschappen] = await Promise.all([
            catalogus("roltypen", query, roltypeSchema, signal),
            catalogus("statustypen", query, statustypeSchema, signal),
            catalogus("eigenschappen", query, eigenschapSchema, signal),
          ]);
          return {
            url,
            roltypen,
            statustypen: statustypen.map(({ omschrijving }) => omschrijving),
            eigenschappen: eigenschappen.map(({ naam }) => naam),
          };
        }),
      ),
    async findPlannen(objecttype, veld, zaakUuids, signal) {
      if (zaakUuids.length === 0) return [];
      const query = new URLSearchParams({
        type: objecttype,
        data_attr: `${veld}__in__${zaakUuids.join("|")}`,
        pageSize: "500",
      });
      const schema = pageOf(objectSchema);
      return allPages((url) =>
        transport.callWith(`Token ${objectenToken}`, {
          url: url ?? `${objecten}/objects?${query}`,
          schema,
          signal,
          headers: CRS,
        }),
      );
    },
    calls: () => transport.calls(),
    versie: () => transport.versieVan(zaken),
    close: () => transport.close(),
  };
}
