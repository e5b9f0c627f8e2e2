// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";

/** An entry of the audit log, as it is read back. */
export interface Inzageregel {
  nummer: number;
  moment: Date;
  traceId: string;
  gebeurtenis: string;
  uitkomst: string;
  wie: string;
  rol: string;
  organisatie: string;
  activiteit: string;
  grond: string;
  betrokkene: string | null;
  domeinen: string[];
}

/** Which entries: about one jeugdige, or about a gezin; newest first. */
export interface Inzagevraag {
  jeugdige?: string;
  gezin?: string;
  first: number;
  /** number of the last entry seen */
  before?: number;
}

const COLUMNS = `SELECT nummer::int8, moment, trace_id AS "traceId", gebeurtenis, uitkomst, wie, rol, organisatie, activiteit, grond, betrokkene, domeinen FROM auditlog`;
const ABOUT =
  "($1::text IS NULL OR betrokkene = $1 OR gevraagd = $1) AND ($2::text IS NULL OR gezin = $2) AND ($3::int8 IS NULL OR nummer < $3)";

/** For who supervises: all of these gemeenten, refusals and delayed entries too. */
export async function findInzagenVoorFg(
  dataSource: DataSource,
  { jeugdige, gezin, first, before }: Inzagevraag,
  gemeenten: readonly string[],
): Promise<Inzageregel[]> {
  const rows = await dataSource.query(
    `${COLUMNS} WHERE ${ABOUT} AND gemeente = ANY($4) ORDER BY nummer DESC LIMIT $5`,
    [jeugdige ?? null, gezin ?? null, before ?? null, gemeenten, first],
  );
  return toRegels(rows);
}

/**
 * For someone of a gezin: what was seen of these persons. Not what was refused (nobody saw anything), not what others of the family
 * looked up (that is theirs), and not what must stay secret for now.
 */
export async function findInzagenVoorGezin(
  dataSource: DataSource,
  { gezin, first, before }: Inzagevraag,
  { personen, sub, nu }: { personen: readonly string[]; sub: string; nu: Date },
): Promise<Inzageregel[]> {
  if (personen.length === 0) return [];
  const rows = await dataSource.query(
    `${COLUMNS} WHERE betrokkene = ANY($1) AND ($2::text IS NULL OR gezin = $2) AND ($3::int8 IS NULL OR nummer < $3) AND uitkomst = 'TOEGESTAAN'
     AND (verborgen_tot IS NULL OR verborgen_tot <= $4) AND (rol NOT IN ('gezin', 'jeugdige') OR wie = $5) ORDER BY nummer DESC LIMIT $6`,
    [personen, gezin ?? null, before ?? null, nu, sub, first],
  );
  return toRegels(rows);
}

function toRegels(rows: unknown): Inzageregel[] {
  return (rows as (Omit<Inzageregel, "nummer"> & { nummer: string })[]).map((row) => ({
    ...row,
    nummer: Number(row.nummer),
  }));
}
