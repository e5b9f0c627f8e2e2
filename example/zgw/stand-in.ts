// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as wacht } from "node:timers/promises";
import { opSocket, type OpSocket } from "../op-socket";
import { createToeval } from "../toeval";
import { authorizeJwt, authorizeToken } from "./authorize";
import type { ZgwData } from "./data";
import { kiesFields } from "./fields";
import { createNotificatiedienst } from "./notificaties";
import { notFound, ProblemError } from "./problem";
import { readRequest } from "./read-request";
import type { Answer, Route } from "./request";
import { ROUTES_CATALOGI } from "./routes-catalogi";
import { ROUTES_OBJECTEN } from "./routes-objecten";
import { etagVan } from "./routes-zaakeigenschappen";
import { ROUTES_ZAKEN } from "./routes-zaken";
import { Store } from "./store";

export interface ZgwStandInOptions {
  readonly data: ZgwData;
  readonly clientId: string;
  readonly secret: string;
  /** Without it the Objects API is not there. */
  readonly objectenToken?: string;
  /** How the system is on an ordinary day; nothing is wrong when left out. */
  readonly gedrag?: Storing;
  /** Address in the answers; without it the address it listens on. */
  readonly baseUrl?: string;
}

/** Makes the system fail or slow, for every call. */
export interface Storing {
  readonly status?: number;
  /** seconds in the Retry-After header of that status */
  readonly wachtSeconden?: number;
  readonly vertragingMs?: number;
  /** share of the calls that end in 500, always the same ones: 0.1 is one in ten */
  readonly aandeelFouten?: number;
  /** version of the Zaken API that it says to speak, instead of 1.5.1; from 1.6 a search knows `fields` */
  readonly versie?: string;
  /** says it is newer, but refuses `fields`, or understands it so that nothing is shown inside any more */
  readonly fields?: "geweigerd" | "zonder expand";
  /** the application of the hub has no right to change a zaak here */
  readonly alleenLezen?: boolean;
  /** how much the clock of the system is ahead, in ms; negative is behind */
  readonly klokMs?: number;
}

export interface ZgwStandIn extends OpSocket {
  readonly baseUrl: string;
  /** Calls so far by kind (`ongewijzigd`: those of them that were answered 304), such as `zaken.zoek`, `catalogi.zaaktypen` and `objecten.lijst`; only calls that were let in. */
  readonly calls: Readonly<Record<string, number>>;
  resetCalls(): void;
  /** user_id of every call that was let in, oldest first. */
  readonly users: readonly string[];
  /** Changes the data; the next answer shows it, and who has a subscription is told. */
  change(change: (data: ZgwData) => void): void;
  /** Null ends it, and whatever is wrong on an ordinary day too. */
  setStoring(storing: Storing | null): void;
}

const ROUTES: readonly Route[] = [...ROUTES_ZAKEN, ...ROUTES_CATALOGI, ...ROUTES_OBJECTEN];

const VERSIES: readonly (readonly [string, string])[] = [
  ["/zaken/", "1.5.1"],
  ["/catalogi/", "1.4.0"],
  ["/objecten/", "2.7.0"],
];

/** Every answer says which version of the API spoke, also when it is a fault. */
const versieVan = (url: string): Record<string, string> => {
  const versie = VERSIES.find(([begin]) => url.startsWith(begin))?.[1];
  return versie ? { "API-version": versie } : {};
};

/** `fields` came with Zaken API 1.6; without it a search refuses what it does not know. */
const kentFields = (storing: Storing | null): boolean =>
  storing?.fields !== "geweigerd" && /^(1\.([6-9]|\d\d)|[2-9])\./.test(storing?.versie ?? "");

/** Gives whether it was the same as the asker has (304). */
const send = (req: IncomingMessage, res: ServerResponse, { status = 200, body, headers }: Answer): boolean => {
  const tekst = JSON.stringify(body);
  const etag = etagVan(body);
  const alle = {
    "Content-Type": "application/json",
    ...versieVan(req.url ?? ""),
    ...headers,
    ...(status === 200 && req.method === "GET" ? { ETag: etag } : {}),
  };
  const gelijk = status === 200 && req.method === "GET" && req.headers["if-none-match"] === etag;
  if (gelijk) res.writeHead(304, alle).end();
  else res.writeHead(status, alle).end(tekst);
  return gelijk;
};

