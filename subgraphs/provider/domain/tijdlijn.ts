// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis, Herkomst } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { redenNaam } from "./codes";
import type { Feitbron } from "./feitbron";
import type { Hulp } from "./signalen/hulp";

/** What happened in the help of one jeugdige until this day, oldest first. */
export function deriveTijdlijn(all: Hulp[], vandaag: Datum, toHerkomst: (feit: Feitbron) => Herkomst): Gebeurtenis[] {
  const events = all.flatMap((hulp) => gebeurtenissen(hulp, vandaag, toHerkomst)).filter(({ op }) => op <= vandaag);
  return events.sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
}

function gebeurtenissen(
  { traject, product, aanbieder }: Hulp,
  vandaag: Datum,
  toHerkomst: (feit: Feitbron) => Herkomst,
): Gebeurtenis[] {
  const wat = `${product?.naam ?? "Hulp"} bij ${aanbieder}`;
  const events: Gebeurtenis[] = [];
  const add = (op: Datum | undefined, feit: Feitbron | undefined, soort: string, omschrijving: string, tot?: Datum) => {
    if (op && feit) events.push({ op, tot, soort, omschrijving, herkomst: toHerkomst(feit) });
  };
  add(traject.aangemeldOp, traject.aanmelding, "HULP_AANGEMELD", `${wat} aangevraagd.`);
  add(traject.toegewezenOp, traject.toewijzing, "HULP_TOEGEWEZEN", `${wat} toegewezen door de gemeente.`);
  traject.perioden.forEach(({ van, tot, reden, start, stop }, i) => {
    add(
      van,
      start ?? stop,
      "HULP_GESTART",
      `${wat} ${i === 0 ? "begonnen" : "opnieuw begonnen"}.`,
      tot && tot <= vandaag ? tot : undefined,
    );
    const soort = reden === "20" ? "HULP_GEPAUZEERD" : "HULP_BEEINDIGD";
    add(tot, stop, soort, `${wat} gestopt: ${redenNaam(reden ?? "").toLowerCase()}.`);
  });
  return events;
}
