// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import type { Datum } from "../../../platform/time/datum";
import { geldtOp } from "../domain/periode";
import type { Bron, Dossier } from "../domain/records";
import type { Regel } from "../domain/regels/regel";
import { lockBron } from "./bronstand";
import { LEERLING_COLUMNS, type LeerlingRij, readDossiers } from "./dossiers";
import { insertRows } from "./insert-rows";
import { selectLeveringen } from "./leveringen";

const BATCH = 2000;
const NOOIT = "9999-12-31";

/** The columns of the list of thuiszitters with their PostgreSQL types. */
export const THUISZITTER_COLUMNS = {
  bron: "text",
  leerling_id: "text",
  regelversie: "text",
  gemeente: "text",
  naam: "text",
  geboortedatum: "date",
  brin: "text",
  school: "text",
  samenwerkingsverband: "text",
  status: "text",
  soort: "text",
  dreigend: "boolean",
  sinds: "date",
  sorteerdatum: "date",
  peildatum: "date",
  uitleg: "jsonb",
  feiten: "jsonb",
};

/** Who judge, for which day. */
export interface Berekening {
  regels: readonly Regel[];
  vandaag: Datum;
}

/** What the projection of a source depends on besides its facts; when this changes it has to be made anew. */
function sleutel(bron: Bron, { regels, vandaag }: Berekening): string {
  return `${vandaag} ${regels.map(({ versie }) => versie).join("+")} ${bron.versheid} ${bron.vakantieregio ?? ""}`;
}

/** Makes the list of thuiszitters of one source anew, in the transaction of the caller, in batches of pupils. */
export async function herbereken(manager: EntityManager, bron: Bron, berekening: Berekening): Promise<void> {
  await lockBron(manager, bron.naam);
  const bronnen = new Map([[bron.naam, bron]]);
  const leveringen = await selectLeveringen(manager);
  await manager.query(`DELETE FROM thuiszitter WHERE bron = $1`, [bron.naam]);
  for (let last = ""; ;) {
    const leerlingen = await manager.query<LeerlingRij[]>(
      `SELECT ${LEERLING_COLUMNS} FROM leerling l WHERE l.bron = $1 AND l.id > $2 ORDER BY l.id LIMIT ${BATCH}`,
      [bron.naam, last],
    );
    const dossiers = await readDossiers(manager, bronnen, leveringen, leerlingen);
    const rows = berekening.regels.flatMap((regel) =>
      dossiers.flatMap((dossier) => toThuiszitterrij(dossier, regel, berekening.vandaag)),
    );
    await insertRows(manager, { table: "thuiszitter", columns: THUISZITTER_COLUMNS }, rows);
    if (leerlingen.length < BATCH) break;
    last = leerlingen.at(-1)!.id;
  }
  await manager.query(`UPDATE bronstand SET berekend = $2 WHERE bron = $1`, [bron.naam, sleutel(bron, berekening)]);
}

/** The row of one pupil on a date: only who is a thuiszitter, threatens to be one, or of whom it is not known, gets one. */
export function toThuiszitterrij(dossier: Dossier, regel: Regel, op: Datum): Record<string, unknown>[] {
  const { leerling, inschrijvingen, bron, levering } = dossier;
  const { status, soort, fase, sinds, uitleg, feiten } = regel.beoordeel(dossier, op);
  if (status === "GEEN_THUISZITTER" && !fase) return [];
  const begonnen = inschrijvingen.filter(({ van }) => van <= op);
  const school = (begonnen.filter((row) => geldtOp(row, op)).at(-1) ?? begonnen.at(-1))?.school;
  const moments = feiten.map(({ vastgelegdOp, opgehaaldOp }) => [vastgelegdOp, opgehaaldOp]);
  return [
    {
      bron: bron.naam,
      leerling_id: leerling.id,
      regelversie: regel.versie,
      gemeente: leerling.gemeente,
      naam: leerling.naam,
      geboortedatum: leerling.geboortedatum,
      brin: school?.brin,
      school: school?.naam,
      samenwerkingsverband: school?.samenwerkingsverband,
      status,
      soort,
      dreigend: fase === "DREIGEND",
      sinds,
      sorteerdatum: sinds ?? NOOIT,
      peildatum: levering?.peildatum ?? op,
      uitleg: JSON.stringify(uitleg),
      feiten: JSON.stringify(moments),
    },
  ];
}

/**
 * Makes the list of a source anew when the day, the rules or the versheid have changed since. Several processes may call this: one does it.
 * @returns whether it was done
 */
export async function herberekenZoNodig(dataSource: DataSource, bron: Bron, berekening: Berekening): Promise<boolean> {
  const wanted = sleutel(bron, berekening);
  const known = await dataSource.query<unknown[]>(`SELECT FROM bronstand WHERE bron = $1 AND berekend = $2`, [
    bron.naam,
    wanted,
  ]);
  if (known.length > 0) return false;
  return dataSource.transaction(async (manager) => {
    const { berekend } = await lockBron(manager, bron.naam);
    if (berekend === wanted) return false;
    await herbereken(manager, bron, berekening);
    return true;
  });
}
