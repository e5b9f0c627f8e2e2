// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis, LogVerwerking } from "../../platform/logboek/records";
import type { Datum } from "../../platform/time/datum";
import type { GezinMetDekking } from "./domain/dekking";
import { isVertrouwelijk } from "./domain/inzagelog";
import type { Gezinsfeiten } from "./domain/toegang";
import type { Besluit } from "./toegang/beslispunt";

/** What of a request the log needs. */
export interface LogContext {
  /** every place that shows or refuses data of a person tells it here */
  logVerwerking: LogVerwerking;
  vandaag: Datum;
  /**
   * until when a look that must stay out of the log of the family does so; absent for what they looked up themselves: if that were gone,
   * they would know that something is secret
   */
  verborgenTot?: Date;
}

/** A gezin was shown, at the level of the decision: everyone in it is concerned. */
export function logGezin(context: LogContext, delen: [GezinMetDekking, ...GezinMetDekking[]], besluit: Besluit): void {
  const [{ gezin }] = delen;
  context.logVerwerking({
    uitkomst: "TOEGESTAAN",
    domein: "casus",
    niveau: besluit.niveaus.casus,
    grond: besluit.grond,
    betrokkenen: [...new Set(delen.flatMap((deel) => deel.gezin.leden.map(({ persoonId }) => persoonId)))],
    gezin: gezin.id,
    gemeente: gezin.gemeente,
    verborgenTot: isVertrouwelijk(gezin, context.vandaag) ? context.verborgenTot : undefined,
  });
}

/** A gezin was asked for and not shown. Written down alike whether it exists or not, so that neither takes longer. */
export function logGezinGeweigerd(
  { logVerwerking }: LogContext,
  id: string,
  known?: Pick<Gezinsfeiten, "id" | "gemeente">,
  domein = "casus",
  gebeurtenis?: Gebeurtenis,
): void {
  const about = known && { gezin: known.id, gemeente: known.gemeente };
  logVerwerking({ ...GEWEIGERD, domein, gevraagd: id, gebeurtenis, ...about });
}

/** Something of a jeugdige was shown, through one of the gezinnen they are in. */
export function logJeugdige(
  context: LogContext,
  id: string,
  through: Pick<Gezinsfeiten, "id" | "gemeente" | "regie" | "acuut"> | undefined,
  { domein, niveau, grond, gebeurtenis, ook = [] }: Getoond,
): void {
  context.logVerwerking({
    uitkomst: "TOEGESTAAN",
    domein,
    niveau,
    grond,
    betrokkenen: [id, ...ook],
    gezin: through?.id,
    gemeente: through?.gemeente,
    gebeurtenis,
    verborgenTot: through && isVertrouwelijk(through, context.vandaag) ? context.verborgenTot : undefined,
  });
}

/** Something of a jeugdige was asked for and not shown. */
export function logJeugdigeGeweigerd(
  { logVerwerking }: LogContext,
  id: string,
  domein: string,
  gebeurtenis?: Gebeurtenis,
): void {
  logVerwerking({ ...GEWEIGERD, domein, gevraagd: id, gebeurtenis });
}

interface Getoond {
  domein: string;
  niveau: string;
  grond: string;
  gebeurtenis?: Gebeurtenis;
  /** pseudonyms of others whose data come along */
  ook?: string[];
}

const GEWEIGERD = { uitkomst: "GEWEIGERD", niveau: "GEEN", grond: "GEEN_RELATIE", betrokkenen: [] } as const;
