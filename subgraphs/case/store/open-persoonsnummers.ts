// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Cipher } from "../../../platform/identity/cipher";
import type { Logger } from "../../../platform/logging/logger";
import { deletePersoonsnummers, findPersoonsnummers } from "./persoonsgegevens";

/**
 * The numbers of these persons, as far as they are known and this key opens them; at most one statement.
 * @param leden person id -> the sealed number, when a case system gave it just now; otherwise the one that is kept
 */
export async function openPersoonsnummers(
  { dataSource, cipher, log }: { dataSource: DataSource; cipher: Cipher; log: Logger },
  leden: ReadonlyMap<string, string | undefined>,
): Promise<{ persoonId: string; bsn: string }[]> {
  const given = [...leden].flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const]));
  const missing = [...leden.keys()].filter((id) => leden.get(id) === undefined);
  const kept = missing.length > 0 ? await findPersoonsnummers(dataSource, missing) : [];
  const unreadable: string[] = [];
  const opened = [...given, ...kept].flatMap(([persoonId, text]) => {
    try {
      return [{ persoonId, bsn: cipher.decrypt(text) }];
    } catch {
      unreadable.push(persoonId);
      return [];
    }
  });
  if (unreadable.length > 0) {
    log.warn({ aantal: unreadable.length }, "sealed numbers of another key were removed");
    await deletePersoonsnummers(dataSource, unreadable);
  }
  return opened;
}
