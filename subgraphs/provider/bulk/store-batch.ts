// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import { copyText } from "../../../platform/database/copy";
import { keepRejections, type QuarantaineEntity } from "../../../platform/inbox/delivery-store";
import { storeAndNote } from "../store/feiten";
import type { Leesbatch } from "./leesbatch";
import type { Bekend } from "./thread-messages";

const AANLEVERING = ["bron", "sha256", "bestand", "ontvangen_op", "uitkomst"];

/** Whether a source never delivered anything: then nothing of it is known. */
export async function isNewBron(dataSource: DataSource, bron: string): Promise<boolean> {
  const rows: { known: boolean }[] = await dataSource.query(
    "SELECT EXISTS (SELECT 1 FROM aanlevering WHERE bron = $1) AS known",
    [bron],
  );
  return !rows[0]!.known;
}

/** What of these files of a source is in the store already. */
export async function findBekend(dataSource: DataSource, bron: string, hashes: string[]): Promise<Omit<Bekend, "op">> {
  const rows: { sha256: string; uitkomst: string }[] = await dataSource.query(
    "SELECT sha256, uitkomst FROM aanlevering WHERE bron = $1 AND sha256 = ANY ($2)",
    [bron, hashes],
  );
  const [bekend, opnieuw] = [new Set<string>(), new Set<string>()];
  for (const { sha256, uitkomst } of rows) (uitkomst === "VERWERKT" ? bekend : opnieuw).add(sha256);
  return { bekend, opnieuw };
}

/**
 * Stores many messages in one transaction, each under its idempotency key.
 * @throws QueryFailedError (unique_violation) when another process stored one of them meanwhile, or another file says the same: then
 * nothing of the batch is stored
 */
export async function storeBatch(dataSource: DataSource, bron: string, batch: Leesbatch): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const again = batch.opnieuw.map((plaats) => batch.bestanden[plaats]!.sha256);
    if (again.length > 0) await forget(manager, bron, again);
    await copyText(manager, "aanlevering", AANLEVERING, batch.aanleveringen.bytes);
    await keepRejections(manager, toRejections(bron, batch));
    const rijen = { ...batch, regels: batch.regels.bytes, reacties: batch.reacties.bytes };
    const usable = batch.bestanden.length > batch.afgekeurd.length || rijen.regels.length + rijen.reacties.length > 0;
    if (usable) await storeAndNote(manager, bron, rijen, batch.op);
  });
}

/** What was refused before is tried again: its outcome and reasons of then are forgotten. */
async function forget(manager: EntityManager, bron: string, hashes: string[]): Promise<void> {
  await manager.query("DELETE FROM quarantaine WHERE bron = $1 AND sha256 = ANY ($2)", [bron, hashes]);
  await manager.query("DELETE FROM aanlevering WHERE bron = $1 AND sha256 = ANY ($2) AND uitkomst <> 'VERWERKT'", [
    bron,
    hashes,
  ]);
}

/** Why files of a batch could not be used, as rows. */
function toRejections(bron: string, { afgekeurd, bestanden, op: sinds }: Leesbatch): QuarantaineEntity[] {
  return afgekeurd.flatMap(({ plaats: index, bestand, rejections }) => {
    const { sha256 } = bestanden[index]!;
    return rejections.map(({ plaats, reden }) => ({ bron, sha256, plaats, bestand, reden, sinds }));
  });
}
