// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import { copyRows, copyText } from "../../../platform/database/copy";
import type { Berichtregel, Dossier } from "../domain/berichtregel";
import type { Persoonsnummer } from "../domain/persoonsnummer";
import type { Reactie } from "../domain/reactie";
import { deriveAgain } from "./afleiden";
import { toDossier, toDossiernaam, toVerkeer } from "./dossiernaam";
import { findDossiersOver } from "./dossiers";
import { savePersoonsnummers } from "./persoonsnummers";
import { REACTIE_COLUMNS, toReactieRow } from "./reactie-rows";
import { REGEL_COLUMNS, toRegelRow } from "./regel-rows";
import { lockVerkeer } from "./verkeer";

/** What one message, or many, say. */
export interface Feiten {
  regels: Berichtregel[];
  reacties: Reactie[];
  /** only when dossier systems are asked with them */
  nummers?: Persoonsnummer[];
}

/** Facts of very many messages, as COPY takes them. */
export interface Rijen {
  /** of `berichtregel` */
  regels: Uint8Array;
  /** of `reactie` */
  reacties: Uint8Array;
  /** sleutels of the answers */
  sleutels: string[];
  /** names of the dossiers the lines are about, each once */
  dossiers: string[];
  /** names of their traffic and that of the answers, each once */
  verkeer: string[];
  nummers: Persoonsnummer[];
}

/**
 * Keeps what messages say and brings the trajecten of the dossiers they touch up to date: a constant number of statements, for one message
 * or for a thousand. What is known already changes nothing.
 * @param manager of the transaction that also claims the deliveries
 * @param op moment the source delivered
 */
export async function storeFeiten(
  manager: EntityManager,
  bron: string,
  { regels, reacties, nummers = [] }: Feiten,
  op: Date,
): Promise<void> {
  await lockVerkeer(manager, [...regels, ...reacties].map(toVerkeer));
  const newRegels = await findNew(manager, "berichtregel", regels);
  await copyRows(manager, "berichtregel", REGEL_COLUMNS, newRegels.map(toRegelRow));
  const newReacties = await findNew(manager, "reactie", reacties);
  await copyRows(manager, "reactie", REACTIE_COLUMNS, newReacties.map(toReactieRow));
  await savePersoonsnummers(manager, nummers);
  await touchBron(manager, bron, op);
  const answered = await findDossiersOver(
    manager,
    newReacties.map(({ sleutel }) => sleutel),
  );
  await deriveAgain(manager, unique([...newRegels, ...answered]));
}

/**
 * The same for very many messages: notes the dossiers for `deriveNoted`.
 * @throws QueryFailedError (unique_violation) when something of it is known already: then nothing is kept
 */
export async function storeAndNote(manager: EntityManager, bron: string, rijen: Rijen, op: Date): Promise<void> {
  await lockVerkeer(manager, rijen.verkeer);
  await copyText(manager, "berichtregel", REGEL_COLUMNS, rijen.regels);
  await copyText(manager, "reactie", REACTIE_COLUMNS, rijen.reacties);
  await savePersoonsnummers(manager, rijen.nummers);
  await touchBron(manager, bron, op);
  const answered = await findDossiersOver(manager, rijen.sleutels);
  const dossiers = [...rijen.dossiers, ...answered.map(toDossiernaam)];
  if (dossiers.length > 0)
    await manager.query("INSERT INTO te_herleiden (dossiers) VALUES ($1)", [JSON.stringify(dossiers)]);
}

async function touchBron(manager: EntityManager, bron: string, op: Date): Promise<void> {
  await manager.query(
    `INSERT INTO bronstand (bron, laatst_ontvangen_op) VALUES ($1, $2)
     ON CONFLICT (bron) DO UPDATE SET laatst_ontvangen_op = GREATEST(bronstand.laatst_ontvangen_op, EXCLUDED.laatst_ontvangen_op)`,
    [bron, op],
  );
}

/** What is not stored yet, each once. Nobody else can add it meanwhile: the lock of its traffic is held. */
async function findNew<R extends { sleutel: string }>(
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
  return [...new Set(dossiers.map(toDossiernaam))].map(toDossier);
}
