// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import { type Datum, datumIn, plusDagen } from "../../../../platform/time/datum";
import type { Roosterinschrijving } from "../../domain/rooster";
import type { Afkeuring, Spiegelobject } from "./spiegel";

type Inhoud = Record<string, string | undefined>;

/**
 * Enrolments at schools out of the copied objects. OneRoster enrols per class: the periods of one pupil at one school that touch or
 * overlap are one enrolment. Its end dates are the first day that no longer counts; ours are the last one that does.
 * An enrolment without a begin gets that of the school year in which it was recorded.
 */
export function toInschrijvingen(objecten: Spiegelobject[]): {
  inschrijvingen: Roosterinschrijving[];
  afgekeurd: Afkeuring[];
} {
  const of = (soort: Spiegelobject["soort"]) =>
    objecten.flatMap((object) =>
      object.soort === soort && object.inhoud ? [{ ...object, inhoud: object.inhoud }] : [],
    );
  const byId = (soort: Spiegelobject["soort"]) =>
    new Map(of(soort).map(({ sourcedId, inhoud }) => [sourcedId, inhoud]));
  const scholen = byId("orgs");
  const leerlingen = byId("users");
  const jaren = of("academicSessions").map(({ inhoud }) => inhoud);
  const afgekeurd: Afkeuring[] = [];
  const perKlas = of("enrollments").flatMap(({ inhoud, gewijzigdOp }) => {
    const school = scholen.get(inhoud.school!);
    const leerling = leerlingen.get(inhoud.user!);
    const begin = inhoud.begin ?? beginSchooljaar(jaren, datumIn(gewijzigdOp));
    const einddatum = inhoud.einde && plusDagen(inhoud.einde, -1);
    const reden = !school
      ? "school: geen bekende school met een BRIN."
      : !leerling
        ? "user: geen bekende leerling met een BSN."
        : !begin
          ? "beginDate: ontbreekt, en er is geen schooljaar bij te vinden."
          : einddatum && einddatum < begin
            ? "endDate: ligt voor de beginDate."
            : undefined;
    if (reden) {
      afgekeurd.push({ soort: "enrollments", reden });
      return [];
    }
    return [toInschrijving(school!, leerling!, begin!, einddatum || undefined, gewijzigdOp)];
  });
  const groups = groupBy(perKlas, ({ leerling, brin }) => `${leerling} ${brin}`);
  return { inschrijvingen: [...groups.values()].flatMap(aaneengesloten), afgekeurd };
}

function toInschrijving(
  school: Inhoud,
  leerling: Inhoud,
  begindatum: Datum,
  einddatum: Datum | undefined,
  gewijzigdOp: Date,
): Roosterinschrijving {
  const brin = school.brin!.slice(0, 4);
  const vestiging = school.brin!.length === 6 ? school.brin! : `${brin}00`;
  const { leerling: id, leerjaar } = leerling;
  return { leerling: id!, brin, vestiging, schoolnaam: school.naam!, leerjaar, begindatum, einddatum, gewijzigdOp };
}

const beginSchooljaar = (jaren: Inhoud[], op: Datum): Datum | undefined =>
  jaren.find(({ begin, einde }) => begin! <= op && op < einde!)?.begin;

/** Periods at one school as few as possible, the oldest first. */
function aaneengesloten(rows: Roosterinschrijving[]): Roosterinschrijving[] {
  const result: Roosterinschrijving[] = [];
  for (const row of [...rows].sort((a, b) => a.begindatum.localeCompare(b.begindatum))) {
    const last = result.at(-1);
    if (!last || (last.einddatum && row.begindatum > plusDagen(last.einddatum, 1))) {
      result.push({ ...row });
      continue;
    }
    if (!row.einddatum || (last.einddatum && row.einddatum > last.einddatum)) last.einddatum = row.einddatum;
    if (row.gewijzigdOp > last.gewijzigdOp) last.gewijzigdOp = row.gewijzigdOp;
  }
  return result;
}
