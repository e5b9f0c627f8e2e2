// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { Herkomst } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import type { Bereik } from "../domain/bereik";
import type {
  Bron,
  Dossier,
  Inschrijving,
  Leerling,
  Levering,
  Schoolondersteuning,
  Verzuimmelding,
  Vrijstelling,
} from "../domain/records";
import { SCHOOL_COLUMNS, type SchoolRij, toSchool } from "./scholen";

interface Moments {
  vastgelegd_op: Date;
  opgehaald_op: Date;
}
export interface LeerlingRij extends Moments {
  bron: string;
  id: string;
  gemeente: string;
  naam: string;
  geboortedatum: Datum;
  onvolledig: boolean;
}
interface FeitRij extends Moments {
  bron: string;
  leerling_id: string;
  van: Datum;
  tot: Datum | null;
}

export const LEERLING_COLUMNS = `l.bron, l.id, l.gemeente, l.naam, l.geboortedatum::text, l.vastgelegd_op, l.opgehaald_op,
  EXISTS (SELECT FROM onvolledig_dossier o WHERE o.bron = l.bron AND o.leerling_id = l.id) AS onvolledig`;
const PERIODE =
  "f.bron, f.leerling_id, f.begindatum::text AS van, f.einddatum::text AS tot, f.vastgelegd_op, f.opgehaald_op";

/** Part of a WHERE on `leerling l`: $2 is the reach, $3 today. */
export function withinReach(bereik: Bereik): string {
  if (bereik.soort === "ALLE") return "$2::text IS NULL AND $3::date IS NOT NULL";
  if (bereik.soort === "GEMEENTEN") return "l.gemeente = ANY($2::text[]) AND $3::date IS NOT NULL";
  return `EXISTS (SELECT FROM inschrijving i WHERE i.bron = l.bron AND i.leerling_id = l.id AND i.brin = $2
    AND i.begindatum <= $3 AND (i.einddatum IS NULL OR i.einddatum >= $3))`;
}

/** The pupils among `ids` that are within reach, per source; nothing is read of the others. */
export function selectLeerlingen(
  manager: EntityManager,
  bronnen: string[],
  ids: readonly string[],
  bereik: Bereik,
  vandaag: Datum,
): Promise<LeerlingRij[]> {
  const reach = bereik.soort === "ALLE" ? null : bereik.soort === "GEMEENTEN" ? bereik.gemeenten : bereik.brin;
  return manager.query(
    `SELECT ${LEERLING_COLUMNS} FROM leerling l WHERE l.id = ANY($1) AND ${withinReach(bereik)} AND l.bron = ANY($4) ORDER BY l.bron`,
    [ids, reach, vandaag, bronnen],
  );
}

/** The dossiers of pupils: four statements, however many pupils. */
export async function readDossiers(
  manager: EntityManager,
  bronnen: Map<string, Bron>,
  leveringen: Map<string, Levering>,
  rijen: LeerlingRij[],
): Promise<Dossier[]> {
  if (rijen.length === 0) return [];
  const pairs = [rijen.map(({ bron }) => bron), rijen.map(({ id }) => id)];
  const of = <R>(columns: string, table: string, join = ""): Promise<R[]> =>
    manager.query(
      `SELECT ${PERIODE}, ${columns} FROM unnest($1::text[], $2::text[]) AS p(bron, leerling_id) JOIN ${table} f USING (bron, leerling_id) ${join}
       ORDER BY f.begindatum, 1`,
      pairs,
    );
  const inschrijvingen = await of<FeitRij & SchoolRij & Pick<Inschrijving, "vestiging"> & { leerjaar: string | null }>(
    `f.vestiging, f.leerjaar, f.brin, ${SCHOOL_COLUMNS}`,
    "inschrijving",
    "LEFT JOIN school s ON s.bron = f.bron AND s.brin = f.brin",
  );
  const verzuim = await of<
    FeitRij & Pick<Verzuimmelding, "soort" | "status"> & { uren: number | null; terugkeerplan: string | null }
  >("f.soort, f.status, f.uren, f.terugkeerplan", "verzuimmelding");
  const vrijstellingen = await of<FeitRij & Pick<Vrijstelling, "grond">>("f.grond", "vrijstelling");
  const ondersteuning = await of<
    FeitRij & SchoolRij & Pick<Schoolondersteuning, "soort"> & { kenmerk: string; evaluatiedatum: Datum | null }
  >(
    `f.soort, f.kenmerk, f.evaluatiedatum::text, f.kenmerk AS brin, ${SCHOOL_COLUMNS}`,
    "schoolondersteuning",
    "LEFT JOIN school s ON f.soort = 'OPP' AND s.bron = f.bron AND s.brin = f.kenmerk",
  );

  const herkomst = (bron: Bron, row: Moments): Herkomst => ({
    bron: bron.naam,
    bronhouder: bron.bronhouder,
    vastgelegdOp: row.vastgelegd_op,
    opgehaaldOp: row.opgehaald_op,
  });
  const inschrijvingenOf = perPupil(inschrijvingen);
  const verzuimOf = perPupil(verzuim);
  const vrijstellingenOf = perPupil(vrijstellingen);
  const ondersteuningOf = perPupil(ondersteuning);
  return rijen.map((row) => {
    const bron = bronnen.get(row.bron)!;
    const periode = (fact: FeitRij) => ({ van: fact.van, tot: fact.tot ?? undefined, herkomst: herkomst(bron, fact) });
    const { id, gemeente, naam, geboortedatum, onvolledig } = row;
    const leerling: Leerling = {
      id,
      bron: row.bron,
      gemeente,
      naam,
      geboortedatum,
      onvolledig,
      herkomst: herkomst(bron, row),
    };
    return {
      bron,
      levering: leveringen.get(row.bron),
      leerling,
      inschrijvingen: inschrijvingenOf(row).map((fact) => ({
        ...periode(fact),
        school: toSchool({ ...fact, gemeente: fact.gemeente ?? row.gemeente }),
        vestiging: fact.vestiging,
        leerjaar: fact.leerjaar ?? undefined,
      })),
      verzuim: verzuimOf(row).map((fact) => ({
        ...periode(fact),
        soort: fact.soort,
        status: fact.status,
        uren: fact.uren ?? undefined,
        terugkeerplan: fact.terugkeerplan ?? undefined,
      })),
      vrijstellingen: vrijstellingenOf(row).map((fact) => ({ ...periode(fact), grond: fact.grond })),
      ondersteuning: ondersteuningOf(row).map((fact) => ({
        ...periode(fact),
        soort: fact.soort,
        ...(fact.soort === "TLV"
          ? { schoolsoort: fact.kenmerk as Schoolondersteuning["schoolsoort"] }
          : { school: toSchool({ ...fact, gemeente: fact.gemeente ?? row.gemeente }) }),
        evaluatieOp: fact.evaluatiedatum ?? undefined,
      })),
    };
  });
}

function perPupil<R extends FeitRij>(rows: R[]): (leerling: LeerlingRij) => R[] {
  const groups = groupBy(rows, ({ bron, leerling_id }) => `${bron} ${leerling_id}`);
  return ({ bron, id }) => groups.get(`${bron} ${id}`) ?? [];
}
