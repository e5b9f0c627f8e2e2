// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Cipher } from "../../platform/identity/cipher";
import type { SealNumbers } from "../../platform/identity/sealed-numbers";
import type { Logger } from "../../platform/logging/logger";
import { openPersoonsnummers } from "./store/open-persoonsnummers";

/**
 * Finds the numbers of these jeugdigen, in at most one statement, and seals any of them for who asks dossier systems. Call it only for those whose
 * help the caller may see.
 */
export type FindNummers = (ids: string[]) => Promise<(personen: string[]) => Promise<string | undefined>>;

interface NummersDeps {
  dataSource: DataSource;
  cipher?: Cipher;
  /** without it nobody has to ask with them, and none is read */
  sealNumbers?: SealNumbers;
  log: Logger;
}

/** @param doorgegeven the sealed number in a gezin that is passed on and not kept */
export function createFindNummers(
  { dataSource, cipher, sealNumbers, log }: NummersDeps,
  doorgegeven: (id: string) => string | undefined,
): FindNummers {
  return async (ids) => {
    if (!sealNumbers || !cipher || ids.length === 0) return () => Promise.resolve(undefined);
    const opened = await openPersoonsnummers(
      { dataSource, cipher, log },
      new Map(ids.map((id) => [id, doorgegeven(id)])),
    );
    const nummers = new Map(opened.map(({ persoonId, bsn }) => [persoonId, bsn]));
    return async (personen) => {
      const own = personen.flatMap((id) => (nummers.has(id) ? [[id, nummers.get(id)!] as const] : []));
      return own.length > 0 ? sealNumbers(new Map(own)) : undefined;
    };
  };
}
