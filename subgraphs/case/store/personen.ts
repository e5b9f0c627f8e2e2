// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Datum } from "../../../platform/time/datum";

/** A person in one gezin: read only for who may see them. */
export interface PersoonInGezin {
  persoonId: string;
  gezinId: string;
  naam: string;
  geboortedatum?: Datum;
  bron: string;
  bronhouder: string;
  opgehaaldOp: Date;
}

interface Row extends Omit<PersoonInGezin, "geboortedatum"> {
  geboortedatum: Datum | null;
}

/** In which gezinnen the persons are on a date, in one statement; the most recently fetched first. */
export async function findPersonen(
  dataSource: DataSource,
  persoonIds: readonly string[],
  op: Datum,
): Promise<PersoonInGezin[]> {
  const rows = (await dataSource.query(
    `SELECT l.persoon_id AS "persoonId", l.gezin_id AS "gezinId", l.naam, l.geboortedatum::text, g.bron, g.bronhouder, g.opgehaald_op AS "opgehaaldOp"
     FROM gezinslid l JOIN gezin g ON g.id = l.gezin_id
     WHERE l.persoon_id = ANY($1) AND l.is_jeugdige AND (l.van IS NULL OR l.van <= $2) AND (l.tot IS NULL OR l.tot > $2) AND (g.beeindigd_op IS NULL OR g.beeindigd_op > $2)
     ORDER BY g.opgehaald_op DESC, g.id`,
    [persoonIds, op],
  )) as Row[];
  return rows.map(({ geboortedatum, ...row }) => ({ ...row, geboortedatum: geboortedatum ?? undefined }));
}
