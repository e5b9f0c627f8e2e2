// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { queryTextRows } from "../../../platform/database/text-rows";
import type { Berichtregel, Dossier } from "../domain/berichtregel";
import type { Reactie } from "../domain/reactie";
import { toVerkeer } from "./dossiernaam";
import { REACTIE_SELECT, toReactie } from "./reactie-rows";
import { type GelezenRij, REGEL_SELECT, toBerichtregel } from "./regel-rows";

/** The dossiers as rows, from the parameters that `columns` gives. */
export const UNNEST = "unnest($1::text[], $2::text[], $3::text[]) AS dossier (persoon, agb, gemeente)";

/** Dossiers as the parameters of `UNNEST`. */
export function columns(dossiers: Dossier[]): string[][] {
  return [
    dossiers.map(({ persoon }) => persoon),
    dossiers.map(({ agb }) => agb),
    dossiers.map(({ gemeente }) => gemeente),
  ];
}

/**
 * The lines of each, with the number of its dossier. The planner must go from a dossier to the index on persoon and agb, one look each:
 * OFFSET 0 leaves it no other way, also when it knows nothing of the table yet.
 */
const REGELS = `SELECT dossier.nummer, (SELECT string_agg(${REGEL_SELECT}, ',') FROM (SELECT * FROM berichtregel b
    WHERE b.persoon = dossier.persoon AND b.agb = dossier.agb AND b.gemeente = dossier.gemeente OFFSET 0) AS regel)
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS dossier (persoon, agb, gemeente, nummer)`;

/** Everything received about these dossiers: the lines of each, in the same order, and what was answered to them. Three statements at most. */
export async function findFeiten(
  manager: EntityManager,
  dossiers: Dossier[],
): Promise<{ regels: Berichtregel[][]; reacties: Reactie[] }> {
  const regels: Berichtregel[][] = dossiers.map(() => []);
  for (const [nummer, lines] of await queryTextRows(manager, REGELS, columns(dossiers))) {
    const index = Number(nummer) - 1;
    const rows = JSON.parse(`[${lines ?? ""}]`) as GelezenRij[];
    regels[index] = rows.map((row) => toBerichtregel(dossiers[index]!, row));
  }
  return { regels, reacties: await findReacties(manager, regels.flat()) };
}

/** What was answered to these lines. Most traffic of an aanbieder is answered or none of it is: that is asked first. */
async function findReacties(manager: EntityManager, regels: Berichtregel[]): Promise<Reactie[]> {
  const answered: { verkeer: string }[] = await manager.query(
    `SELECT verkeer FROM unnest($1::text[]) AS verkeer
     WHERE EXISTS (SELECT 1 FROM reactie r WHERE r.agb = split_part(verkeer, '|', 1) AND r.gemeente = split_part(verkeer, '|', 2))`,
    [[...new Set(regels.map(toVerkeer))]],
  );
  if (answered.length === 0) return [];
  const answeredTo = new Set(answered.map(({ verkeer }) => verkeer));
  const reacties = await queryTextRows(
    manager,
    `WITH regel AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
       AS van (agb, gemeente, soort, identificatie, referentie)),
     direct AS (
       SELECT r.* FROM regel CROSS JOIN LATERAL (SELECT * FROM reactie r WHERE r.agb = regel.agb AND r.gemeente = regel.gemeente
         AND r.over_identificatie = regel.identificatie AND r.over_soort = regel.soort OFFSET 0) AS r
       UNION
       SELECT r.* FROM regel CROSS JOIN LATERAL (SELECT * FROM reactie r WHERE r.agb = regel.agb AND r.gemeente = regel.gemeente
         AND r.referentie = regel.referentie AND r.soort = '319' OFFSET 0) AS r)
     SELECT ${REACTIE_SELECT} FROM (
       SELECT * FROM direct
       UNION
       SELECT r.* FROM direct CROSS JOIN LATERAL (SELECT * FROM reactie r WHERE direct.soort = '319' AND r.agb = direct.agb
         AND r.gemeente = direct.gemeente AND r.over_identificatie = direct.identificatie AND r.over_soort = '319' OFFSET 0) AS r) AS alle`,
    toKenmerken(regels.filter((regel) => answeredTo.has(toVerkeer(regel)))),
  );
  return reacties.map(toReactie);
}

/** By what an answer finds a line; PostgreSQL need not look the lines up again. */
function toKenmerken(regels: Berichtregel[]): (string | undefined)[][] {
  return [
    ...[regels.map(({ agb }) => agb), regels.map(({ gemeente }) => gemeente), regels.map(({ soort }) => soort)],
    regels.map(({ identificatie }) => identificatie),
    regels.map((regel) => ("referentie" in regel ? regel.referentie : undefined)),
  ];
}

/** The dossiers with a line that these answer, directly or through a 319. @param sleutels of the answers, which are stored */
export async function findDossiersOver(manager: EntityManager, sleutels: string[]): Promise<Dossier[]> {
  if (sleutels.length === 0) return [];
  return manager.query(
    `WITH nieuw AS (SELECT * FROM reactie WHERE sleutel = ANY ($1::text[])),
     bedoeld AS (
       SELECT agb, gemeente, over_soort, over_identificatie, CASE WHEN soort = '319' THEN referentie END AS referentie FROM nieuw
       UNION
       SELECT r.agb, r.gemeente, NULL, NULL, r.referentie FROM nieuw JOIN reactie r ON nieuw.over_soort = '319' AND r.soort = '319'
         AND r.agb = nieuw.agb AND r.gemeente = nieuw.gemeente AND r.identificatie = nieuw.over_identificatie)
     SELECT b.persoon, b.agb, b.gemeente FROM bedoeld JOIN berichtregel b ON b.agb = bedoeld.agb AND b.gemeente = bedoeld.gemeente
       AND b.identificatie = bedoeld.over_identificatie AND b.soort = bedoeld.over_soort
     UNION
     SELECT b.persoon, b.agb, b.gemeente FROM bedoeld JOIN berichtregel b ON b.agb = bedoeld.agb AND b.gemeente = bedoeld.gemeente
       AND b.referentie = bedoeld.referentie AND b.soort IN ('315', '317')`,
    [sleutels],
  );
}
