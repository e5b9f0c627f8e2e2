// SPDX-License-Identifier: EUPL-1.2
import type { Logger } from "../../../../platform/logging/logger";
import { createConnector } from "../../../../platform/source/connector";
import { createHttpSource } from "../../../../platform/source/http-source";
import { SourceError, type SourceOutcome } from "../../../../platform/source/outcome";
import { nextPage } from "./next-page";
import { bladzijde, type Soort } from "./payloads";
import { createTokens, type TokenOptions } from "./token";

const LIMIT = 500;
const MAX_PAGES = 20_000;

export interface ClientOptions extends TokenOptions {
  naam: string;
  /** base of the Rostering service, ending in /ims/oneroster/rostering/v1p2 */
  adres: string;
  tijdslimiet: number;
  log: Logger;
}

/** The requests the hub makes to one OneRoster 1.2 provider. */
export interface OneRosterClient {
  /** All objects of a kind, only those changed after a moment when one is given. Failure is a value; half a list never is. */
  read(soort: Soort, gewijzigdNa?: Date): Promise<SourceOutcome<unknown[]>>;
  close(): Promise<void>;
}

/** A client of one source; each page is one call behind the connector (timeout, one retry, breaker). */
export function createOneRosterClient(options: ClientOptions): OneRosterClient {
  const { naam, adres, tijdslimiet, log } = options;
  const http = createHttpSource(new URL(adres).origin, 2);
  const tokens = createTokens(options);
  const connector = createConnector(naam, log, { timeoutMs: tijdslimiet, concurrency: 2 });

  const ask = async (soort: Soort, url: string, signal: AbortSignal) => {
    let next: string | undefined;
    const page = async (token: string) => {
      let headers: Parameters<typeof nextPage>[1] = {};
      const records = await http.request({
        method: "GET",
        url,
        headers: { authorization: `Bearer ${token}` },
        schema: bladzijde(soort),
        signal,
        onHeaders: (seen) => (headers = seen),
      });
      next = nextPage(url, headers, LIMIT, records.length);
      return records;
    };
    const token = await tokens.get(signal);
    const records = await page(token).catch(async (error: unknown) => {
      if (!(error instanceof SourceError && error.soort === "GEWEIGERD")) throw error;
      // A token can be withdrawn before it ends: once more with a new one.
      tokens.drop(token);
      return page(await tokens.get(signal));
    });
    return { records, next };
  };

  return {
    async read(soort, gewijzigdNa) {
      const all: unknown[] = [];
      const seen = new Set<string>();
      for (let url: string | undefined = firstPage(adres, soort, gewijzigdNa); url;) {
        const asked: string = url;
        seen.add(asked);
        const page = await connector.read(asked, (signal) => ask(soort, asked, signal));
        if (!page.ok) return page;
        all.push(...page.value.records);
        url = page.value.next;
        if (url && (seen.has(url) || seen.size >= MAX_PAGES))
          return connector.read(url, () => Promise.reject(new SourceError("ONLEESBAAR", false)));
      }
      return { ok: true, value: all };
    },
    close: async () => void (await Promise.all([http.close(), tokens.close()])),
  };
}

/** The first page, sorted, so that what changes meanwhile does not push records over the edge of a page. */
function firstPage(adres: string, soort: Soort, gewijzigdNa?: Date): string {
  const url = new URL(`${adres.replace(/\/$/, "")}/${soort}`);
  url.searchParams.set("limit", String(LIMIT));
  url.searchParams.set("offset", "0");
  url.searchParams.set("sort", "sourcedId");
  url.searchParams.set("orderBy", "asc");
  if (gewijzigdNa) url.searchParams.set("filter", `dateLastModified>'${gewijzigdNa.toISOString()}'`);
  return url.toString();
}
