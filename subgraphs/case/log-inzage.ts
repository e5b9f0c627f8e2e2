// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis, LogVerwerking, Verwerking } from "../../platform/logboek/records";
import type { Datum } from "../../platform/time/datum";
import type { Gezin } from "./domain/gezin";
import { type Gezinsfeiten, heeftVeiligThuis } from "./domain/toegang";
import type { Besluit } from "./toegang/beslispunt";

/** What of a request the log needs. */
export interface LogContext {
  /** every place that shows or refuses data of a person tells it here */
  logVerwerking: LogVerwerking;
  /** writes down what was told so far */
  legVast: () => Promise<void>;
  /** what looking is called in this request: with the glass broken it has a name of its own */
  kijken: "INZAGE" | "NOODPROCEDURE";
  vandaag: Datum;
  /**
   * until when a look that must stay out of the log of the family does so; absent for what they looked up themselves: if that were gone,
   * they would know that something is secret
   */
  verborgenTot?: Date;
}

/** The facts about a gezin and what was decided on them: the way along which something of it is shown. */
export interface Weg<B = Pick<Besluit, "grond">> {
  feiten: Pick<Gezinsfeiten, "id" | "gemeente" | "regie" | "acuut" | "zelfde">;
  besluit: B;
}

/** A gezin was shown as one system has it, at the level of the decision: everyone in it is concerned. */
export function logGezin(
  context: LogContext,
  { feiten, besluit }: Weg<Besluit>,
  { leden }: Gezin,
  gebeurtenis: Gebeurtenis = context.kijken,
): void {
  context.logVerwerking({
    uitkomst: "TOEGESTAAN",
    domein: "casus",
    niveau: besluit.niveaus.casus,
    grond: besluit.grond,
    betrokkenen: leden.map(({ persoonId }) => persoonId),
    gezin: feiten.id,
    gemeente: feiten.gemeente,
    gebeurtenis,
    verborgenTot: verborgenTot(context, [feiten]),
  });
}

/**
 * Until when a look at these gezinnen stays out of the log of the family; one of them is enough. Who hurts someone at home must not read
 * there that somebody is looking (Wmo 2015 4.1.1, protocol Veilig Thuis).
 */
export function verborgenTot(context: LogContext, gezinnen: readonly Weg["feiten"][]): Date | undefined {
  return gezinnen.some((gezin) => heeftVeiligThuis(gezin, context.vandaag)) ? context.verborgenTot : undefined;
}

/** A gezin was asked for and not shown: null. Written down alike whether it exists or not, so that neither takes longer. */
export function logGezinGeweigerd(
  { logVerwerking, kijken }: LogContext,
  id: string,
  known?: Pick<Gezinsfeiten, "id" | "gemeente">,
  gebeurtenis: Gebeurtenis = kijken,
  domein = "casus",
): null {
  const about = known && { gezin: known.id, gemeente: known.gemeente };
  logVerwerking({ ...GEWEIGERD, domein, gevraagd: id, gebeurtenis, ...about });
  return null;
}

/** Something of a jeugdige was shown, through one of the gezinnen they are in. */
export function logJeugdige(
  context: LogContext,
  id: string,
  weg: Weg,
  { domein, niveau, gebeurtenis = context.kijken, ook = [] }: Getoond,
): void {
  context.logVerwerking({
    ...overWeg(context, weg),
    uitkomst: "TOEGESTAAN",
    domein,
    niveau,
    betrokkenen: [id, ...ook],
    gebeurtenis,
  });
}

/** Something of a jeugdige was asked for and not shown. */
export function logJeugdigeGeweigerd(
  { logVerwerking, kijken }: LogContext,
  id: string,
  domein: string,
  gebeurtenis: Gebeurtenis = kijken,
): void {
  logVerwerking({ ...GEWEIGERD, domein, gevraagd: id, gebeurtenis });
}

/**
 * Changes something. It is in the log before it is done, so that nothing is ever changed unseen; when it fails after all, that is in the
 * log too.
 */
export async function logWijziging<T>(
  { logVerwerking, legVast }: LogContext,
  wijziging: Omit<Verwerking, "uitkomst" | "niveau">,
  change: () => Promise<T>,
): Promise<T> {
  logVerwerking({ ...wijziging, uitkomst: "TOEGESTAAN", niveau: "VOLLEDIG" });
  await legVast();
  try {
    return await change();
  } catch (error) {
    logVerwerking({ ...wijziging, uitkomst: "GEWEIGERD", niveau: "GEEN", grond: "MISLUKT" });
    throw error;
  }
}

/** What the log must have of a change by way of a gezin. */
export function overWeg(context: LogContext, { feiten, besluit }: Weg) {
  const { id: gezin, gemeente } = feiten;
  return { gezin, gemeente, grond: besluit.grond, verborgenTot: verborgenTot(context, [feiten]) };
}

interface Getoond {
  domein: string;
  niveau: string;
  gebeurtenis?: Gebeurtenis;
  /** pseudonyms of others whose data come along */
  ook?: string[];
}

const GEWEIGERD = { uitkomst: "GEWEIGERD", niveau: "GEEN", grond: "GEEN_RELATIE", betrokkenen: [] } as const;
