// SPDX-License-Identifier: EUPL-1.2
import { type OneRosterData, type OneRosterObject, type Soort, SOORTEN } from "./data";
import { OneRosterFault } from "./faults";

export const BASIS = "/ims/oneroster/rostering/v1p2";
const REFERENTIES: Record<string, string> = { org: "orgs", user: "users", class: "classes" };

/** An answer with its headers. */
export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

const wholeNumber = (text: string | null, standard: number, least: number): number => {
  if (text === null) return standard;
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new OneRosterFault(400, "invalid_filter_field");
  return number;
};

/** The one filter this system knows: `dateLastModified>'…'`. */
function readFilter(filter: string | null): (object: OneRosterObject) => boolean {
  if (filter === null) return () => true;
  const moment = /^dateLastModified>'([^']+)'$/.exec(filter)?.[1];
  if (!moment || Number.isNaN(Date.parse(moment))) throw new OneRosterFault(400, "invalid_filter_field");
  return ({ dateLastModified }) => Date.parse(dateLastModified) > Date.parse(moment);
}

/** One page of a list: `limit`, `offset`, `filter`; with X-Total-Count and Link. Without a filter, what is to be deleted is in it too. */
export function answerList(data: OneRosterData, url: URL, maxLimit: number): Answer {
  const soort = SOORTEN.find((known) => url.pathname === `${BASIS}/${known}`);
  if (!soort) throw new OneRosterFault(404, "unknownobject");
  const limit = Math.min(wholeNumber(url.searchParams.get("limit"), 100, 1), maxLimit);
  const offset = wholeNumber(url.searchParams.get("offset"), 0, 0);
  const found = data[soort].filter(readFilter(url.searchParams.get("filter")));
  const sorted = [...found].sort((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1));
  return {
    status: 200,
    body: { [soort]: sorted.slice(offset, offset + limit).map((object) => withHrefs(object, url.origin)) },
    headers: { "X-Total-Count": String(sorted.length), Link: links(url, limit, offset, sorted.length) },
  };
}

/** RFC 8288 links to the first, next, previous and last page. */
function links(url: URL, limit: number, offset: number, total: number): string {
  const at = (place: number): string => {
    const other = new URL(url);
    other.searchParams.set("limit", String(limit));
    other.searchParams.set("offset", String(place));
    return other.toString();
  };
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  const rels: [string, number][] = [
    ["first", 0],
    ["last", last],
    ...(offset + limit < total ? [["next", offset + limit] as [string, number]] : []),
    ...(offset > 0 ? [["prev", Math.max(0, offset - limit)] as [string, number]] : []),
  ];
  return rels.map(([rel, place]) => `<${at(place)}>; rel="${rel}"`).join(", ");
}

/** References get their address when they are sent, at any depth. */
function withHrefs(value: unknown, origin: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withHrefs(part, origin));
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withHrefs(part, origin)]));
  const { type, sourcedId } = value as { type?: string; sourcedId?: string };
  const lijst = type && Object.keys(value).length === 2 ? (REFERENTIES[type] as Soort | undefined) : undefined;
  return lijst ? { href: `${origin}${BASIS}/${lijst}/${sourcedId}`, ...parts } : parts;
}
