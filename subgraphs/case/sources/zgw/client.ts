// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { SourceError } from "../../../../platform/source/outcome";
import { type Gebruiker, HUB } from "../../domain/bron";
import { fieldsVoor, isVolledig } from "./fields";
import {
  objectSchema,
  pageOf,
  type PlanObject,
  eigenschapSchema,
  roltypeSchema,
  type Status,
  statusSchema,
  statustypeSchema,
  type Zaak,
  zaakSchema,
  zaaktypeSchema,
} from "./payloads";
import { createZgwTransport } from "./transport";
import { createZaakeigenschappen, type Zaakeigenschappen } from "./zaakeigenschappen";

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
  statustypen: { url: string; omschrijving: string }[];
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
  /** Address of the eigenschap with this name in one version of a zaaktype. */
  findEigenschaptype(zaaktype: string, naam: string, signal: AbortSignal): Promise<string | undefined>;
  findPlannen(objecttype: string, veld: string, zaakUuids: string[], signal: AbortSignal): Promise<PlanObject[]>;
  /** Every status a zaak had. */
  findStatussen(zaak: string, gebruiker: Gebruiker, signal: AbortSignal): Promise<Status[]>;
  zaakeigenschappen: Zaakeigenschappen;
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

/** Whether a version is at least `1.minor`; a source that does not tell its version gets `unknown`. */
function isSince(versie: string | undefined, minimum: number, unknown: boolean): boolean {
  if (versie === undefined) return unknown;
  const [major = 0, minor = 0] = versie.split(".").map(Number);
  return major > 1 || (major === 1 && minor >= minimum);
}

/** Before 1.5 a search knew no `expand`. A source that does not tell its version is given the benefit of the doubt. */
function isTooOld(versie: string | undefined): boolean {
  return !isSince(versie, 5, true);
}

/** Whether a source did not understand the question, rather than being in trouble. */
function isMisunderstanding(error: unknown): boolean {
  if (!(error instanceof SourceError) || error.isOutage) return false;
  return error.soort === "ONLEESBAAR" || error.reply?.status === 400;
}

/** A client of the Zaken, Catalogi and Objects APIs of one source. */
export function createZgwClient(options: ZgwClientOptions): ZgwClient {
  const { zaken, catalogi, objecten, objectenToken } = options;
  const transport = createZgwTransport({ ...options, urls: [zaken, catalogi, ...(objecten ? [objecten] : [])] });

  const catalogus = <S extends z.ZodType>(soort: string, query: string, item: S, signal: AbortSignal) =>
    allPages<z.output<S>>((url) =>
      transport.cached({ url: url ?? `${catalogi}/${soort}?${query}`, schema: pageOf(item), signal, gebruiker: HUB }),
    );

  let refusesFields = false;
  /** One page; with `fields` only what the hub reads, where the source is new enough to know that. */
  const zoekPagina: ZgwClient["zoekZaken"] = async (zoek, gebruiker, signal, pagina) => {
    const { expand } = zoek;
    const request = { url: pagina ?? `${zaken}/zaken/_zoek`, signal, gebruiker, headers: CRS };
    const plain = () => transport.call({ ...request, schema: pageOf(zaakSchema), body: zoek });
    if (refusesFields || typeof expand !== "string" || !isSince(transport.versieVan(zaken), 6, false)) return plain();
    const whole = z.unknown().refine((value) => isVolledig(expand, value));
    try {
      const schema = whole.pipe(pageOf(zaakSchema));
      return await transport.call({ ...request, schema, body: { ...zoek, fields: fieldsVoor(expand) } });
    } catch (error) {
      if (!isMisunderstanding(error)) throw error;
      const page = await plain();
      // Only now it is certain that it was `fields`, which suppliers implement in their own time.
      refusesFields = true;
      return page;
    }
  };

  return {
    async zoekZaken(zoek, gebruiker, signal, pagina) {
      const page = await zoekPagina(zoek, gebruiker, signal, pagina);
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
          return { url, roltypen, statustypen, eigenschappen: eigenschappen.map(({ naam }) => naam) };
        }),
      ),
    async findEigenschaptype(zaaktype, naam, signal) {
      const query = `zaaktype=${encodeURIComponent(zaaktype)}`;
      const known = await catalogus("eigenschappen", query, eigenschapSchema, signal);
      return known.find((each) => each.naam === naam)?.url;
    },
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
    findStatussen: (zaak, gebruiker, signal) =>
      allPages((url) =>
        transport.call({
          url: url ?? `${zaken}/statussen?zaak=${encodeURIComponent(zaak)}`,
          schema: pageOf(statusSchema),
          signal,
          gebruiker,
        }),
      ),
    zaakeigenschappen: createZaakeigenschappen(transport),
    calls: () => transport.calls(),
    versie: () => transport.versieVan(zaken),
    close: () => transport.close(),
  };
}
