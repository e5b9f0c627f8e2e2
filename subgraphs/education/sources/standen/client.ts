// SPDX-License-Identifier: EUPL-1.2
import type { JWK } from "jose";
import type { z } from "zod";
import type { Logger } from "../../../../platform/logging/logger";
import { createConnector } from "../../../../platform/source/connector";
import { createHttpSource } from "../../../../platform/source/http-source";
import type { SourceOutcome } from "../../../../platform/source/outcome";
import { createDienstSigner } from "../../../../platform/dienst/token";
import {
  DIENST,
  HULP_PAD,
  hulpantwoord,
  REGISSEUR_PAD,
  regisseurantwoord,
} from "../../../../platform/standen/protocol";
import type { Standen } from "../../domain/standen";

const TIMEOUT_MS = 10_000;

/** Where standen are asked, and with which key. */
export interface StandenOptions {
  /** address of the subgraphs, as `http://case:4001` */
  caseUrl: string;
  providerUrl: string;
  key: JWK;
  log: Logger;
}

/** Asks the other subgraphs what leerplicht may know of pupils, over HTTP with a token of the service. */
export interface StandenClient {
  /** pupil -> standen, for pupils of one gemeente; failure is a value */
  ask(gemeente: string, personen: string[]): Promise<SourceOutcome<Map<string, Standen>>>;
  close(): Promise<void>;
}

export function createStandenClient({ caseUrl, providerUrl, key, log }: StandenOptions): StandenClient {
  const signer = createDienstSigner(key, DIENST);
  const sources = {
    case: createHttpSource(new URL(caseUrl).origin, 2),
    provider: createHttpSource(new URL(providerUrl).origin, 2),
  };
  const connectors = {
    case: createConnector("standen case", log, { timeoutMs: TIMEOUT_MS, concurrency: 2 }),
    provider: createConnector("standen provider", log, { timeoutMs: TIMEOUT_MS, concurrency: 2 }),
  };
  const post = <S extends z.ZodType>(to: "case" | "provider", base: string, pad: string, vraag: object, schema: S) => {
    const body = JSON.stringify(vraag);
    return connectors[to].read(`${pad} ${body}`, async (signal) => {
      const headers = { authorization: `Bearer ${await (await signer)(pad, body)}` };
      return sources[to].request({
        method: "POST",
        url: new URL(pad, base).toString(),
        headers,
        body: vraag,
        schema,
        signal,
      });
    });
  };
  return {
    async ask(gemeente, personen) {
      const regie = await post("case", caseUrl, REGISSEUR_PAD, { gemeente, personen }, regisseurantwoord);
      if (!regie.ok) return regie;
      const { standen, inzagebewijs } = regie.value;
      const hulp = await post("provider", providerUrl, HULP_PAD, { inzagebewijs, gemeente, personen }, hulpantwoord);
      if (!hulp.ok) return hulp;
      const answers = personen.map((id): [string, Standen] => [
        id,
        { regisseur: standen[id] ?? "ONBEKEND", hulp: hulp.value.standen[id] ?? "ONBEKEND" },
      ]);
      return { ok: true, value: new Map(answers) };
    },
    close: async () => void (await Promise.all([sources.case.close(), sources.provider.close()])),
  };
}
