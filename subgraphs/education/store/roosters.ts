// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { Datum } from "../../../platform/time/datum";
import type { Bereik } from "../domain/bereik";
import type { Rooster, Roosterbron, Roosterstand } from "../domain/rooster";

interface Rij {
  bron: string;
  leerling_id: string;
  brin: string;
  van: Datum;
  tot: Datum | null;
  vestiging: string;
  school: string;
  leerjaar: string | null;
  vastgelegd_op: Date;
  opgehaald_op: Date;
}

/** How the copies of the pull sources are doing. */
export async function selectStanden(manager: EntityManager): Promise<Map<string, Roosterstand>> {
  const rows = await manager.query<
    { bron: string; bijgewerktOp: Date | null; storing: string | null; afgekeurd: number; volledig: boolean }[]
  >(
    `SELECT bron, bijgewerkt_op AS "bijgewerktOp", storing, afgekeurd, volledig_op IS NOT NULL AS volledig FROM roosterstand`,
  );
  return new Map(
    rows.map(({ bijgewerktOp, storing, ...row }) => [
      row.bron,
      { ...row, bijgewerktOp: bijgewerktOp ?? undefined, storing: storing ?? undefined },
    ]),
  );
}

/**
 * The enrolments of pupils in the administrations of schools. A gemeente sees them of its own residents only (leerplicht says who
 * those are), a school those of who is enrolled there today.
 */
export async function selectRoosters(
  manager: EntityManager,
  bronnen: Map<string, Roosterbron>,
  leerplichtbronnen: string[],
  standen: () => Promise<Map<string, Roosterstand>>,
  vraag: { ids: readonly string[]; bereik: Bereik; vandaag: Datum },
): Promise<Map<string, Rooster[]>> {
  const { ids, bereik, vandaag } = vraag;
  if (bronnen.size === 0) return new Map();
  const reach = bereik.soort === "ALLE" ? null : bereik.soort === "GEMEENTEN" ? bereik.gemeenten : bereik.brin;
  const within =
    bereik.soort === "ALLE"
      ? "$3::text IS NULL AND $4::date IS NOT NULL AND $5::text[] IS NOT NULL"
      : bereik.soort === "GEMEENTEN"
        ? `EXISTS (SELECT FROM leerling l WHERE l.id = r.leerling_id AND l.bron = ANY($5::text[]) AND l.gemeente = ANY($3::text[])) AND $4::date IS NOT NULL`
        : `EXISTS (SELECT FROM roosterinschrijving i WHERE i.bron = r.bron AND i.leerling_id = r.leerling_id AND i.brin = $3::text
             AND i.begindatum <= $4::date AND (i.einddatum IS NULL OR i.einddatum >= $4::date)) AND $5::text[] IS NOT NULL`;
  const rows = await manager.query<Rij[]>(
    `SELECT r.bron, r.leerling_id, r.brin, r.begindatum::text AS van, r.einddatum::text AS tot, r.vestiging, r.school, r.leerjaar,
       r.vastgelegd_op, r.opgehaald_op
     FROM roosterinschrijving r WHERE r.leerling_id = ANY($1) AND r.bron = ANY($2) AND ${within} ORDER BY r.bron, r.begindatum`,
    [ids, [...bronnen.keys()], reach, vandaag, leerplichtbronnen],
  );
  if (rows.length === 0) return new Map();
  const stand = await standen();
  const perBron = groupBy(rows, ({ bron, leerling_id }) => `${bron} ${leerling_id}`);
  const roosters = [...perBron.values()].map((own): Rooster => {
    const bron = bronnen.get(own[0]!.bron)!;
    const inschrijvingen = own.map((row) => toInschrijving(row, bron));
    return { bron, stand: stand.get(bron.naam), leerling: own[0]!.leerling_id, inschrijvingen };
  });
  return groupBy(roosters, ({ leerling }) => leerling);
}

function toInschrijving(row: Rij, { naam, bronhouder, gemeente }: Roosterbron): Rooster["inschrijvingen"][number] {
  return {
    school: { brin: row.brin, naam: row.school, gemeente },
    vestiging: row.vestiging,
    leerjaar: row.leerjaar ?? undefined,
    van: row.van,
    tot: row.tot ?? undefined,
    herkomst: { bron: naam, bronhouder, vastgelegdOp: row.vastgelegd_op, opgehaaldOp: row.opgehaald_op },
  };
}
