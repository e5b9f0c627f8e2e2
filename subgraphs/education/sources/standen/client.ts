// SPDX-License-Identifier: EUPL-1.2
import type { JWK } from "jose";
import type { Logger } from "../../../../platform/logging/logger";
import type { SourceOutcome } from "../../../../platform/source/outcome";
import { createDienstClient } from "../../../../platform/dienst/client";
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
  const clientOf = (naam: string, url: string) =>
    createDienstClient({
      ...{ naam: `standen ${naam}`, url, log, connections: 2 },
      sign: async (pad, body) => (await signer)(pad, body),
      limits: { timeoutMs: TIMEOUT_MS, concurrency: 2 },
    });
  const [ofCase, ofProvider] = [clientOf("case", caseUrl), clientOf("provider", providerUrl)];
  return {
    async ask(gemeente, personen) {
      const regie = await ofCase.ask(REGISSEUR_PAD, { gemeente, personen }, regisseurantwoord);
      if (!regie.ok) return regie;
      const { standen, inzagebewijs } = regie.value;
      const hulp = await ofProvider.ask(HULP_PAD, { inzagebewijs, gemeente, personen }, hulpantwoord);
      if (!hulp.ok) return hulp;
      const answers = personen.map((id): [string, Standen] => [
        id,
        { regisseur: standen[id] ?? "ONBEKEND", hulp: hulp.value.standen[id] ?? "ONBEKEND" },
      ]);
      return { ok: true, value: new Map(answers) };
    },
    close: async () => void (await Promise.all([ofCase.close(), ofProvider.close()])),
  };
}
