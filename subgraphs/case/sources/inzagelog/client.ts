// SPDX-License-Identifier: EUPL-1.2
import { createDienstClient } from "../../../../platform/dienst/client";
import type { SignDienstvraag } from "../../../../platform/dienst/token";
import { INZAGELOG_PAD, inzagelogantwoord } from "../../../../platform/logboek/dienst";
import type { Inzageregel, Inzagevraag, Loglezer } from "../../../../platform/logboek/read";
import type { Logger } from "../../../../platform/logging/logger";
import type { SourceOutcome } from "../../../../platform/source/outcome";

const TIMEOUT_MS = 2000;

/** Where the log of another part of the hub is asked. */
export interface AnderLog {
  /** how people call it */
  naam: string;
  /** address of the subgraph, as `http://provider:4002`; undefined: it is not asked */
  url?: string;
}

/** The log of another part of the hub. */
export interface Inzagelogbron {
  naam: string;
  /** failure is a value; undefined when it is not asked at all */
  read(lezer: Loglezer, vragen: readonly Inzagevraag[]): Promise<SourceOutcome<Inzageregel[][]> | undefined>;
  close(): Promise<void>;
}

export function createInzagelogbron({ naam, url }: AnderLog, sign: SignDienstvraag, log: Logger): Inzagelogbron {
  if (url === undefined) return { naam, read: async () => undefined, close: async () => {} };
  const limits = { timeoutMs: TIMEOUT_MS };
  const client = createDienstClient({ naam: `inzagelog ${naam}`, url, sign, log, limits });
  return {
    naam,
    async read(lezer, vragen) {
      const outcome = await client.ask(INZAGELOG_PAD, { lezer, vragen }, inzagelogantwoord);
      return outcome.ok ? { ok: true, value: outcome.value.regels } : outcome;
    },
    close: client.close,
  };
}
