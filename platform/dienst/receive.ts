// SPDX-License-Identifier: EUPL-1.2
import type http from "node:http";
import type { JWTVerifyGetKey } from "jose";
import type { z } from "zod";
import type { Logger } from "../logging/logger";
import { BodyTooLarge, readText } from "../process/read-body";
import { createDienstVerifier } from "./token";

const MAX_BODY = 64 * 1024;

/** One question of a service and how it is answered. */
export interface Dienstvraag<V extends z.ZodType> {
  pad: string;
  /** name of the service that may ask, and its public keys */
  dienst: string;
  keys: JWTVerifyGetKey;
  vraag: V;
  antwoord: (vraag: z.output<V>) => Promise<object>;
  log: Logger;
}

/** Answers `POST {pad}` for the service only. False for any other path. */
export function createDienstReceiver<V extends z.ZodType>(options: Dienstvraag<V>) {
  const { pad, dienst, keys, vraag, antwoord, log } = options;
  const verify = createDienstVerifier(keys, dienst);
  const handle = async (request: http.IncomingMessage): Promise<[number, object]> => {
    if (request.method !== "POST") return [405, { fout: "Vraag dit met POST." }];
    const body = await readText(request, MAX_BODY);
    // Nothing of a question is looked at before it is known who asks.
    if (!(await verify(request.headers.authorization, pad, body))) return [401, { fout: "Dit token geldt hier niet." }];
    const parsed = vraag.safeParse(JSON.parse(body));
    if (!parsed.success) return [400, { fout: "De vraag klopt niet." }];
    const answer = await antwoord(parsed.data);
    log.info({ pad, dienst }, "service answered");
    return [200, answer];
  };
  return (request: http.IncomingMessage, response: http.ServerResponse): boolean => {
    if (request.url !== pad) return false;
    handle(request)
      .catch((error: unknown): [number, object] => {
        if (error instanceof BodyTooLarge) return [413, { fout: "De vraag is te groot." }];
        if (error instanceof SyntaxError) return [400, { fout: "De vraag is geen geldige JSON." }];
        log.error({ err: error, pad }, "service not answered");
        return [500, { fout: "Er ging iets mis in de hub." }];
      })
      .then(([status, body]) =>
        response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body)),
      );
    return true;
  };
}
