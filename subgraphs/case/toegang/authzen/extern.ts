// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import DataLoader from "dataloader";
import {
  decisionsSchema,
  type Evaluation,
  EVALUATIONS_PAD,
  INZIEN,
  MAX_EVALUATIONS,
} from "../../../../platform/authzen/protocol";
import { HubError } from "../../../../platform/errors/hub-error";
import type { Logger } from "../../../../platform/logging/logger";
import { createClientTokens } from "../../../../platform/source/client-credentials";
import { createConnector } from "../../../../platform/source/connector";
import { createHttpSource, type HttpSource } from "../../../../platform/source/http-source";
import { SourceError } from "../../../../platform/source/outcome";
import type { Clock } from "../../../../platform/time/datum";
import { DOMEINEN, type Domein, type Feiten } from "../../domain/toegang";
import type { Beleid, Beleidsset } from "../beleid";
import { type Besluit, type Beslispunt, GEEN_BESLUIT, toBesluit, vraagHoogste } from "../beslispunt";
import { vraagCedar } from "../cedar";
import type { Beslispuntinstelling } from "./instelling";

const NIVEAUS = ["DAT", "BEPERKT", "VOLLEDIG"] as const;
type Niveau = (typeof NIVEAUS)[number];
const VRAGEN = DOMEINEN.flatMap((domein) => NIVEAUS.map((niveau) => ({ domein, niveau })));

/** By what an access is logged that another decision point allowed. */
const EXTERN: Beleid = {
  id: "extern",
  titel: "Het beslispunt van uw organisatie staat dit toe",
  artikel: "volgens het beleid van dat beslispunt",
  grond: "EXTERN",
  effect: "permit",
};

/** A decision point elsewhere: what it can tell of itself, and how it is let go. */
export interface ExternBeslispunt extends Beslispunt {
  /** OK, or why the last question gave no decision */
  toestand(): string;
  stop(): Promise<void>;
}

export interface ExternDeps {
  instelling: Beslispuntinstelling;
  /** its prohibitions hold whatever the other decision point says */
  beleid: Beleidsset;
  clock: Clock;
  log: Logger;
}

/**
 * Asks another decision point (AuthZEN 1.0) instead of Cedar. It gets words: role, purpose, relation, age group, consent, and never who it is
 * about or who asks; so the same words are always the same question, and everything that is asked at one moment goes in one request. A no,
 * silence, or an answer that is not whole, is a no. Every question is asked in full, also one that the prohibitions already settle: how long an
 * answer takes must not tell that there is something to decide about.
 */
