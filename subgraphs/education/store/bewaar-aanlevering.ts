// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import type { Aanlevering } from "../domain/aanlevering";
import type { Bron } from "../domain/records";
import { lockBron } from "./bronstand";
import { insertRows, type Target } from "./insert-rows";
import { leveringstand } from "./leveringstand";

const AANGELEVERD = { bron: "text", stand: "text", vastgelegd_op: "timestamptz", opgehaald_op: "timestamptz" };
const PERIODE = { begindatum: "date", einddatum: "date" };

/** Adds, or replaces what an older delivery brought. */
function target(table: string, key: string[], own: Record<string, string>): Target {
  const columns = { ...AANGELEVERD, ...own };
  const changed = Object.keys(columns).filter((name) => name !== "bron" && !key.includes(name));
  const onConflict = `ON CONFLICT (bron, ${key.join(", ")}) DO UPDATE SET ${changed.map((name) => `${name} = excluded.${name}`).join(", ")}
    WHERE ${table}.stand COLLATE "C" <= excluded.stand COLLATE "C"`;
  return { table, columns, onConflict };
}

const LEERLING = target("leerling", ["id"], { id: "text", gemeente: "text", naam: "text", geboortedatum: "date" });
const SCHOOL = target("school", ["brin"], {
  brin: "text",
  gemeente: "text",
  naam: "text",
  contact_naam: "text",
  contact_functie: "text",
  contact_telefoon: "text",
  contact_email: "text",
  laatste_aanlevering: "timestamptz",
  samenwerkingsverband: "text",
});
const INSCHRIJVING = target("inschrijving", ["leerling_id", "brin", "begindatum"], {
  leerling_id: "text",
  brin: "text",
  vestiging: "text",
  leerjaar: "text",
  ...PERIODE,
});
const VERZUIM = target("verzuimmelding", ["meldingnummer"], {
  meldingnummer: "text",
  leerling_id: "text",
  brin: "text",
  soort: "text",
  status: "text",
  uren: "integer",
  terugkeerplan: "text",
  ...PERIODE,
});
const VRIJSTELLING = target("vrijstelling", ["leerling_id", "grond", "begindatum"], {
  leerling_id: "text",
  grond: "text",
  ...PERIODE,
});
const ONDERSTEUNING = target("schoolondersteuning", ["leerling_id", "soort", "kenmerk", "begindatum"], {
  leerling_id: "text",
  soort: "text",
  kenmerk: "text",
  evaluatiedatum: "date",
  ...PERIODE,
});
const ONVOLLEDIG = target("onvolledig_dossier", ["leerling_id"], { leerling_id: "text" });

/**
 * Stores one delivery. A full one replaces everything that is not newer; a delta adds or replaces by key on top of what is not newer;
 * what a newer full delivery made void changes nothing.
 * @returns whether anything may have changed
 */
export async function bewaarAanlevering(
  manager: EntityManager,
  bron: Bron,
  aanlevering: Aanlevering,
): Promise<boolean> {
  const stand = leveringstand(aanlevering);
  const { volledig } = await lockBron(manager, bron.naam);
  const again = await insertLevering(manager, bron, aanlevering, stand);
  if (volledig !== null && volledig > stand) return false;
  if (aanlevering.soort === "volledig") {
    await deleteFacts(manager, bron, stand, "<=");
    await manager.query(`UPDATE bronstand SET volledig = $2 WHERE bron = $1`, [bron.naam, stand]);
  } else if (again) await deleteFacts(manager, bron, stand, "=");
  await insertRecords(manager, bron, aanlevering, stand);
  return true;
}

/** @returns whether this delivery was stored before: a replay from quarantine */
async function insertLevering(
  manager: EntityManager,
  bron: Bron,
  { soort, peildatum, aangemaaktOp, ontvangenOp, afgekeurd }: Aanlevering,
  stand: string,
): Promise<boolean> {
  const [row] = await manager.query<{ again: boolean }[]>(
    `INSERT INTO levering (bron, stand, soort, peildatum, aangemaakt_op, ontvangen_op, afgekeurd)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (bron, stand) DO UPDATE SET afgekeurd = excluded.afgekeurd
     RETURNING xmax <> 0 AS again`,
    [bron.naam, stand, soort, peildatum, aangemaaktOp, ontvangenOp, afgekeurd],
  );
  return row!.again;
}

async function deleteFacts(manager: EntityManager, bron: Bron, stand: string, compare: "<=" | "="): Promise<void> {
  for (const { table } of [LEERLING, SCHOOL, INSCHRIJVING, VERZUIM, VRIJSTELLING, ONDERSTEUNING, ONVOLLEDIG])
    await manager.query(`DELETE FROM ${table} WHERE bron = $1 AND stand COLLATE "C" ${compare} $2`, [bron.naam, stand]);
}

async function insertRecords(
  manager: EntityManager,
  bron: Bron,
  aanlevering: Aanlevering,
  stand: string,
): Promise<void> {
  const { records, aangemaaktOp, ontvangenOp } = aanlevering;
  const own = { bron: bron.naam, stand, vastgelegd_op: aangemaaktOp, opgehaald_op: ontvangenOp };
  const { gemeente } = bron;
  const scholen = records.scholen.map((row) => ({
    ...own,
    gemeente,
    brin: row.brin,
    naam: row.naam,
    contact_naam: row.contactNaam,
    contact_functie: row.contactFunctie,
    contact_telefoon: row.contactTelefoon,
    contact_email: row.contactEmail,
    laatste_aanlevering: row.laatsteAanlevering,
    samenwerkingsverband: row.samenwerkingsverband,
  }));
  const leerlingen = records.leerlingen.map(({ leerling, ...row }) => ({ ...own, gemeente, id: leerling, ...row }));
  const ofLeerling = <R extends { leerling: string }>({ leerling, ...row }: R) => ({
    ...own,
    leerling_id: leerling,
    ...row,
  });
  await insertRows(manager, SCHOOL, scholen);
  await insertRows(manager, LEERLING, leerlingen);
  await insertRows(manager, INSCHRIJVING, records.inschrijvingen.map(ofLeerling));
  await insertRows(manager, VERZUIM, records.verzuim.map(ofLeerling));
  await insertRows(manager, VRIJSTELLING, records.vrijstellingen.map(ofLeerling));
  await insertRows(manager, ONDERSTEUNING, records.ondersteuning.map(ofLeerling));
  await insertRows(
    manager,
    ONVOLLEDIG,
    records.onvolledig.map((leerling) => ofLeerling({ leerling })),
  );
}
