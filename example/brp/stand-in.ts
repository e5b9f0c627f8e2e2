// SPDX-License-Identifier: EUPL-1.2
import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { setTimeout as wacht } from "node:timers/promises";
import { opSocket, type OpSocket } from "../op-socket";
import type { BrpData } from "./data";
import { kiesVelden } from "./velden";
import { Fout, leesVraag } from "./vraag";

export interface BrpStandInOptions {
  readonly data: BrpData;
  /** Comes in the header x-api-key. */
  readonly apiKey: string;
}

/** A call that was let in, as it came. */
export interface Aanroep {
  readonly vraag: Record<string, unknown>;
  readonly antwoord: unknown;
}

export interface BrpStandIn extends OpSocket {
  /** Calls that were answered, the oldest first. */
  readonly aanroepen: readonly Aanroep[];
  /** Paths asked, with all that was in the address. */
  readonly adressen: readonly string[];
  reset(): void;
  /** Changes the data; the next answer shows it. */
  change(change: (data: BrpData) => void): void;
  /** Makes every call fail or slow; null ends it. */
  setStoring(storing: { status?: number; vertragingMs?: number } | null): void;
}

const PAD = "/haalcentraal/api/brp/personen";
const GRENS = 65_536;

const leesBody = async (req: IncomingMessage): Promise<Record<string, unknown>> => {
  if (!req.headers["content-type"]?.startsWith("application/json"))
    throw new Fout(415, "unsupportedMediaType", "Media Type wordt niet ondersteund.");
  const stukken: Buffer[] = [];
  let lengte = 0;
  for await (const stuk of req as AsyncIterable<Buffer>) {
    lengte += stuk.length;
    if (lengte > GRENS) throw new Fout(400, "badRequest", "De vraag is te groot.");
    stukken.push(stuk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(stukken).toString("utf8"));
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // falls through to the same answer
  }
  throw new Fout(400, "badRequest", "Request body is geen geldige JSON.");
};

const isSleutel = (gegeven: unknown, verwacht: string): boolean => {
  const [a, b] = [Buffer.from(String(gegeven ?? "")), Buffer.from(verwacht)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** BRP Personen 2.7.0 on a real socket, over persons in memory: only RaadpleegMetBurgerservicenummer. */
export function createBrpStandIn({ data, apiKey }: BrpStandInOptions): BrpStandIn {
  const aanroepen: Aanroep[] = [];
  const adressen: string[] = [];
  let storing: { status?: number; vertragingMs?: number } | null = null;
  let perBsn = new Map(data.personen.map((persoon) => [persoon.burgerservicenummer, persoon]));

  const antwoord = async (req: IncomingMessage): Promise<unknown> => {
    if (storing?.vertragingMs) await wacht(storing.vertragingMs);
    if (storing?.status) throw new Fout(storing.status, "serverError", "Het systeem heeft een storing.");
    const { pathname, search } = new URL(req.url ?? "/", "http://standin");
    adressen.push(pathname + search);
    // A number in an address stays in every log along the way; so nothing at all may be asked there.
    if (search || /\d{9}/.test(pathname))
      throw new Fout(400, "unknownParam", "Vraag alleen in de body, nooit in het adres.");
    if (!isSleutel(req.headers["x-api-key"], apiKey))
      throw new Fout(401, "authentication", "Niet correct geauthenticeerd.");
    if (pathname !== PAD) throw new Fout(404, "notFound", "Opgevraagde resource bestaat niet.");
    if (req.method !== "POST") throw new Fout(405, "methodNotAllowed", "Methode is niet toegestaan.");
    const body = await leesBody(req);
    const { burgerservicenummer, fields } = leesVraag(body);
    const gevonden = [...new Set(burgerservicenummer)].flatMap((bsn) => perBsn.get(bsn) ?? []);
    const uit = {
      type: "RaadpleegMetBurgerservicenummer",
      personen: gevonden.map((persoon) => kiesVelden(persoon, fields)),
    };
    aanroepen.push({ vraag: body, antwoord: uit });
    return uit;
  };

  const server = createServer((req, res) => {
    void antwoord(req).then(
      (body) =>
        res
          .writeHead(200, { "Content-Type": "application/json; charset=utf-8", "api-version": "2.7.0" })
          .end(JSON.stringify(body)),
      (reden: unknown) => {
        const fout = reden instanceof Fout ? reden : new Fout(500, "serverError", "Internal Server Error.");
        const { status, code, title, invalidParams } = fout;
        const problem = {
          type: `https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec10.${status < 500 ? 4 : 5}.1`,
          title,
          status,
          detail:
            status < 500 ? "De foutieve parameters zijn bij invalidParams genoemd." : "Probeer het later nog eens.",
          instance: `https://brp.voorbeeld.example${PAD}`,
          code,
          ...(invalidParams.length > 0 ? { invalidParams } : {}),
        };
        res.writeHead(status, { "Content-Type": "application/problem+json" }).end(JSON.stringify(problem));
      },
    );
  });

  return {
    aanroepen,
    adressen,
    reset() {
      aanroepen.length = 0;
      adressen.length = 0;
    },
    change(change) {
      change(data);
      perBsn = new Map(data.personen.map((persoon) => [persoon.burgerservicenummer, persoon]));
    },
    setStoring: (nieuw) => (storing = nieuw),
    ...opSocket(server),
  };
}