export function createExternBeslispunt({ instelling, beleid, clock, log }: ExternDeps): ExternBeslispunt {
  const { url, tls, tijdslimiet: timeoutMs } = instelling;
  const http = createHttpSource(new URL(url).origin, 8, tls);
  const connector = createConnector("beslispunt", log, { timeoutMs });
  const aanmelding = createAanmelding(instelling, http, clock);
  let toestand = "OK";

  const vraag = async (evaluations: Evaluation[], signal: AbortSignal): Promise<boolean[]> => {
    const requestId = randomUUID();
    const { headers, drop } = await aanmelding.headers();
    try {
      const answer = await http.request({
        method: "POST",
        url: url + EVALUATIONS_PAD,
        headers: { ...headers, "x-request-id": requestId },
        body: { evaluations },
        schema: decisionsSchema,
        signal,
        // The answer to another question is no answer.
        onHeaders: ({ "x-request-id": echo }) => {
          if (echo !== undefined && echo !== requestId) throw new SourceError("ONLEESBAAR", true);
        },
      });
      if (answer.evaluations.length !== evaluations.length) throw new SourceError("ONLEESBAAR", true);
      return answer.evaluations.map(({ decision }) => decision);
    } catch (error) {
      if (error instanceof SourceError && error.reply?.status === 401) drop();
      throw error;
    }
  };

  const beslisSamen = async (alle: readonly Feiten[]): Promise<Besluit[]> => {
    const verschillend = new Map(alle.map((feiten) => [JSON.stringify(feiten), feiten]));
    const evaluations = [...verschillend.values()].flatMap((feiten) =>
      VRAGEN.map(({ domein, niveau }) => inWoorden(feiten, domein, niveau)),
    );
    const outcome = await connector.read(JSON.stringify([...verschillend.keys()]), (signal) =>
      vraag(evaluations, signal),
    );
    const nu = outcome.ok ? "OK" : outcome.failure.soort;
    if (nu !== toestand) log.error({ event: "beslispunt", toestand: nu }, "the decision point changed state");
    toestand = nu;
    if (!outcome.ok)
      throw new HubError(
        "BRON_ONBEREIKBAAR",
        "De hub kan nu niet vaststellen wat u mag zien. Probeer het later opnieuw.",
      );
    const besluiten = new Map(
      [...verschillend].map(([key, feiten], i) => {
        const ja = outcome.value.slice(i * VRAGEN.length, (i + 1) * VRAGEN.length);
        return [key, naarBesluit(beleid, feiten, ja)];
      }),
    );
    return alle.map((feiten) => besluiten.get(JSON.stringify(feiten))!);
  };
  const samen = new DataLoader(beslisSamen, {
    cache: false,
    maxBatchSize: Math.floor(MAX_EVALUATIONS / VRAGEN.length),
  });

  return {
    beslis: (feiten) => samen.load(feiten),
    toestand: () => toestand,
    stop: async () => void (await Promise.all([http.close(), aanmelding.close()])),
  };
}

/** One domain and level of what the policies judge: a role, a purpose, and facts without identity. */
function inWoorden(feiten: Feiten, domein: Domein, niveau: Niveau): Evaluation {
  const { rol, doel, toestemming, ...rest } = feiten;
  const beeld = domein === "hulp" || domein === "onderwijs" || domein === "plan" ? toestemming[domein].niveau : "GEEN";
  return {
    subject: { type: rol, id: "vrager" },
    action: { name: INZIEN },
    resource: { type: "betrokkene", id: "betrokkene", properties: { domein, niveau, ...rest } },
    context: { doel, toestemming: beeld },
  };
}

/** What was said, within the prohibitions of the house. */
function naarBesluit(beleid: Beleidsset, feiten: Feiten, ja: boolean[]): Besluit {
  const niveaus = { ...GEEN_BESLUIT.niveaus };
  for (const domein of DOMEINEN) {
    const hoogste = vraagHoogste((niveau) => ({
      toegestaan:
        ja[VRAGEN.findIndex((each) => each.domein === domein && each.niveau === niveau)] === true &&
        vraagCedar({ naam: beleid.grenzen }, feiten, domein, niveau).toegestaan,
      beleid: [],
    }));
    if (hoogste) niveaus[domein] = hoogste.niveau;
  }
  const ziet = Object.values(niveaus).some((niveau) => niveau !== "GEEN");
  return toBesluit(feiten, niveaus, ziet ? [EXTERN] : [], "ANDER_BELEID");
}

/** How the hub says who it is: a fixed header, or tokens that it asks for with its own key. */
function createAanmelding({ url, auth, tls, tijdslimiet }: Beslispuntinstelling, own: HttpSource, clock: Clock) {
  if ("waarde" in auth) {
    const headers = { [auth.header]: auth.waarde };
    return { headers: async () => ({ headers, drop: () => {} }), close: async () => {} };
  }
  const { token, clientId, sleutel, extra } = auth;
  const { origin } = new URL(token);
  const http = origin === new URL(url).origin ? own : createHttpSource(origin, 1, tls);
  const tokens = createClientTokens({
    clientId,
    sleutel,
    extra,
    tijdslimiet,
    http,
    clock,
    findEndpoint: async () => token,
  });
  return {
    headers: async () => {
      const value = await tokens.get();
      return { headers: { authorization: `Bearer ${value}` }, drop: () => tokens.drop(value) };
    },
    close: async () => (http === own ? undefined : http.close()),
  };
}
