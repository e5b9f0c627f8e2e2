// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import { ApolloServer, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Aanvrager } from "../auth/aanvrager";
import type { BepaalDoel } from "../auth/doelbinding";
import type { VerifyToken } from "../auth/token";
import { HubError, toGraphQLError } from "../errors/hub-error";
import { createFieldReader } from "../graphql/asked-fields";
import type { Logboek, Logvraag } from "../logboek/logboek";
import { ZONDER_DOEL } from "../logboek/records";
import type { Logger } from "../logging/logger";
import { runInTrace } from "../trace/current";
import { startTrace, type Trace } from "../trace/trace";
import { createErrorFormatter } from "./format-error";
import { headerText } from "../process/header";
import { BodyTooLarge, readJson } from "../process/read-body";
import { asAsked, type Ontvangst, ownDoelbinding, readActiviteit, type Verzoek } from "./verzoek";

/** What every subgraph needs to answer over HTTP. */
export interface SubgraphServerOptions<Context extends object> {
  name: string;
  schema: GraphQLSchema;
  verifyToken: VerifyToken;
  /** makes the context of one request; loaders live in it */
  createContext: (aanvrager: Aanvrager, verzoek: Verzoek) => Context;
  /** where it is kept who saw whom; without one, a resolver that has something to keep fails */
  logboek?: Logboek;
  /** which purposes each role may ask for; without it, the register that comes with the hub */
  bepaalDoel?: BepaalDoel;
  /** whether the store answers */
  isReady: () => Promise<boolean>;
  log: Logger;
  /** what else /readyz tells of how it goes, without it being less ready */
  toestand?: () => Record<string, string>;
  /** other paths, such as a webhook; gives false when the path is not theirs */
  handleOther?: (request: http.IncomingMessage, response: http.ServerResponse, ontvangst: Ontvangst) => boolean;
}

/** A running subgraph: an HTTP server that still has to listen, and a graceful stop. */
export interface SubgraphServer {
  server: http.Server;
  stop(): Promise<void>;
}

const MAX_BODY = 8 * 1024 * 1024;

/**
 * GraphQL at POST /graphql, liveness at /healthz, readiness at /readyz. Every request needs a token and a purpose of its own: the gateway
 * is no trust boundary.
 */
