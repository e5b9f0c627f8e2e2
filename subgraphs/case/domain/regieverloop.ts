// SPDX-License-Identifier: EUPL-1.2
import { type Datum, plusDagen } from "../../../platform/time/datum";
import { type Regietoewijzing, regisseursOp } from "./regie";

/** A period in which not exactly one regisseur directed. */
export interface Regiefout {
  soort: "GEEN" | "MEER_DAN_EEN";
  van: Datum;
  /** first day on which it was right again; absent when it still is not */
  tot?: Datum;
}

/**
 * Where the rule "exactly one regisseur at any moment" was broken between two days (1 gezin, 1 plan, 1 regisseur), earliest first.
 * @param van first day of the casus
 * @param totEnMet last day to look at
 */
export function regiefouten(regie: Regietoewijzing[], van: Datum, totEnMet: Datum): Regiefout[] {
  const einde = plusDagen(totEnMet, 1);
  // The number of regisseurs can only change on a day on which one begins or ends.
  const days = [van, ...regie.flatMap((toewijzing) => [toewijzing.van, toewijzing.tot ?? einde])];
  const changes = [...new Set(days.filter((day) => day >= van && day < einde))].sort();
  const fouten: Regiefout[] = [];
  changes.forEach((day, i) => {
    const aantal = regisseursOp(regie, day).length;
    if (aantal === 1) return;
    const soort = aantal === 0 ? "GEEN" : "MEER_DAN_EEN";
    const tot = changes[i + 1];
    const before = fouten.at(-1);
    if (before?.soort === soort && before.tot === day) before.tot = tot;
    else fouten.push({ soort, van: day, tot });
  });
  return fouten;
}

const samePerson = (a: Regietoewijzing) => (b: Regietoewijzing) =>
  b.voerder === a.voerder && b.medewerkernummer === a.medewerkernummer;

/**
 * Who directed, from what the copy knew and what the source tells now. A case system may forget: someone who directed and is no
 * longer named ended today, and a rol that was made anew for the same person (the UUID of a Rol is not stable) goes on from when it
 * began. Anything else the source takes back was a correction.
 */
export function withObservedRegie(
  bekend: Regietoewijzing[],
  gelezen: Regietoewijzing[],
  vandaag: Datum,
): Regietoewijzing[] {
  const open = (toewijzing: Regietoewijzing) => toewijzing.tot === undefined;
  const otherDirected = (before: Regietoewijzing) =>
    regisseursOp(gelezen, before.van).some((other) => !samePerson(before)(other));
  const now = gelezen.map((toewijzing) => {
    const before = open(toewijzing) ? bekend.filter(open).find(samePerson(toewijzing)) : undefined;
    return before && before.van < toewijzing.van && !otherDirected(before)
      ? { ...toewijzing, van: before.van }
      : toewijzing;
  });
  const told = (before: Regietoewijzing) =>
    now.some(
      (toewijzing) => samePerson(before)(toewijzing) && (toewijzing.tot === undefined || toewijzing.tot > before.van),
    );
  const observed = bekend
    .filter((before) => (open(before) || before.waargenomen) && !told(before))
    .map((before) => (open(before) ? { ...before, tot: vandaag, waargenomen: true } : before))
    .filter(({ van, tot }) => tot === undefined || tot > van);
  return [...observed, ...now].sort((a, b) => a.van.localeCompare(b.van));
}
