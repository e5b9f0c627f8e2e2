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

/** A special school only takes who has a TLV, and makes an OPP within six weeks, which it looks at again every year. */
function ondersteuningOp(school: School, leeftijd: number, van: string, dag: string): Leerling["ondersteuning"] {
  if (!school.naam.startsWith("Speciale school")) return [];
  const vastgesteld = plusDagen(van, 42);
  const jaren = Math.max(1, leeftijdOp(vastgesteld, dag) + 1);
  const evaluatie = plusDagen(vastgesteld, 365 * jaren);
  return [
    { soort: "TLV", schoolsoort: leeftijd >= 12 ? "VSO" : "SO", van, tot: null },
    { soort: "OPP", brin: school.brin, van: vastgesteld, tot: null, evaluatie },
  ];
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
    const school = toeval.kies(scholenVoor(gemeente, leeftijd));
    const inschrijving = schrijfIn(school, leeftijd, dag);
    const ondersteuning = ondersteuningOp(school, leeftijd, inschrijving.van, dag);
    const { geboortedatum } = persoon;
    return [{ persoon, geboortedatum, inschrijvingen: [inschrijving], verzuim: [], vrijstellingen: [], ondersteuning }];
  });
}
