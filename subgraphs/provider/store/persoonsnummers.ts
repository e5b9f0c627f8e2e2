// SPDX-License-Identifier: EUPL-1.2
import { type DataSource, type EntityManager, In } from "typeorm";
import type { Persoonsnummer } from "../domain/persoonsnummer";
import { PersoonsnummerEntity } from "./epd-entities";

/** pseudonym -> sealed number, in one statement. */
export async function findPersoonsnummers(
  dataSource: DataSource,
  personen: readonly string[],
): Promise<Map<string, string>> {
  const rows = await dataSource.manager.findBy(PersoonsnummerEntity, { persoon: In([...personen]) });
  return new Map(rows.map(({ persoon, bsnVersleuteld }) => [persoon, bsnVersleuteld]));
}

/**
 * Keeps sealed numbers. One that is there stays: sealing twice never gives the same text, and reading a message again must change nothing.
 * In order of the person: two imports wait for each other and never in a circle.
 */
export async function savePersoonsnummers(manager: EntityManager, nummers: Persoonsnummer[]): Promise<void> {
  if (nummers.length === 0) return;
  const unique = [...new Map(nummers.map((each) => [each.persoon, each])).values()];
  unique.sort((a, b) => (a.persoon < b.persoon ? -1 : 1));
  await manager.query(
    "INSERT INTO persoonsnummer (persoon, bsn_versleuteld) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT (persoon) DO NOTHING",
    [unique.map(({ persoon }) => persoon), unique.map(({ bsnVersleuteld }) => bsnVersleuteld)],
  );
}

/** Removes numbers that this key cannot open; the next message about the person brings them back, sealed anew. */
export async function deletePersoonsnummers(dataSource: DataSource, personen: string[]): Promise<void> {
  await dataSource.manager.delete(PersoonsnummerEntity, { persoon: In(personen) });
}

/** Removes every number: without a dossier system to ask there is no purpose. */
export async function deleteAllPersoonsnummers(dataSource: DataSource): Promise<void> {
  await dataSource.query("DELETE FROM persoonsnummer");
}
