// SPDX-License-Identifier: EUPL-1.2

type Headers = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** The address of `rel="next"` in a Link header (RFC 8288), absolute. */
function linkNext(link: string | undefined, base: string): string | undefined {
  for (const [, target, parameters] of (link ?? "").matchAll(/<([^>]*)>([^<]*)/g))
    if (/;\s*rel\s*=\s*"?[^";,]*\bnext\b/i.test(parameters!)) return new URL(target!, base).toString();
  return undefined;
}

/**
 * Where the next page of a OneRoster list is: as `Link` says; without one, `offset` moved past what came while `X-Total-Count` says
 * there is more; without either, while pages are full. A provider may give fewer records a page than was asked.
 * @param count records on this page
 */
export function nextPage(url: string, headers: Headers, limit: number, count: number): string | undefined {
  const link = one(headers.link);
  if (link !== undefined) return linkNext(link, url);
  const next = new URL(url);
  const offset = Number(next.searchParams.get("offset") ?? 0) + count;
  next.searchParams.set("offset", String(offset));
  const total = one(headers["x-total-count"]);
  const more = total === undefined ? count >= limit : offset < Number(total);
  return more && count > 0 ? next.toString() : undefined;
}
