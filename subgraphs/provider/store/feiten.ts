// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import type { Berichtregel, Dossier } from "../domain/berichtregel";
import type { Persoonsnummer } from "../domain/persoonsnummer";
import { indexReacties, type Reactie } from "../domain/reactie";
import { deriveTrajecten } from "../domain/trajecten";
import { findDossiersOver, findFeiten } from "./dossiers";
import { savePersoonsnummers } from "./persoonsnummers";
import { type Row, toReactieRow, toRegelRow } from "./regel-rows";
import { toTrajectRow } from "./traject-rows";

/** What one message, or many, say. */
interface Feiten {
  regels: Berichtregel[];
  reacties: Reactie[];
  /** only when dossier systems are asked with them */
  nummers?: Persoonsnummer[];
}

/**
 * Keeps what messages say and brings the trajecten of the dossiers they touch up to date: a constant number of statements, for one message
 * or for a thousand. What is known already changes nothing.
 * @param manager of the transaction that also claims the deliveries
 * @param op moment the source delivered
 */
export async function storeFeiten(manager: EntityManager, bron: string, feiten: Feiten, op: Date): Promise<void> {
  await deriveAgain(manager, await keep(manager, bron, feiten, op));
}

/** The same for very many messages: keeps them, and notes the dossiers for `deriveNoted`. */
export async function storeAndNote(manager: EntityManager, bron: string, feiten: Feiten, op: Date): Promise<void> {
  const dossiers = await keep(manager, bron, feiten, op);
  await manager.query(
    "INSERT INTO te_herleiden SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING",
    columns(dossiers),
  );
}

/** Most dossiers derived in one transaction. */
const DERIVED_AT_ONCE = 1000;

/** Derives the trajecten of the dossiers noted by `storeAndNote`, also those that an import left that did not come to it. */
export async function deriveNoted(dataSource: DataSource): Promise<void> {
  for (;;) {
    const noted: Dossier[] = await dataSource.query(
      `SELECT persoon, agb, gemeente FROM te_herleiden LIMIT ${DERIVED_AT_ONCE}`,
    );
    if (noted.length === 0) return;
    await dataSource.transaction(async (manager) => {
      // The lock comes before the rows, as it does where they are noted: no deadlock.
      await lock(manager, noted);
      await manager.query(
        `DELETE FROM te_herleiden t USING unnest($1::text[], $2::text[], $3::text[]) AS dossier (persoon, agb, gemeente)
         WHERE t.persoon = dossier.persoon AND t.agb = dossier.agb AND t.gemeente = dossier.gemeente`,
        columns(noted),
      );
      await deriveAgain(manager, noted);
    });
  }
}

async function keep(
  manager: EntityManager,
  bron: string,
  { regels, reacties, nummers = [] }: Feiten,
  op: Date,
): Promise<Dossier[]> {
  await lock(manager, [...regels, ...reacties]);
  await insertRows(manager, "berichtregel", regels.map(toRegelRow));
  await insertRows(manager, "reactie", reacties.map(toReactieRow));
  await savePersoonsnummers(manager, nummers);
  await manager.query(
    `INSERT INTO bronstand (bron, laatst_ontvangen_op) VALUES ($1, $2)
     ON CONFLICT (bron) DO UPDATE SET laatst_ontvangen_op = GREATEST(bronstand.laatst_ontvangen_op, EXCLUDED.laatst_ontvangen_op)`,
    [bron, op],
  );
  return unique([...regels, ...(await findDossiersOver(manager, reacties))]);
}

const key = ({ persoon, agb, gemeente }: Dossier) => `${persoon}|${agb}|${gemeente}`;

function unique(dossiers: Dossier[]): Dossier[] {
  return [
    ...new Map(
      dossiers.map(({ persoon, agb, gemeente }) => [key({ persoon, agb, gemeente }), { persoon, agb, gemeente }]),
    ).values(),
  ];
}

/**
 * Two processes with messages of one aanbieder and gemeente take turns, or each would derive without what the other stores: an answer
 * names no person, so the lock cannot be finer. Sorted: no deadlock.
 */
async function lock(manager: EntityManager, parts: { agb: string; gemeente: string }[]): Promise<void> {
  await manager.query(
    `SELECT pg_advisory_xact_lock(verkeer.slot)
     FROM (SELECT DISTINCT hashtextextended(sleutel, 0) AS slot FROM unnest($1::text[]) AS sleutel ORDER BY slot) AS verkeer`,
    [[...new Set(parts.map(({ agb, gemeente }) => `${agb}|${gemeente}`))]],
  );
}

async function deriveAgain(manager: EntityManager, dossiers: Dossier[]): Promise<void> {
  if (dossiers.length === 0) return;
  const { regels, reacties } = await findFeiten(manager, dossiers);
  const byDossier = new Map<string, Berichtregel[]>(dossiers.map((dossier) => [key(dossier), []]));
  for (const regel of regels) byDossier.get(key(regel))?.push(regel);
  const traffic = ({ agb, gemeente }: { agb: string; gemeente: string }) => `${agb}|${gemeente}`;
  const byTraffic = new Map<string, Reactie[]>();
  for (const reactie of reacties)
    byTraffic.set(traffic(reactie), [...(byTraffic.get(traffic(reactie)) ?? []), reactie]);
  const indexes = new Map([...byTraffic].map(([name, list]) => [name, indexReacties(list)]));
  const trajecten = dossiers.flatMap((dossier) =>
    deriveTrajecten(dossier, byDossier.get(key(dossier)) ?? [], indexes.get(traffic(dossier))),
  );
  await manager.query(
    `DELETE FROM traject USING unnest($1::text[], $2::text[], $3::text[]) AS dossier (persoon, agb, gemeente)
     WHERE traject.persoon = dossier.persoon AND traject.agb = dossier.agb AND traject.gemeente = dossier.gemeente`,
    columns(dossiers),
  );
  await insertRows(manager, "traject", trajecten.map(toTrajectRow));
}

function columns(dossiers: Dossier[]): string[][] {
  return [
    dossiers.map(({ persoon }) => persoon),
    dossiers.map(({ agb }) => agb),
    dossiers.map(({ gemeente }) => gemeente),
  ];
}

async function insertRows(
  manager: EntityManager,
  table: "berichtregel" | "reactie" | "traject",
  rows: Row[],
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