export async function createSubgraphServer<Context extends object>(
  options: SubgraphServerOptions<Context>,
): Promise<SubgraphServer> {
  const { schema, log, logboek, bepaalDoel = ownDoelbinding() } = options;
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // What is asked must be in the request itself: its fields are held against the purpose before anything is read.
    persistedQueries: false,
    formatError: createErrorFormatter(log),
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  const readFields = createFieldReader(schema);

  const answerGraphQL = async (request: http.IncomingMessage, response: http.ServerResponse, trace: Trace) => {
    let logvraag: Logvraag | undefined;
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, String(value));
    const body = await readJson(request, MAX_BODY);
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? "",
        headers,
        search: "",
        body,
      },
      context: () =>
        asGraphQLError(async () => {
          const aanvrager = await options.verifyToken(request.headers.authorization);
          // The log names who really asks, also when the purpose is refused or makes less of them.
          logvraag = logboek?.open(aanvrager, trace, ZONDER_DOEL);
          const activiteit = readActiviteit(request.headers, aanvrager, bepaalDoel, readFields(questionIn(body)));
          logvraag = logboek?.open(aanvrager, trace, activiteit.uri);
          const { log: logVerwerking = refuseToLog, legVast = refuseToLog } = logvraag ?? {};
          const verzoek = { activiteit, trace, traceId: trace.traceId, logVerwerking, legVast };
          return options.createContext(asAsked(aanvrager, activiteit), verzoek);
        }),
    });
    if (result.body.kind !== "complete") throw new Error("incremental delivery is not used");
    const { string: answer } = result.body;
    // A change that was refused is written down where that was found, and ends its question.
    if (!logvraag?.refusedChange())
      for (const [code, grond] of REFUSED_ON)
        if (answer.includes(`"code":"${code}"`)) logvraag?.log({ ...REFUSED, grond });
    await logvraag?.end(answer.includes('"code":"INTERNE_FOUT"') ? "Error" : "Unset").catch((cause: unknown) => {
      throw new NotLogged(cause);
    });
    for (const [name, value] of result.headers) response.setHeader(name, value);
    response.statusCode = result.status ?? 200;
    response.end(answer);
  };

  const serve = (
    path: string | undefined,
    request: http.IncomingMessage,
    response: http.ServerResponse,
    trace: Trace,
  ) => {
    if (path === "/graphql")
      return void answerGraphQL(request, response, trace).catch((error: unknown) => fail(response, error, log));
    if (options.handleOther?.(request, response, { verifyToken: options.verifyToken, bepaalDoel, trace })) return;
    sendJson(response, 404, { fout: "Dit adres bestaat niet." });
  };

  const server = http.createServer((request, response) => {
    const path = request.url?.split("?")[0];
    if (path === "/healthz") return sendJson(response, 200, { status: "ok" });
    if (path === "/readyz")
      return void options
        .isReady()
        .catch(() => false)
        .then((ready) =>
          sendJson(response, ready ? 200 : 503, { status: ready ? "ok" : "not ready", ...options.toestand?.() }),
        );
    const { traceparent, tracestate } = request.headers;
    const trace = startTrace(headerText(traceparent), headerText(tracestate));
    runInTrace(trace, () => serve(path, request, response, trace));
  });
  const stop = async () => {
    await new Promise<void>((resolve) => {
      // A kept-alive connection becomes idle when its answer is given: look again until all are gone.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearInterval(sweep);
        resolve();
      });
      setTimeout(() => server.closeAllConnections(), 5000).unref();
    });
    await apollo.stop();
    await logboek?.stop();
  };
  return { server, stop };
}

/** A question that a rol may not ask at all, or not for this purpose: refused before anything was looked for. */
const REFUSED = { uitkomst: "GEWEIGERD", domein: "vraag", niveau: "GEEN", betrokkenen: [] } as const;

/** Code of such a refusal -> its ground in the log. */
const REFUSED_ON = [
  ["GEEN_TOEGANG", "ROL"],
  ["GEEN_DOEL", "DOEL"],
  ["DOEL_NIET_TOEGESTAAN", "DOEL"],
  ["VELD_BUITEN_DOEL", "VELD"],
] as const;

/** Who saw whom could not be written down: the answer stays here. */
class NotLogged extends Error {
  constructor(cause: unknown) {
    super("not logged", { cause });
  }
}

/** A subgraph without a log must not know persons: what would have to be kept must not be answered either. */
function refuseToLog(): never {
  throw new Error("this subgraph has no log for data of persons");
}

function questionIn(body: unknown): unknown {
  return body !== null && typeof body === "object" && "query" in body ? body.query : undefined;
}

async function asGraphQLError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HubError ? toGraphQLError(error) : error;
  }
}

function fail(response: http.ServerResponse, error: unknown, log: Logger): void {
  if (error instanceof BodyTooLarge) return sendJson(response, 413, { fout: "De vraag is te groot." });
  if (error instanceof SyntaxError) return sendJson(response, 400, { fout: "De vraag is geen geldige JSON." });
  if (error instanceof NotLogged) {
    log.error({ err: error.cause }, "the log could not be written: no answer given");
    const message =
      "De hub kan nu niet vastleggen wie wat inziet. Daarom laat de hub niets zien. Probeer het later opnieuw.";
    return sendJson(response, 503, { errors: [{ message, extensions: { code: "INTERNE_FOUT" } }], data: null });
  }
  log.error({ err: error }, "request failed");
  sendJson(response, 500, { fout: "Er ging iets mis in de hub." });
}

function sendJson(response: http.ServerResponse, status: number, body: object): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
