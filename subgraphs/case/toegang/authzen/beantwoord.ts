// SPDX-License-Identifier: EUPL-1.2
import { decodeJwt } from "jose";
import type { Aanvrager } from "../../../../platform/auth/aanvrager";
import { redenVoorMensen } from "../../../../platform/auth/inzagereden";
import type { Decision } from "../../../../platform/authzen/protocol";
import { HubError } from "../../../../platform/errors/hub-error";
import type { Logboek, Logvraag } from "../../../../platform/logboek/logboek";
import { asAsked, type Ontvangst, type Verzoek } from "../../../../platform/subgraph/verzoek";
import type { CaseContext } from "../../context";
import { type Gezinsfeiten, RANG } from "../../domain/toegang";
import { logGezinGeweigerd, logJeugdigeGeweigerd, verborgenTot } from "../../log-inzage";
import { type Besluit, type Beslispunt, GEEN_BESLUIT } from "../beslispunt";
import { samen } from "../toegang";
import type { VraagOpWoorden, VraagOverIemand } from "./vraag";

export interface Antwoorddeps {
  /** the context of a question of this person for this purpose, as GraphQL gets it */
  createContext: (aanvrager: Aanvrager, verzoek: Verzoek) => CaseContext;
  logboek: Logboek;
  /** who judges words alone; absent where another decision point decides */
  opWoorden?: Beslispunt;
}

/** A program that keeps data itself and asks the hub whether they may be seen. */
export type Handhavingspunt = Extract<Aanvrager, { rol: "handhavingspunt" }>;

/** A decision, with what the log is to be told when it is really given. */
export interface Beantwoord {
  decision: Decision;
  log: () => void;
}

/** The questions of one request: the same person for the same purpose has one context, so the facts are read once. */
export interface Beantwoording {
  beantwoord(vraag: VraagOverIemand | VraagOpWoorden): Promise<Beantwoord>;
  /** writes what was told; nothing may be answered before. @throws when it cannot be written */
  end(): Promise<void>;
}

const NEE: Decision = { decision: false };
const zwijg = () => {};

export function createBeantwoording(
  { createContext, logboek, opWoorden }: Antwoorddeps,
  { verifyToken, bepaalDoel, trace }: Ontvangst,
  asker: Handhavingspunt,
): Beantwoording {
  const logs: Logvraag[] = [];
  const contexts = new Map<string, Promise<CaseContext>>();

  const open = async (token: string, sub: string, doel: string | undefined): Promise<CaseContext> => {
    const gebruiker = await verifyToken(`Bearer ${token}`);
    if (sub !== gebruiker.sub && sub !== decodeJwt(token).sub)
      throw new HubError("TOKEN_ONGELDIG", "subject.id: dit is niet de gebruiker van het token.");
    const activiteit = bepaalDoel(gebruiker.rol, doel);
    // In the audit log: this person, by way of the program that asks.
    const aanvrager = { ...asAsked(gebruiker, activiteit), azp: asker.sub };
    const logvraag = logboek.open(aanvrager, trace, activiteit.uri);
    logs.push(logvraag);
    return createContext(aanvrager, {
      activiteit,
      trace,
      traceId: trace.traceId,
      logVerwerking: logvraag.log,
      legVast: logvraag.legVast,
    });
  };
  const contextOf = ({ token, sub, doel }: VraagOverIemand) => {
    const key = JSON.stringify([token, sub, doel]);
    const known = contexts.get(key) ?? open(token, sub, doel);
    contexts.set(key, known);
    return known;
  };
  /** What lies outside the gemeenten of the program is nothing to it. */
  const inGebied = ({ gemeente }: Gezinsfeiten) => asker.gemeenten.includes(gemeente);

  const overGezin = async (context: CaseContext, vraag: VraagOverIemand): Promise<Beantwoord> => {
    const feiten = await context.loaders.feiten.load(vraag.id);
    const besluit = await context.toegang.overGezin(feiten);
    if (!feiten || !inGebied(feiten))
      return { decision: NEE, log: () => logGezinGeweigerd(context, vraag.id, undefined, "BESLISSING", vraag.domein) };
    const decision = toDecision(besluit, vraag);
    const betrokkenen = feiten.leden.map(({ persoonId }) => persoonId);
    return {
      decision,
      log: () =>
        decision.decision
          ? logGegeven(context, vraag, besluit, feiten, betrokkenen)
          : logGezinGeweigerd(context, vraag.id, feiten, "BESLISSING", vraag.domein),
    };
  };

  const overJeugdige = async (context: CaseContext, vraag: VraagOverIemand): Promise<Beantwoord> => {
    const { id, schoolrelatie, hulprelatie, domein } = vraag;
    if (await context.heeftRelatie({ id, schoolrelatie, hulprelatie })) context.toegang.bewezen(id);
    const gezinnen = (await context.toegang.perGezin(id)).filter(({ feiten }) => inGebied(feiten));
    const besluit = samen(gezinnen.map((each) => each.besluit));
    const decision = toDecision(besluit, vraag);
    const through = gezinnen.find((each) => RANG[each.besluit.niveaus[domein]] >= RANG[vraag.niveau])?.feiten;
    return {
      decision,
      log: () =>
        decision.decision && through
          ? logGegeven(context, vraag, besluit, through, [id])
          : logJeugdigeGeweigerd(context, id, domein, "BESLISSING"),
    };
  };

  return {
    async beantwoord(vraag) {
      if (vraag.soort === "woorden") {
        const besluit = opWoorden ? await opWoorden.beslis(vraag.feiten) : GEEN_BESLUIT;
        return { decision: toDecision(besluit, vraag), log: zwijg };
      }
      try {
        const context = await contextOf(vraag);
        return await (vraag.soort === "gezin" ? overGezin : overJeugdige)(context, vraag);
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        const { httpStatus, message } = error;
        const status = httpStatus < 400 ? 503 : httpStatus;
        return { decision: { ...NEE, context: { error: { status, message } } }, log: zwijg };
      }
    },
    end: async () => void (await Promise.all(logs.map((log) => log.end("Unset")))),
  };
}

/** Yes or no; why only where the caller may know that there is something (the same reasons that a person sees). */
function toDecision(besluit: Besluit, { domein, niveau }: Pick<VraagOverIemand, "domein" | "niveau">): Decision {
  if (RANG[besluit.niveaus[domein]] >= RANG[niveau])
    return { decision: true, context: { reason_admin: { "200": besluit.grond } } };
  const reden = domein === "hulp" || domein === "onderwijs" ? besluit.redenen[domein] : undefined;
  if (!reden) return NEE;
  return {
    decision: false,
    context: { reason_admin: { "403": reden }, reason_user: { "403": redenVoorMensen(reden) } },
  };
}

function logGegeven(
  context: CaseContext,
  { domein, niveau }: VraagOverIemand,
  { grond }: Besluit,
  feiten: Gezinsfeiten,
  betrokkenen: string[],
): void {
  context.logVerwerking({
    ...{ uitkomst: "TOEGESTAAN", gebeurtenis: "BESLISSING", domein, niveau, grond, betrokkenen },
    ...{ gezin: feiten.id, gemeente: feiten.gemeente },
    verborgenTot: verborgenTot(context, [feiten]),
  });
}
