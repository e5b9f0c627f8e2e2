// SPDX-License-Identifier: EUPL-1.2
import type http from "node:http";
import { requireRol } from "../../../../platform/auth/aanvrager";
import {
  batchSchema,
  type Decision,
  EVALUATION_PAD,
  EVALUATIONS_PAD,
  METADATA_PAD,
} from "../../../../platform/authzen/protocol";
import { describeIssues } from "../../../../platform/config/environment";
import { HubError } from "../../../../platform/errors/hub-error";
import { ZONDER_DOEL } from "../../../../platform/logboek/records";
import type { Logger } from "../../../../platform/logging/logger";
import { BodyTooLarge, readText } from "../../../../platform/process/read-body";
import type { Ontvangst } from "../../../../platform/subgraph/verzoek";
import { type Antwoorddeps, type Beantwoord, createBeantwoording, type Handhavingspunt } from "./beantwoord";
import { createVraaglezer } from "./vraag";

const MAX_BODY = 1024 * 1024;

/** A question that cannot be answered as a whole: the status, and what is wrong as text. */
class Afwijzing extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface AccessApiOptions extends Antwoorddeps {
  /** where the outside reaches this decision point, without slash at the end */
  url: string;
  /** the words of the policies */
  woorden: ReadonlyMap<string, string[]>;
  log: Logger;
}

/**
 * OpenID AuthZEN Authorization API 1.0: programs with the role `handhavingspunt` ask for decisions, which are those of every other question to
 * the hub. False for any other path.
 */
export function createAccessApi(options: AccessApiOptions) {
  const { url, log } = options;
  const lees = createVraaglezer(options.opWoorden && options.woorden);
  const metadata = {
    policy_decision_point: url,
    access_evaluation_endpoint: url + EVALUATION_PAD,
    access_evaluations_endpoint: url + EVALUATIONS_PAD,
  };

  const answer = async (request: http.IncomingMessage, ontvangst: Ontvangst, mayBatch: boolean): Promise<object> => {
    if (request.method !== "POST") throw new Afwijzing(405, "Vraag dit met POST.");
    // Nothing of a question is read before it is known who asks.
    const asker = await askerOf(request, ontvangst);
    if (!/^application\/json(;|$)/i.test(request.headers["content-type"] ?? ""))
      throw new Afwijzing(415, "content-type: alleen application/json");
    const body = readBatch(await readText(request, MAX_BODY));
    return decideAll(body, ontvangst, asker, mayBatch);
  };

  /** Who has another role gets no decision, and the attempt is in the audit log like every question a role may not ask. */
  const askerOf = async ({ headers }: http.IncomingMessage, ontvangst: Ontvangst): Promise<Handhavingspunt> => {
    const aanvrager = await ontvangst.verifyToken(headers.authorization);
    if (aanvrager.rol === "handhavingspunt") return aanvrager;
    const poging = options.logboek.open(aanvrager, ontvangst.trace, ZONDER_DOEL);
    poging.log({ uitkomst: "GEWEIGERD", domein: "vraag", niveau: "GEEN", grond: "ROL", betrokkenen: [] });
    await poging.end("Unset");
    return requireRol(aanvrager, "handhavingspunt");
  };

  const decideAll = async (body: Batch, ontvangst: Ontvangst, asker: Handhavingspunt, mayBatch: boolean) => {
    const { evaluations = [], options: how, ...tuple } = body;
    const isBatch = mayBatch && evaluations.length > 0;
    const beantwoording = createBeantwoording(options, ontvangst, asker);
    const decide = async (value: object, place: string): Promise<Beantwoord> => {
      const vraag = lees(value);
      if (!("fout" in vraag)) return beantwoording.beantwoord(vraag);
      const message = place + vraag.fout;
      if (!isBatch) throw new Afwijzing(400, message);
      return { decision: { decision: false, context: { error: { status: 400, message } } }, log: () => {} };
    };
    const all = isBatch
      ? await Promise.all(evaluations.map((each, i) => decide({ ...tuple, ...each }, `evaluations.${i}: `)))
      : [await decide(tuple, "")];
    const given = upTo(all, how.evaluations_semantic);
    for (const { log: tell } of given) tell();
    await beantwoording.end().catch((err: unknown) => {
      log.error({ err }, "the log could not be written: no decision given");
      throw new Afwijzing(503, "De hub kan nu niet vastleggen wie wat mag inzien. Daarom beslist de hub niets.");
    });
    const decisions: Decision[] = given.map(({ decision }) => decision);
    return isBatch ? { evaluations: decisions } : decisions[0]!;
  };

  return (request: http.IncomingMessage, response: http.ServerResponse, ontvangst: Ontvangst): boolean => {
    const path = request.url;
    if (path === METADATA_PAD && request.method === "GET") {
      send(response, 200, metadata);
      return true;
    }
    if (path !== EVALUATION_PAD && path !== EVALUATIONS_PAD) return false;
    const asked = request.headers["x-request-id"];
    if (asked !== undefined) response.setHeader("x-request-id", asked);
    answer(request, ontvangst, path === EVALUATIONS_PAD).then(
      (body) => send(response, 200, body),
      (error: unknown) => refuse(response, error, log),
    );
    return true;
  };
}

type Batch = ReturnType<typeof batchSchema.parse>;

function readBatch(text: string): Batch {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Afwijzing(400, "De vraag is geen geldige JSON.");
  }
  const { data, error } = batchSchema.safeParse(value);
  if (!data) throw new Afwijzing(400, describeIssues(error).join("; "));
  return data;
}

/** The answers that the asker wants: all, or up to and including the first no or yes. */
function upTo(all: Beantwoord[], semantic: Batch["options"]["evaluations_semantic"]): Beantwoord[] {
  if (semantic === "execute_all") return all;
  const last = all.findIndex(({ decision }) => decision.decision === (semantic === "permit_on_first_permit"));
  return last < 0 ? all : all.slice(0, last + 1);
}

/** Errors are a status and a text in JSON (AuthZEN 1.0, 10.1.2). */
function refuse(response: http.ServerResponse, error: unknown, log: Logger): void {
  if (error instanceof Afwijzing) {
    if (error.status === 405) response.setHeader("allow", "POST");
    return send(response, error.status, error.message);
  }
  if (error instanceof BodyTooLarge) return send(response, 413, "De vraag is te groot.");
  if (error instanceof HubError) {
    log.warn({ event: "vraag geweigerd", code: error.code }, "access refused");
    if (error.httpStatus === 401) response.setHeader("www-authenticate", "Bearer");
    return send(response, error.httpStatus, error.message);
  }
  log.error({ err: error }, "access evaluation failed");
  send(response, 500, "Er ging iets mis in de hub.");
}

function send(response: http.ServerResponse, status: number, body: object | string): void {
  if (response.headersSent || response.destroyed) return;
  // An answer about one person at one moment is of no use to a cache.
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
