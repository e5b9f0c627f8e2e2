// SPDX-License-Identifier: EUPL-1.2
import type { IncomingMessage } from "node:http";
import { isElfproef } from "../bsn";
import { ProblemError } from "./problem";
import type { Request } from "./request";

const GRENS = 1_048_576;

const leesBody = async (bericht: IncomingMessage): Promise<Record<string, unknown>> => {
  if (bericht.method !== "POST" && bericht.method !== "PATCH") return {};
  if (!bericht.headers["content-type"]?.startsWith("application/json"))
    throw new ProblemError(415, "unsupported_media_type", "Stuur de vraag als application/json.");
  const stukken: Buffer[] = [];
  let lengte = 0;
  for await (const stuk of bericht as AsyncIterable<Buffer>) {
    lengte += stuk.length;
    if (lengte > GRENS) throw new ProblemError(400, "parse_error", "De vraag is te groot.");
    stukken.push(stuk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(stukken).toString("utf8"));
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // falls through to the same answer
  }
  throw new ProblemError(400, "parse_error", "De vraag is geen geldig JSON-object.");
};

/** An RSIN passes the elfproef too: `bronorganisatie` may hold one. */
const heeftBsn = (query: URLSearchParams): boolean =>
  [...query].some(
    ([naam, waarde]) =>
      /inpbsn$/i.test(naam) ||
      (!naam.startsWith("bronorganisatie") && (waarde.match(/\b\d{9}\b/g) ?? []).some(isElfproef)),
  );

/** Takes a request apart; refuses one with a BSN in the address, where every log along the way would keep it. */
export async function readRequest(bericht: IncomingMessage): Promise<Request> {
  const { pathname: pad, searchParams: query } = new URL(bericht.url ?? "/", "http://standin");
  if (heeftBsn(query)) throw new ProblemError(400, "bsn_in_url", "Een BSN hoort niet in het adres. Gebruik _zoek.");
  return { method: bericht.method ?? "GET", pad, query, headers: bericht.headers, body: await leesBody(bericht) };
}
