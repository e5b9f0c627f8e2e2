// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingMessage } from "node:http";
import { opSocket, type OpSocket } from "../op-socket";
import type { OneRosterData } from "./data";
import { OneRosterFault } from "./faults";
import { type Answer, answerList, BASIS } from "./lists";
import { Tokens } from "./tokens";

export interface OneRosterStandInOptions {
  readonly data: OneRosterData;
  readonly clientId: string;
  readonly secret: string;
  /** Largest page, whatever is asked. */
  readonly maxLimit?: number;
  readonly tokenSeconds?: number;
}

export interface OneRosterStandIn extends OpSocket {
  /** Every call so far: method and address with its query; a call for a token is `POST /token`. */
  readonly calls: string[];
  /** Changes the data; the next answer shows it. */
  change(change: (data: OneRosterData) => void): void;
  /** Makes every list fail with a status; null ends it. */
  setStoring(status: number | null): void;
  revokeTokens(): void;
}

const TOKEN = "/token";

async function readText(req: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of req.setEncoding("utf8") as AsyncIterable<string>) text += part;
  return text;
}

/** A pupil administration on a real socket: the read side of OneRoster 1.2 Rostering over data in memory. */
export function createOneRosterStandIn(options: OneRosterStandInOptions): OneRosterStandIn {
  const { data, clientId, secret, maxLimit = 200, tokenSeconds = 3_600 } = options;
  const tokens = new Tokens(clientId, secret, tokenSeconds);
  const calls: string[] = [];
  let storing: number | null = null;

  const answer = async (req: IncomingMessage): Promise<Answer> => {
    const url = new URL(req.url ?? "/", `http://${req.headers.host}`);
    calls.push(`${req.method} ${url.pathname}${url.search}`);
    const body = await readText(req);
    if (url.pathname === TOKEN && req.method === "POST")
      return tokens.issue(req.headers.authorization, req.headers["content-type"], body);
    if (!tokens.accepts(req.headers.authorization)) throw new OneRosterFault(401, "unauthorisedrequest");
    if (storing) throw new OneRosterFault(storing, storing === 429 ? "server_busy" : "internal_server_error");
    if (req.method !== "GET" || !url.pathname.startsWith(`${BASIS}/`)) throw new OneRosterFault(404, "unknownobject");
    return answerList(data, url, maxLimit);
  };

  const server = createServer((req, res) => {
    void answer(req)
      .catch((fout: unknown): Answer => {
        const fault = fout instanceof OneRosterFault ? fout : new OneRosterFault(500, "internal_server_error");
        return { status: fault.status, body: fault.body() };
      })
      .then(({ status, body, headers }) =>
        res.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body)),
      );
  });

  return {
    calls,
    change: (change) => change(data),
    setStoring: (status) => (storing = status),
    revokeTokens: () => tokens.revoke(),
    ...opSocket(server),
  };
}
