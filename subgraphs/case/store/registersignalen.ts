// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { Datum } from "../../../platform/time/datum";
import type { Persoonsbron, Persoonsgegevens } from "../domain/persoon";
import { signalenUitRegister } from "../domain/persoon-signalen";
import { aandachtVan } from "../domain/signalen";

interface Row {
  gezinId: string;
  bron: string;
  bronhouder: string;
  opgehaaldOp: Date;
  persoonId: string;
  naam: string;
  geboortedatum: Datum | null;
  isJeugdige: boolean;
  gegevens: Persoonsgegevens | null;
  gevraagdOp: Date;
}

/** Locks the gezinnen in the order of their id, as every writer does: two of them then never wait for each other. */
const LOCK = `SELECT id FROM gezin WHERE id = ANY($1) OR id IN (SELECT gezin_id FROM gezinslid WHERE persoon_id = ANY($2)) ORDER BY id FOR UPDATE`;

const READ = `SELECT g.id AS "gezinId", g.bron, g.bronhouder, g.opgehaald_op AS "opgehaaldOp", l.persoon_id AS "persoonId", l.naam, l.geboortedatum::text,
    l.is_jeugdige AS "isJeugdige", p.gegevens, p.opgehaald_op AS "gevraagdOp"
  FROM gezin g JOIN gezinslid l ON l.gezin_id = g.id JOIN persoonsgegevens p ON p.persoon_id = l.persoon_id
  WHERE g.id = ANY($1) AND p.bron = $3 AND (l.tot IS NULL OR l.tot > $2) AND (g.beeindigd_op IS NULL OR g.beeindigd_op > $2)`;

const WRITE = `UPDATE gezin g SET register_aandacht = (r->>'aandacht')::int, register_signaalcodes = ARRAY(SELECT jsonb_array_elements_text(r->'codes'))
  FROM jsonb_array_elements($1::jsonb) r WHERE g.id = r->>'id'
    AND (g.register_aandacht, g.register_signaalcodes) IS DISTINCT FROM ((r->>'aandacht')::int, ARRAY(SELECT jsonb_array_elements_text(r->'codes')))`;

/**
 * Works out again what the copy of the BRP adds to the lists: of these gezinnen, and of every gezin that has one of these persons. In three
 * statements, however many there are.
 */
export async function saveRegistersignalen(
  manager: EntityManager,
  bron: Persoonsbron,
  welke: { gezinIds?: string[]; persoonIds?: string[] },
  vandaag: Datum,
): Promise<void> {
  const locked = (await manager.query(LOCK, [welke.gezinIds ?? [], welke.persoonIds ?? []])) as { id: string }[];
  if (locked.length === 0) return;
  const ids = locked.map(({ id }) => id);
  const perGezin = groupBy((await manager.query(READ, [ids, vandaag, bron.naam])) as Row[], ({ gezinId }) => gezinId);
  const rows = ids.map((id) => {
    const signalen = (perGezin.get(id) ?? []).flatMap((row) => signalenVan(bron, row, vandaag));
    return { id, aandacht: aandachtVan(signalen), codes: [...new Set(signalen.map(({ code }) => code))].sort() };
  });
  await manager.query(WRITE, [JSON.stringify(rows)]);
}

function signalenVan(bron: Persoonsbron, { gegevens, geboortedatum, gevraagdOp, ...row }: Row, vandaag: Datum) {
  const lid = { ...row, geboortedatum: geboortedatum ?? undefined, herkomst: row };
  const kopie = { persoonId: row.persoonId, bron: bron.naam, gegevens: gegevens ?? undefined, opgehaaldOp: gevraagdOp };
  return signalenUitRegister(bron, lid, kopie, vandaag);
}

/**
 * When no BRP is configured any more, nothing of it stays: no numbers, no copies, and nothing of it in the lists.
 * @param metNummers keep the numbers of the jeugdigen in a gezin: other sources are asked with them
 */
export async function deleteRegister(dataSource: DataSource, metNummers: boolean): Promise<void> {
  const needed = "EXISTS (SELECT 1 FROM gezinslid l WHERE l.persoon_id = p.persoon_id AND l.is_jeugdige)";
  await dataSource.query(`DELETE FROM persoonsnummer p${metNummers ? ` WHERE NOT ${needed}` : ""}`);
  await dataSource.query("DELETE FROM persoonsgegevens");
  await dataSource.query(
    "UPDATE gezin SET register_aandacht = 0, register_signaalcodes = '{}' WHERE register_aandacht > 0 OR register_signaalcodes <> '{}'",
  );
}
