// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Datum } from "../../../platform/time/datum";

/** What a list can be sorted on; each with the column that holds it, in the direction people expect. */
const VOLGORDEN = {
  AANDACHT: { waarde: "-(g.aandacht + g.register_aandacht)", soort: "int" },
  VOLGENDE_EVALUATIE: { waarde: "coalesce(g.volgende_evaluatie, 'infinity'::date)::text", soort: "text" },
  NAAM: { waarde: "lower(g.naam)", soort: "text" },
} as const;

export type GezinVolgorde = keyof typeof VOLGORDEN;

/** Which gezinnen to list, in which order, and from where. */
export interface GezinnenVraag {
  gemeenten: string[];
  medewerkernummer: string;
  op: Datum;
  fase?: string;
  gemeente?: string;
  signaal?: string;
  /** part of the family name or zaaknummer */
  tekst?: string;
  volgorde: GezinVolgorde;
  /** sort value and id of the last row seen */
  after?: [waarde: string | number, id: string];
}

export interface GezinnenRij {
  id: string;
  waarde: string | number;
  /** whether it comes after the last row seen */
  daarna: boolean;
}

// Begins at the regie of one employee (an index): the cost follows their own caseload, not the number of gezinnen.
const REGIE_NU = `FROM (SELECT DISTINCT r.gezin_id FROM regietoewijzing r WHERE r.medewerkernummer = $1 AND r.van <= $2 AND (r.tot IS NULL OR r.tot > $2)) nu
  JOIN gezin g ON g.id = nu.gezin_id
  WHERE g.gemeente = ANY($3) AND (g.beeindigd_op IS NULL OR g.beeindigd_op > $2)
    AND ($4::text IS NULL OR g.fase = $4) AND ($5::text IS NULL OR g.gemeente = $5) AND ($6::text IS NULL OR $6 = ANY(g.signaalcodes || g.register_signaalcodes))
    AND ($7::text IS NULL OR strpos(lower(g.naam), lower($7)) > 0 OR strpos(lower(g.zaaknummer), lower($7)) > 0)`;

/** All gezinnen someone directs on a date, in order: who may see them is decided on facts that are not in this list. */
export async function listGezinnen(dataSource: DataSource, vraag: GezinnenVraag): Promise<GezinnenRij[]> {
  const { waarde, soort } = VOLGORDEN[vraag.volgorde];
  const optional = [vraag.fase, vraag.gemeente, vraag.signaal, vraag.tekst].map((value) => value ?? null);
  return (await dataSource.query(
    `SELECT g.id, ${waarde} AS waarde, ($8::${soort} IS NULL OR (${waarde}, g.id) > ($8::${soort}, $9)) AS daarna ${REGIE_NU} ORDER BY 2, 1`,
    [
      vraag.medewerkernummer,
      vraag.op,
      vraag.gemeenten,
      ...optional,
      vraag.after?.[0] ?? null,
      vraag.after?.[1] ?? null,
    ],
  )) as GezinnenRij[];
}
