// SPDX-License-Identifier: EUPL-1.2
import { leeftijdOp, plusDagen } from "../datum";
import type { Persoon } from "../gezin/persoon";
import { scholenVoor } from "../regio/scholen";
import type { School } from "../regio/regio";
import type { Toeval } from "../toeval";
import type { Inschrijving, Leerling } from "./leerling";

/** The first day of the school year that a day is in. */
function beginSchooljaar(dag: string): string {
  const jaar = Number(dag.slice(0, 4));
  return dag.slice(5) >= "08-01" ? `${jaar}-08-01` : `${jaar - 1}-08-01`;
}

const leerjaarBij = (leeftijd: number): string =>
  String(leeftijd >= 12 ? Math.min(6, leeftijd - 11) : Math.min(8, leeftijd - 3));

/** An enrolment at a school that holds now. */
export function schrijfIn(school: School, leeftijd: number, dag: string): Inschrijving {
  const jarenHier = Math.max(0, Math.min(3, leeftijd - school.van));
  return {
    brin: school.brin,
    leerjaar: leerjaarBij(leeftijd),
    van: beginSchooljaar(plusDagen(dag, -365 * jarenHier)),
    tot: null,
  };
}

/** Every jeugdige of compulsory age (5 up to and including 17), enrolled and present; younger ones are not in it. */
export function bouwLeerlingen(
  toeval: Toeval,
  gemeente: string,
  jeugdigen: readonly Persoon[],
  dag: string,
): Leerling[] {
  return jeugdigen.flatMap((persoon) => {
    const leeftijd = leeftijdOp(persoon.geboortedatum, dag);
    if (leeftijd < 5 || leeftijd > 17) return [];
    const inschrijvingen = [schrijfIn(toeval.kies(scholenVoor(gemeente, leeftijd)), leeftijd, dag)];
    return [{ persoon, geboortedatum: persoon.geboortedatum, inschrijvingen, verzuim: [], vrijstellingen: [] }];
  });
}
