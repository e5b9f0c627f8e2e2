// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingMessage } from "node:http";
import { setTimeout as wacht } from "node:timers/promises";
import type { JWK } from "jose";
import { opSocket, type OpSocket } from "../op-socket";
import { createToeval } from "../toeval";
import type { FhirData } from "./data";
import { type Answer, FhirFault } from "./faults";
import { Pages } from "./paging";
import { search } from "./search";
import { Tokens } from "./tokens";

/** Makes the system fail or slow, for every call. */
export interface FhirStoring {
  readonly status?: number;
  /** seconds in the Retry-After header of that status */
  readonly wachtSeconden?: number;
  readonly vertragingMs?: number;
  /** share of the calls that end in 500, always the same ones: 0.1 is one in ten */
  readonly aandeelFouten?: number;
}

export interface FhirStandInOptions {
  readonly data: FhirData;
  readonly clientId: string;
  /** public key of the hub */
  readonly publicJwk: JWK;
  readonly gedrag?: FhirStoring;
  /** Address in the answers, without path; without it the address it listens on. */
  readonly baseUrl?: string;
  /** Largest page. */
  readonly maxCount?: number;
  readonly tokenSeconds?: number;
}

export interface FhirStandIn extends OpSocket {
  /** Every call so far: method and address with its query. */
  readonly calls: string[];
  /** Changes the data; the next answer shows it. */
  change(change: (data: FhirData) => void): void;
  setStoring(storing: FhirStoring | null): void;
  revokeTokens(): void;
}

const BASIS = "/fhir";
const TOKEN = "/token";

async function readText(req: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of req.setEncoding("utf8") as AsyncIterable<string>) text += part;
  return text;
}

/**
 * An EPD on a real socket: the read side of FHIR R4 over data in memory, with SMART backend services. Strict: a search goes by POST with
 * everything in the body, an unknown parameter is refused, and a token opens only what it was given for.
 */
export function createFhirStandIn(options: FhirStandInOptions): FhirStandIn {
  const { data, clientId, publicJwk, maxCount = 50, tokenSeconds = 300 } = options;
  const tokens = new Tokens({ clientId, publicJwk, seconds: tokenSeconds });
  const pages = new Pages();
  const calls: string[] = [];
  const toeval = createToeval(1, data.bron);
  let origin = options.baseUrl ?? "";
  let storing: FhirStoring | null = options.gedrag ?? null;

  const configuration = (): Answer => ({
    status: 200,
    type: "application/json",
    body: {
      token_endpoint: `${origin}${TOKEN}`,
      grant_types_supported: ["client_credentials"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
      token_endpoint_auth_signing_alg_values_supported: ["ES384", "RS384"],
      scopes_supported: ["system/*.rs"],
      capabilities: ["client-confidential-asymmetric"],
    },
  });

  const mayRead = (scopes: string[], type: string): void => {
    if (!scopes.some((scope) => scope.startsWith(`system/${type}.`) || scope.startsWith("system/*.")))
      throw new FhirFault(403, "forbidden", "Dit token geldt daar niet voor.");
  };

  const answer = async (req: IncomingMessage): Promise<Answer> => {
    const url = new URL(req.url ?? "/", "http://localhost");
    calls.push(`${req.method} ${url.pathname}${url.search}`);
    const body = await readText(req);
    if (storing?.vertragingMs) await wacht(storing.vertragingMs);
    if (storing?.status) throw new FhirFault(storing.status, "transient", "Het systeem heeft een storing.");
    if (toeval.kans(storing?.aandeelFouten ?? 0))
      throw new FhirFault(500, "exception", "Het systeem had even een storing.");
    if (url.pathname === `${BASIS}/.well-known/smart-configuration` && req.method === "GET") return configuration();
    if (url.pathname === TOKEN && req.method === "POST")
      return tokens.issue(`${origin}${TOKEN}`, req.headers["content-type"], body);
    const scopes = tokens.scopesOf(req.headers.authorization);
    if (!scopes) throw new FhirFault(401, "login", "Er is geen geldig token.");
    if (!/application\/(fhir\+)?json/.test(req.headers.accept ?? ""))
      throw new FhirFault(406, "not-supported", "Dit systeem geeft alleen JSON.");
    if (req.method === "GET" && url.pathname === BASIS && url.searchParams.has("_getpages")) {
      const { type, body: page } = pages.next(`${origin}${BASIS}`, url.searchParams);
      mayRead(scopes, type);
      return { status: 200, body: page };
    }
    const type = new RegExp(`^${BASIS}/(\\w+)/_search$`).exec(url.pathname)?.[1];
    if (!type || req.method !== "POST") throw new FhirFault(405, "not-supported", "Zoeken gaat hier met POST.");
    if (url.search || !req.headers["content-type"]?.startsWith("application/x-www-form-urlencoded"))
      throw new FhirFault(400, "invalid", "De zoekvraag hoort als formulier in de body.");
    mayRead(scopes, type);
    const found = search(data.resources, type, new URLSearchParams(body), maxCount);
    return { status: 200, body: pages.first(`${origin}${BASIS}`, type, found) };
  };

  const server = createServer((req, res) => {
    void answer(req)
      .catch((fout: unknown): Answer =>
        (fout instanceof FhirFault ? fout : new FhirFault(500, "exception", "Er ging iets mis.")).answer(),
      )
      .then(({ status, body, type = "application/fhir+json; charset=utf-8" }) => {
        const wait = status === storing?.status && storing.wachtSeconden;
        res
          .writeHead(status, { "Content-Type": type, ...(wait ? { "Retry-After": String(wait) } : {}) })
          .end(JSON.stringify(body));
      });
  });

  const socket = opSocket(server);
  return {
    calls,
    change: (change) => change(data),
    setStoring: (nieuw) => (storing = nieuw),
    revokeTokens: () => tokens.revoke(),
    close: () => socket.close(),
    async listen(port) {
      const gekozen = await socket.listen(port);
      origin ||= `http://127.0.0.1:${gekozen}`;
      return gekozen;
    },
  };
}
