// SPDX-License-Identifier: EUPL-1.2
import { createSecretKey } from "node:crypto";
import { SignJWT } from "jose";
import type { z } from "zod";
import { createHttpSource } from "../../../../platform/source/http-source";
import { SourceError } from "../../../../platform/source/outcome";
import type { Gebruiker } from "../../domain/bron";
import { objectSchema, pageOf, type PlanObject, type Zaak, zaakSchema, zaaktypeSchema } from "./payloads";

/** Who asks when the hub itself keeps its copy warm. */
export const HUB: Gebruiker = { id: "gezinshub", weergave: "Gezinshub (achtergrond)" };

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

/** The requests the hub makes to one case system. All of them can throw SourceError. */
export interface ZgwClient {
  /** One page of a search; `pagina` is the `next` of the page before. */
  zoekZaken(
    zoek: Record<string, unknown>,
    gebruiker: Gebruiker,
    signal: AbortSignal,
    pagina?: string,
  ): Promise<Page<Zaak>>;
  findZaaktypen(identificatie: string, signal: AbortSignal): Promise<string[]>;
  findPlannen(objecttype: string, veld: string, zaakUuids: string[], signal: AbortSignal): Promise<PlanObject[]>;
  close(): Promise<void>;
}

const CRS = { "accept-crs": "EPSG:4326", "content-crs": "EPSG:4326" };
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

/** A client of the Zaken, Catalogi and Objects APIs of one source, all on one origin each. */
export function createZgwClient(options: ZgwClientOptions): ZgwClient {
  const sources = new Map(
    [options.zaken, options.catalogi, ...(options.objecten ? [options.objecten] : [])].map((url) => [
      new URL(url).origin,
      createHttpSource(new URL(url).origin),
    ]),
  );
  const at = (url: string) => {
    const source = sources.get(new URL(url).origin);
    if (!source) throw new SourceError("ONLEESBAAR", false);
    return source;
  };
  const key = createSecretKey(Buffer.from(options.secret));

  /** A token for one call: HS256 with the real user (ZGW authentication; rights per person are the hub's own task). */
  const bearer = async ({ id, weergave }: Gebruiker) => {
    const claims = { client_id: options.clientId, user_id: id, user_representation: weergave };
    const jwt = new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).setIssuer(options.clientId);
    return { authorization: `Bearer ${await jwt.setIssuedAt(options.clock()).sign(key)}` };
  };

  const page = <S extends z.ZodType>(
    url: string,
    item: S,
    headers: Record<string, string>,
    signal: AbortSignal,
    body?: unknown,
  ): Promise<Page<z.output<S>>> =>
    at(url).request({ method: body ? "POST" : "GET", url, headers, body, schema: pageOf(item), signal });

  return {
    async zoekZaken(zoek, gebruiker, signal, pagina) {
      return page(
        pagina ?? `${options.zaken}/zaken/_zoek`,
        zaakSchema,
        { ...CRS, ...(await bearer(gebruiker)) },
        signal,
        zoek,
      );
    },
    async findZaaktypen(identificatie, signal) {
      const first = `${options.catalogi}/zaaktypen?identificatie=${encodeURIComponent(identificatie)}`;
      const headers = await bearer(HUB);
      const found = await allPages((url) => page(url ?? first, zaaktypeSchema, headers, signal));
      return found.filter((zaaktype) => zaaktype.identificatie === identificatie).map((zaaktype) => zaaktype.url);
    },
    async findPlannen(objecttype, veld, zaakUuids, signal) {
      if (zaakUuids.length === 0) return [];
      const query = new URLSearchParams({
        type: objecttype,
        data_attr: `${veld}__in__${zaakUuids.join("|")}`,
        pageSize: "500",
      });
      const headers = { authorization: `Token ${options.objectenToken}`, ...CRS };
      return allPages((url) => page(url ?? `${options.objecten}/objects?${query}`, objectSchema, headers, signal));
    },
    async close() {
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
}
