// SPDX-License-Identifier: EUPL-1.2
import { createHttpSource } from "../../../../platform/source/http-source";
import type { Clock } from "../../../../platform/time/datum";
import { tokenantwoord } from "./payloads";

const SCOPE = "https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly";
/** A token is not used in its last moments: the call it goes with takes time too. */
const MARGIN_MS = 30_000;

/** Where tokens come from. */
export interface TokenOptions {
  token: string;
  clientId: string;
  secret: string;
  clock: Clock;
}

/** Access tokens of one source, kept until they end. */
export interface Tokens {
  /** @throws SourceError */
  get(signal: AbortSignal): Promise<string>;
  /** forgets a token that was refused */
  drop(token: string): void;
  close(): Promise<void>;
}

/** OAuth 2 client credentials (RFC 6749 4.4, as the 1EdTech Security Framework asks: Basic, form body, scope). */
export function createTokens({ token, clientId, secret, clock }: TokenOptions): Tokens {
  const source = createHttpSource(new URL(token).origin, 1);
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString("base64");
  let kept: { value: string; until: number } | undefined;
  return {
    async get(signal) {
      if (kept && clock().getTime() < kept.until) return kept.value;
      const asked = clock().getTime();
      const answer = await source.request({
        method: "POST",
        url: token,
        headers: { authorization: `Basic ${basic}` },
        body: new URLSearchParams({ grant_type: "client_credentials", scope: SCOPE }),
        schema: tokenantwoord,
        signal,
      });
      kept = { value: answer.access_token, until: asked + answer.expires_in * 1000 - MARGIN_MS };
      return kept.value;
    },
    drop(value) {
      if (kept?.value === value) kept = undefined;
    },
    close: () => source.close(),
  };
}
