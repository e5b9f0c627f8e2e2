// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import type { Logger } from "../logging/logger";
import { type ConnectorLimits, createConnector } from "../source/connector";
import { createHttpSource } from "../source/http-source";
import type { SourceOutcome } from "../source/outcome";
import type { SignDienstvraag } from "./token";

/** Asks another part of the hub as a service. */
export interface DienstClient {
  /** Asks `POST {pad}`; failure is a value. */
  ask<S extends z.ZodType>(pad: string, vraag: object, schema: S): Promise<SourceOutcome<z.output<S>>>;
  close(): Promise<void>;
}

export interface DienstClientOptions {
  /** what is asked, for the log only */
  naam: string;
  /** address of the subgraph, as `http://provider:4002` */
  url: string;
  sign: SignDienstvraag;
  log: Logger;
  limits: Partial<ConnectorLimits>;
  /** connections at most */
  connections?: number;
}

/** A client whose every question is signed for its place and its body (see createDienstReceiver, which answers it). */
export function createDienstClient({ naam, url, sign, log, limits, connections }: DienstClientOptions): DienstClient {
  const source = createHttpSource(new URL(url).origin, connections);
  const connector = createConnector(naam, log, limits);
  return {
    ask(pad, vraag, schema) {
      const body = JSON.stringify(vraag);
      return connector.read(`${pad} ${body}`, async (signal) =>
        source.request({
          ...{ method: "POST", url: new URL(pad, url).toString(), body: vraag, schema, signal },
          headers: { authorization: `Bearer ${await sign(pad, body)}` },
        }),
      );
    },
    close: () => source.close(),
  };
}
