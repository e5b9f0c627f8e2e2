// SPDX-License-Identifier: EUPL-1.2
import { createHttpSource, type SourceRequest } from "../../../../platform/source/http-source";
import { SourceError } from "../../../../platform/source/outcome";
import type { Clock } from "../../../../platform/time/datum";
import { outcomeCode, type Resource, RESOURCES, type Resourcetype, searchAnswer } from "./payloads";
import type { Tokens } from "./smart";

/** Resources a page. */
const COUNT = 100;
/** Most pages of one search: what one jeugdige has at one aanbieder fits many times. */
const MAX_PAGES = 20;

/** What a search found; `onbruikbaar` counts resources of the asked type that could not be read. */
export interface Found<T extends Resourcetype> {
  resources: Resource<T>[];
  onbruikbaar: number;
}

/** The searches the hub does at one FHIR server. */
export interface FhirClient {
  /**
   * All pages of a search, asked by POST so that nothing about a person is in an address the hub makes; a next page is followed as given.
   * @throws SourceError also when pages go round or never end
   */
  search<T extends Resourcetype>(
    type: T,
    params: Record<string, string>,
    signal: AbortSignal,
    options?: { onePage?: boolean },
  ): Promise<Found<T>>;
  /** calls really made so far, those for a token not counted */
  calls(): number;
  close(): Promise<void>;
}

/** @param url base address without slash at the end; links to another origin are refused */
export function createFhirClient(url: string, tokens: Tokens, clock: Clock): FhirClient {
  const http = createHttpSource(new URL(url).origin);
  let calls = 0;
  let quietUntil = 0;

  type Ask = Pick<SourceRequest<typeof searchAnswer>, "method" | "url" | "body" | "signal">;
  const send = async (ask: Ask, token: string) => {
    // After a 429 nothing is asked until Retry-After has passed, by any part of the hub.
    if (clock().getTime() < quietUntil) throw new SourceError("GEPAUZEERD", false);
    calls += 1;
    try {
      return await http.request({
        ...ask,
        headers: { accept: "application/fhir+json", authorization: `Bearer ${token}` },
        schema: searchAnswer,
        readCode: outcomeCode,
      });
    } catch (error) {
      if (error instanceof SourceError && error.retryAfterMs !== undefined)
        quietUntil = clock().getTime() + error.retryAfterMs;
      throw error;
    }
  };

  const request = async (ask: Ask) => {
    const token = await tokens.get();
    try {
      return await send(ask, token);
    } catch (error) {
      if (!(error instanceof SourceError && error.reply?.status === 401)) throw error;
      // A token can be withdrawn before it ends: once more with a new one.
      tokens.drop(token);
      return send(ask, await tokens.get());
    }
  };

  return {
    calls: () => calls,
    close: () => http.close(),
    async search(type, params, signal, { onePage = false } = {}) {
      const found: Found<typeof type> = { resources: [], onbruikbaar: 0 };
      const body = new URLSearchParams({ ...params, _count: String(COUNT) });
      let ask: Ask | undefined = { method: "POST", url: `${url}/${type}/_search`, body, signal };
      const seen = new Set<string>();
      while (ask) {
        const answer = await request(ask);
        if (answer.resourceType === "OperationOutcome") throw refused(answer);
        for (const { resource, search } of answer.entry) {
          if (search?.mode === "outcome" && outcomeCode(resource)) throw refused(resource);
          if (resource?.resourceType !== type) continue;
          const read = RESOURCES[type].safeParse(resource);
          if (read.success) found.resources.push(read.data as Resource<typeof type>);
          else found.onbruikbaar += 1;
        }
        const next: string | undefined = onePage
          ? undefined
          : answer.link.find(({ relation }) => relation === "next")?.url;
        ask = next === undefined ? undefined : { method: "GET", url: toAddress(next, `${url}/`), signal };
        if (!ask) break;
        if (seen.has(ask.url) || seen.size >= MAX_PAGES) throw new SourceError("ONLEESBAAR", false);
        seen.add(ask.url);
      }
      return found;
    },
  };
}

/** The address a link of the source means. @throws SourceError when it is none */
function toAddress(link: string, base: string): string {
  if (!URL.canParse(link, base)) throw new SourceError("ONLEESBAAR", false);
  return new URL(link, base).toString();
}

/** A refusal that came with status 200. */
function refused(outcome: unknown): SourceError {
  return new SourceError("GEWEIGERD", false, undefined, { status: 200, code: outcomeCode(outcome) });
}
