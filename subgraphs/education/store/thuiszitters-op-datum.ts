// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import type { Thuiszittervraag } from "../domain/opslag";
import type { Bron } from "../domain/records";
import { totEnMet } from "../domain/tot-en-met";
import { LEERLING_COLUMNS, type LeerlingRij, readDossiers, withinReach } from "./dossiers";
import { selectLeveringen } from "./leveringen";
import { toThuiszitterrij } from "./projectie";

/** So many pupils can be judged anew within one question. */
const MAX_LEERLINGEN = 5000;

/**
 * The list as it was on an earlier date, as the JSON rows of the projection, judged from the facts known now. Who is within reach is
 * decided as of today: a pupil who left is not visible to the old school, on no date.
 * @throws HubError ONGELDIGE_INVOER when more pupils are within reach than can be judged in one question
 */
export async function projecteerOp(
  manager: EntityManager,
  bronnen: Map<string, Bron>,
  { bereik, filter, op, vandaag, regel }: Thuiszittervraag,
): Promise<string> {
  const reach = bereik.soort === "GEMEENTEN" ? bereik.gemeenten : bereik.brin;
  const leerlingen = await manager.query<LeerlingRij[]>(
    `SELECT ${LEERLING_COLUMNS} FROM leerling l WHERE l.bron = ANY($1::text[]) AND ${withinReach(bereik)}
       AND ($4::text IS NULL OR l.gemeente = $4)
       AND ($5::text IS NULL OR EXISTS (SELECT FROM inschrijving f WHERE f.bron = l.bron AND f.leerling_id = l.id AND f.brin = $5))
     ORDER BY l.id, l.bron LIMIT ${MAX_LEERLINGEN + 1}`,
    [[...bronnen.keys()], reach, vandaag, filter.gemeente ?? null, filter.brin ?? null],
  );
  if (leerlingen.length > MAX_LEERLINGEN)
    throw ongeldigeInvoer("opDatum", `dit zijn meer dan ${MAX_LEERLINGEN} leerlingen; kies ook een gemeente of school`);
  const dossiers = await readDossiers(manager, bronnen, await selectLeveringen(manager), leerlingen);
  const rows = dossiers.flatMap((dossier) => toThuiszitterrij(totEnMet(dossier, op), regel, op));
  return JSON.stringify(
    rows.map(({ uitleg, feiten, ...row }) => ({
      ...row,
      uitleg: JSON.parse(uitleg as string) as unknown,
      feiten: JSON.parse(feiten as string) as unknown,
    })),
  );
}
