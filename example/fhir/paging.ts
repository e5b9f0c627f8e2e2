// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import type { FhirResource } from "./data";
import { FhirFault } from "./faults";
import type { Search } from "./search";

/** Searches kept for their next pages. */
const MAX_KEPT = 200;

/** Hands out what a search found in pages; a next page is an opaque address, as with most servers. */
export class Pages {
  private readonly kept = new Map<string, { type: string; search: Search }>();

  first(base: string, type: string, found: Search): object {
    return this.page(base, type, found, 0, undefined);
  }

  /** @throws FhirFault when the address is not one of ours, or was forgotten */
  next(base: string, query: URLSearchParams): { type: string; body: object } {
    const id = query.get("_getpages") ?? "";
    const offset = Number(query.get("_getpagesoffset") ?? NaN);
    const kept = this.kept.get(id);
    if (!kept || !Number.isInteger(offset)) throw new FhirFault(410, "not-found", "Deze bladzijde is er niet meer.");
    return { type: kept.type, body: this.page(base, kept.type, kept.search, offset, id) };
  }

  private page(base: string, type: string, search: Search, offset: number, known: string | undefined): object {
    const { found, count } = search;
    const resources: FhirResource[] = found.slice(offset, offset + count);
    const more = offset + count < found.length;
    const id = known ?? randomUUID();
    if (more && !known) {
      this.kept.set(id, { type, search });
      const [oldest] = this.kept.keys();
      if (this.kept.size > MAX_KEPT && oldest) this.kept.delete(oldest);
    }
    return {
      resourceType: "Bundle",
      type: "searchset",
      total: found.length,
      link: [
        { relation: "self", url: `${base}/${type}` },
        ...(more ? [{ relation: "next", url: `${base}?_getpages=${id}&_getpagesoffset=${offset + count}` }] : []),
      ],
      entry: resources.map((resource) => ({
        fullUrl: `${base}/${type}/${resource.id}`,
        resource,
        search: { mode: "match" },
      })),
    };
  }
}
