// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import type { School } from "../domain/records";

/** Columns of `school s` in a statement that already has `brin`; all null when the school was not delivered. */
export const SCHOOL_COLUMNS = `s.gemeente, s.naam AS school, s.contact_naam, s.contact_functie, s.contact_telefoon, s.contact_email,
  s.laatste_aanlevering, s.samenwerkingsverband`;

export interface SchoolRij {
  brin: string;
  gemeente: string | null;
  school: string | null;
  contact_naam: string | null;
  contact_functie: string | null;
  contact_telefoon: string | null;
  contact_email: string | null;
  laatste_aanlevering: Date | null;
  samenwerkingsverband: string | null;
}

/** A delta may name a school that no delivery described yet: then only its BRIN is known. */
export function toSchool(row: SchoolRij & { gemeente: string }): School {
  const naam = row.school ?? `Onbekende school (${row.brin})`;
  const contact = row.contact_naam
    ? {
        naam: row.contact_naam,
        functie: row.contact_functie ?? undefined,
        organisatie: naam,
        telefoon: row.contact_telefoon ?? undefined,
        email: row.contact_email ?? undefined,
      }
    : undefined;
  return {
    brin: row.brin,
    naam,
    gemeente: row.gemeente,
    contact,
    laatsteAanlevering: row.laatste_aanlevering ?? undefined,
    samenwerkingsverband: row.samenwerkingsverband ?? undefined,
  };
}

/** Schools by BRIN. One that several gemeenten deliver is taken from who heard of it last. */
export async function selectScholen(
  manager: EntityManager,
  bronnen: string[],
  brins: readonly string[],
): Promise<Map<string, School>> {
  const rows = await manager.query<(SchoolRij & { gemeente: string })[]>(
    `SELECT DISTINCT ON (s.brin) s.brin, ${SCHOOL_COLUMNS} FROM school s WHERE s.brin = ANY($1) AND s.bron = ANY($2)
     ORDER BY s.brin, s.laatste_aanlevering DESC NULLS LAST, s.bron`,
    [brins, bronnen],
  );
  return new Map(rows.map((row) => [row.brin, toSchool(row)]));
}