/**
 * A case system on a real socket: Zaken API 1.5.1, Catalogi API 1.4 and, with a token, Objects API 2, over data in memory.
 * Zaakeigenschappen can be written, until it stops; rights are per application, as in Open Zaak.
 */
export function createZgwStandIn(options: ZgwStandInOptions): ZgwStandIn {
  let baseUrl = options.baseUrl ?? "";
  let store = new Store(options.data, baseUrl);
  const dienst = createNotificatiedienst();
  const routes = [...ROUTES, ...dienst.routes];
  let storing: Storing | null = options.gedrag ?? null;
  const toeval = createToeval(1, options.data.bron);
  const nu = (): number => Date.now() + (storing?.klokMs ?? 0);
  const calls: Record<string, number> = {};
  const users: string[] = [];

  const authorize = async (pad: string, header: string | undefined): Promise<void> => {
    if (pad.startsWith("/objecten/")) {
      if (!options.objectenToken) throw notFound();
      authorizeToken(header, options.objectenToken);
    } else users.push(await authorizeJwt(header, options.clientId, options.secret, nu()));
  };

  const answer = async (req: IncomingMessage): Promise<Answer> => {
    if (storing?.vertragingMs) await wacht(storing.vertragingMs);
    if (storing?.status) throw new ProblemError(storing.status, "error", "Het systeem heeft een storing.");
    if (toeval.kans(storing?.aandeelFouten ?? 0))
      throw new ProblemError(500, "error", "Het systeem had even een storing.");
    const request = await readRequest(req);
    await authorize(request.pad, req.headers.authorization);
    const opPad = routes.filter((route) => route.pad.test(request.pad));
    const route = opPad.find((r) => r.method === request.method);
    if (!route)
      throw opPad.length > 0 ? new ProblemError(405, "method_not_allowed", "Deze methode kan hier niet.") : notFound();
    if (route.schrijft && storing?.alleenLezen)
      throw new ProblemError(403, "permission_denied", "De applicatie mag zaken hier niet bijwerken.");
    calls[route.soort] = (calls[route.soort] ?? 0) + 1;
    const delen = route.pad.exec(request.pad)?.slice(1) ?? [];
    const { fields, ...vraag } = request.body;
    if (!kentFields(storing) || fields === undefined) {
      const antwoord = await route.handle(request, store, delen);
      if (antwoord.gewijzigd) dienst.meld(antwoord.gewijzigd, store);
      return antwoord;
    }
    const { body, ...rest } = await route.handle({ ...request, body: vraag }, store, delen);
    return { ...rest, body: kiesFields(body, fields, storing?.fields !== "zonder expand") };
  };

  const server = createServer((req, res) => {
    void answer(req)
      .catch((fout: unknown): Answer => {
        const problem =
          fout instanceof ProblemError
            ? fout
            : new ProblemError(500, "error", "Er ging iets mis in het voorbeeldsysteem.");
        return {
          status: problem.status,
          body: problem.body(`urn:uuid:${createHash("md5").update(problem.code).digest("hex")}`),
          headers: {
            "Content-Type": "application/problem+json",
            ...(storing?.wachtSeconden ? { "Retry-After": String(storing.wachtSeconden) } : {}),
          },
        };
      })
      .then((antwoord) => {
        res.setHeader("Date", new Date(nu()).toUTCString());
        const { versie } = storing ?? {};
        const headers =
          versie && req.url?.startsWith("/zaken/") ? { ...antwoord.headers, "API-version": versie } : antwoord.headers;
        if (send(req, res, { ...antwoord, headers })) calls.ongewijzigd = (calls.ongewijzigd ?? 0) + 1;
      });
  });

  const socket = opSocket(server);
  return {
    get baseUrl() {
      return baseUrl;
    },
    calls,
    users,
    resetCalls: () => {
      for (const soort of Object.keys(calls)) delete calls[soort];
      users.length = 0;
    },
    change: (change) => {
      const before = structuredClone(options.data);
      change(options.data);
      store = new Store(options.data, baseUrl);
      dienst.meldVerschil(before, store);
    },
    setStoring: (nieuw) => (storing = nieuw),
    async listen(port) {
      const gekozen = await socket.listen(port);
      baseUrl ||= `http://127.0.0.1:${gekozen}`;
      store = new Store(options.data, baseUrl);
      return gekozen;
    },
    close: () => socket.close(),
  };
}
