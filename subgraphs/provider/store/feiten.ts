// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { copyText } from "../../../platform/database/copy";
import type { Dossier } from "../domain/berichtregel";
import { deriveAgain } from "./afleiden";
import { columns, findDossiersOver, UNNEST } from "./dossiers";
import { savePersoonsnummers } from "./persoonsnummers";
import { REACTIE_COLUMNS, REGEL_COLUMNS } from "./regel-rows";
import { type Feiten, type Rij, type Rijen, toRijen } from "./rijen";
import { lockVerkeer } from "./verkeer";

/**
 * Keeps what messages say and brings the trajecten of the dossiers they touch up to date: a constant number of statements, for one message
 * or for a thousand. What is known already changes nothing.
 * @param manager of the transaction that also claims the deliveries
 * @param op moment the source delivered
 */
export async function storeFeiten(manager: EntityManager, bron: string, feiten: Feiten, op: Date): Promise<void> {
  await deriveAgain(manager, await keep(manager, bron, toRijen(feiten), op));
}

/** The same for very many messages: keeps them, and notes the dossiers for `deriveNoted`. */
export async function storeAndNote(manager: EntityManager, bron: string, rijen: Rijen, op: Date): Promise<void> {
  const dossiers = await keep(manager, bron, rijen, op);
  if (dossiers.length === 0) return;
  await manager.query(
    `INSERT INTO te_herleiden (persoon, agb, gemeente) SELECT * FROM ${UNNEST} ON CONFLICT DO NOTHING`,
    columns(dossiers),
  );
}

/** Keeps the facts that are new. @returns the dossiers they are about */
async function keep(
  manager: EntityManager,
  bron: string,
  { regels, reacties, nummers = [] }: Rijen,
  op: Date,
): Promise<Dossier[]> {
  await lockVerkeer(manager, [...regels, ...reacties]);
  const newRegels = await findNew(manager, "berichtregel", regels);
  await copyText(manager, "berichtregel", REGEL_COLUMNS, textOf(newRegels));
  const newReacties = await findNew(manager, "reactie", reacties);
  await copyText(manager, "reactie", REACTIE_COLUMNS, textOf(newReacties));
  await savePersoonsnummers(manager, nummers);
  await manager.query(
    `INSERT INTO bronstand (bron, laatst_ontvangen_op) VALUES ($1, $2)
     ON CONFLICT (bron) DO UPDATE SET laatst_ontvangen_op = GREATEST(bronstand.laatst_ontvangen_op, EXCLUDED.laatst_ontvangen_op)`,
    [bron, op],
  );
  return unique([...newRegels, ...(await findDossiersOver(manager, newReacties))]);
}

const textOf = (rijen: Rij[]) => rijen.map(({ tekst }) => tekst).join("");

/** What is not stored yet, each once. Nobody else can add it meanwhile: the lock of its traffic is held. */
async function findNew<R extends Rij>(
  manager: EntityManager,
  table: "berichtregel" | "reactie",
  rijen: R[],
): Promise<R[]> {
  if (rijen.length === 0) return [];
  const bySleutel = new Map(rijen.map((rij) => [rij.sleutel, rij]));
  const known: { sleutel: string }[] = await manager.query(
    `SELECT sleutel FROM ${table} WHERE sleutel = ANY ($1::text[])`,
    [[...bySleutel.keys()]],
  );
  for (const { sleutel } of known) bySleutel.delete(sleutel);
  return [...bySleutel.values()];
}

function unique(dossiers: Dossier[]): Dossier[] {
  return [
    ...new Map(
      dossiers.map(({ persoon, agb, gemeente }) => [`${persoon}|${agb}|${gemeente}`, { persoon, agb, gemeente }]),
    ).values(),
  ];
}
