// SPDX-License-Identifier: EUPL-1.2
import { decodeJwt } from "jose";
import type { Aanvrager } from "../../../../platform/auth/aanvrager";
import { redenVoorMensen } from "../../../../platform/auth/inzagereden";
import type { Decision } from "../../../../platform/authzen/protocol";
import { type Foutcode, HubError } from "../../../../platform/errors/hub-error";
import type { Logboek, Logvraag } from "../../../../platform/logboek/logboek";
import { type Logwie, type Verwerking, ZONDER_DOEL } from "../../../../platform/logboek/records";
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

/** Why nothing was decided at all, by what the asker hears of it -> the ground in the log. What else fails is told where it fails. */
const GRONDEN: Partial<Record<Foutcode, string>> = {
  GEEN_TOKEN: "TOKEN",
  TOKEN_ONGELDIG: "TOKEN",
  GEEN_DOEL: "DOEL",
  DOEL_NIET_TOEGESTAAN: "DOEL",
};

/** The user that is asked for. */
interface Gebruiker {
  context: Promise<CaseContext>;
  /** the log of what is refused before anything is decided: of this user, or of the program alone when no token proves who it is */
  geweigerd: () => Logvraag;
}

export function createBeantwoording(
  { createContext, logboek, opWoorden }: Antwoorddeps,
  { verifyToken, bepaalDoel, trace }: Ontvangst,
  asker: Handhavingspunt,
): Beantwoording {
  const logs: Logvraag[] = [];
  const gebruikers = new Map<string, Gebruiker>();

  const logVan = (wie: Logwie, activiteit: string): Logvraag => {
    const logvraag = logboek.open(wie, trace, activiteit);
    logs.push(logvraag);
    return logvraag;
  };
  const open = async ({ token, sub, doel }: VraagOverIemand, bekend: (wie: Logwie) => void): Promise<CaseContext> => {
    const gebruiker = await verifyToken(`Bearer ${token}`);
    if (sub !== gebruiker.sub && sub !== decodeJwt(token).sub)
      throw new HubError("TOKEN_ONGELDIG", "subject.id: dit is niet de gebruiker van het token.");
    // In the audit log: this person, by way of the program that asks.
    bekend({ ...gebruiker, azp: asker.sub });
    const activiteit = bepaalDoel(gebruiker.rol, doel);
    const aanvrager = { ...asAsked(gebruiker, activiteit), azp: asker.sub };
    const logvraag = logVan(aanvrager, activiteit.uri);
    return createContext(aanvrager, {
      activiteit,
      trace,
      traceId: trace.traceId,
      logVerwerking: logvraag.log,
      legVast: logvraag.legVast,
    });
  };
  const gebruikerVan = (vraag: VraagOverIemand): Gebruiker => {
    const key = JSON.stringify([vraag.token, vraag.sub, vraag.doel]);
    const known = gebruikers.get(key);
    if (known) return known;
    let wie: Logwie = asker;
    const context = open(vraag, (bewezen) => (wie = bewezen));
    let logvraag: Logvraag | undefined;
    const gebruiker = { context, geweigerd: () => (logvraag ??= logVan(wie, ZONDER_DOEL)) };
    gebruikers.set(key, gebruiker);
    return gebruiker;
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
      const gebruiker = gebruikerVan(vraag);
      try {
        return await (vraag.soort === "gezin" ? overGezin : overJeugdige)(await gebruiker.context, vraag);
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        const { code, httpStatus, message } = error;
        const status = httpStatus < 400 ? 503 : httpStatus;
        const grond = GRONDEN[code];
        return {
          decision: { ...NEE, context: { error: { status, message } } },
          log: grond ? () => gebruiker.geweigerd().log(nietBeslist(vraag, grond)) : zwijg,
        };
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

/** Nothing was decided; alike for what exists and what does not, because nothing was looked up. */
function nietBeslist({ id, domein }: VraagOverIemand, grond: string): Verwerking {
  const geweigerd = { uitkomst: "GEWEIGERD", gebeurtenis: "BESLISSING", niveau: "GEEN", betrokkenen: [] } as const;
  return { ...geweigerd, domein, grond, gevraagd: id };
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
