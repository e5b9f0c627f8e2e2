// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import type { Inschrijving, Leerling } from "../onderwijs/leerling";
import type { Region } from "../region";
import { uuidVan } from "../uuid";
import type { OneRosterData, OneRosterObject } from "./data";

/** The two secondary schools of Noorderveen: one board, one administration. */
const SCHOLEN_NOORDERVEEN = ["90AF", "90AG"];

const verwijs = (type: "org" | "user" | "class", sourcedId: string): object => ({ type, sourcedId });

/** The school years from the one of a day back to three years before. */
function schooljaren(peildatum: string): { begin: string; einde: string; jaar: string }[] {
  const jaar = Number(peildatum.slice(0, 4)) - (peildatum.slice(5) >= "08-01" ? 0 : 1);
  return [3, 2, 1, 0].map((terug) => ({
    begin: `${jaar - terug}-08-01`,
    einde: `${jaar - terug + 1}-08-01`,
    jaar: String(jaar - terug + 1),
  }));
}

/**
 * What the pupil administration of a school board holds of the region: its schools, the school years, its pupils and, per school
 * year, the class they are in. Two faults of real life are in it: the first pupil who left every school according to leerplicht is still on the list
 * here, and the last pupil has no BSN yet.
 */
export function bouwOneRoster(region: Region, brins: readonly string[] = SCHOLEN_NOORDERVEEN): OneRosterData {
  const opgenomen = `${plusDagen(region.peildatum, -30)}T04:00:00.000Z`;
  const object = (soort: string, ...delen: string[]): OneRosterObject => ({
    sourcedId: uuidVan("oneroster", soort, ...delen),
    status: "active",
    dateLastModified: opgenomen,
  });
  const scholen = region.scholen.filter(({ brin }) => brins.includes(brin));
  const schoolId = (brin: string): string => uuidVan("oneroster", "org", brin);
  const jaren = schooljaren(region.peildatum);
  const leerlingen = region.gezinnen
    .flatMap((gezin) => gezin.leerlingen)
    .filter((leerling) => leerling.inschrijvingen.some(({ brin }) => brins.includes(brin)))
    .sort((a, b) => a.persoon.bsn.localeCompare(b.persoon.bsn));
  const vergeten = leerlingen.find(({ inschrijvingen }) => inschrijvingen.every(({ tot }) => tot !== null));
  const zonderBsn = leerlingen.at(-1);
  return {
    orgs: scholen.map(({ brin, naam }) => ({
      ...object("org", brin),
      name: naam,
      type: "school",
      identifier: `${brin}00`,
    })),
    academicSessions: jaren.map(({ begin, einde, jaar }) => ({
      ...object("jaar", jaar),
      title: `Schooljaar ${Number(jaar) - 1}-${jaar}`,
      type: "schoolYear",
      startDate: begin,
      endDate: einde,
      schoolYear: jaar,
    })),
    users: leerlingen.map((leerling) =>
      toUser(object("user", leerling.persoon.bsn), leerling, leerling !== zonderBsn, brins, schoolId),
    ),
    enrollments: leerlingen.flatMap((leerling) =>
      leerling.inschrijvingen
        .filter(({ brin }) => brins.includes(brin))
        .flatMap((inschrijving) =>
          perSchooljaar(leerling === vergeten ? { ...inschrijving, tot: null } : inschrijving, jaren),
        )
        .map(({ brin, begin, einde, jaar }) => ({
          ...object("enrollment", leerling.persoon.bsn, brin, begin),
          user: verwijs("user", uuidVan("oneroster", "user", leerling.persoon.bsn)),
          class: verwijs("class", uuidVan("oneroster", "class", brin, jaar)),
          school: verwijs("org", schoolId(brin)),
          role: "student",
          beginDate: begin,
          endDate: einde,
        })),
    ),
  };
}

function toUser(
  object: OneRosterObject,
  leerling: Leerling,
  metBsn: boolean,
  brins: readonly string[],
  schoolId: (brin: string) => string,
): OneRosterObject {
  const { persoon, inschrijvingen } = leerling;
  const laatste = inschrijvingen.filter(({ brin }) => brins.includes(brin)).at(-1) as Inschrijving;
  return {
    ...object,
    userIds: metBsn ? [{ type: "BSN", identifier: persoon.bsn }] : [],
    enabledUser: "true",
    givenName: persoon.voornamen,
    familyName: [persoon.voorvoegsel, persoon.geslachtsnaam].filter(Boolean).join(" "),
    roles: [{ roleType: "primary", role: "student", org: verwijs("org", schoolId(laatste.brin)) }],
    grades: [laatste.leerjaar],
  };
}

/** An enrolment cut along the school years; the end is the first day that no longer counts. */
function perSchooljaar(
  { brin, van, tot }: Inschrijving,
  jaren: { begin: string; einde: string; jaar: string }[],
): { brin: string; begin: string; einde: string; jaar: string }[] {
  const na = tot === null ? "9999-12-31" : plusDagen(tot, 1);
  return jaren
    .filter(({ begin, einde }) => begin < na && einde > van)
    .map(({ begin, einde, jaar }) => ({
      brin,
      jaar,
      begin: begin < van ? van : begin,
      einde: einde < na ? einde : na,
    }));
}
