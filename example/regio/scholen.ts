// SPDX-License-Identifier: EUPL-1.2
import type { School } from "./regio";

const school = (nr: number, naam: string, gemeente: string, van: number, tot: number, stilDagen = nr % 4): School => {
  const brin = `90A${String.fromCharCode(64 + nr)}`;
  const functie = van >= 12 ? "zorgcoördinator" : "intern begeleider";
  const contact = {
    naam: `Zorgteam ${naam}`,
    functie,
    telefoon: telefoon(nr),
    email: `zorgteam@${brin.toLowerCase()}.example`,
  };
  return { brin, naam, gemeente, van, tot, stilDagen, contact };
};

/** No Dutch number starts with 000: nobody can be called by accident. */
const telefoon = (nr: number): string => `000-90200${String(nr).padStart(2, "0")}`;

/** Fictional schools, for ages `van` up to and including `tot`. */
export const SCHOLEN: readonly School[] = [
  school(1, "Basisschool Het Fonkelwater", "9001", 4, 11),
  school(2, "Basisschool De Pluimgraaf", "9001", 4, 11),
  school(3, "Basisschool De Noorderkiem", "9001", 4, 11),
  school(4, "Basisschool Hoogveen", "9001", 4, 11),
  school(5, "Speciale school De Turfhoeve", "9001", 4, 17),
  school(6, "Veenlander College", "9001", 12, 17),
  school(7, "Noorderlicht Vakschool", "9001", 12, 17),
  school(8, "Basisschool De Zuidwester", "9002", 4, 11),
  school(9, "Basisschool Hamrijk", "9002", 4, 11),
  school(10, "Basisschool De Kade", "9002", 4, 11),
  school(11, "Speciale school De Meander", "9002", 4, 17),
  school(12, "Zuiderham Lyceum", "9002", 12, 17),
  school(13, "Vakcollege De Werf", "9002", 12, 17),
  school(14, "Basisschool De Stille Haven", "9002", 4, 11, 60),
  school(15, "Basisschool De Oosterlanden", "9003", 4, 11),
  school(16, "Oosterwolde College", "9003", 12, 17),
];

/** The school that has not delivered for sixty days. */
export const ZWIJGENDE_SCHOOL = SCHOLEN[13] as School;

/** Schools in a gemeente for an age that deliver in time; empty below the age of four. */
export function scholenVoor(gemeente: string, leeftijd: number): School[] {
  return SCHOLEN.filter(
    (s) => s.gemeente === gemeente && leeftijd >= s.van && leeftijd <= s.tot && s !== ZWIJGENDE_SCHOOL,
  );
}
