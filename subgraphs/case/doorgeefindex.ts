// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "./domain/gezin";

/** Where the gezinnen of a source that may not be kept are found back: pseudonym -> zaak, in memory only, and nothing else about them. */
export interface Doorgeefindex {
  /** by the name of the source: the zaken to ask for these ids */
  zakenVan(ids: readonly string[]): Map<string, string[]>;
  /** begins a new reading of a source; what it does not note again is forgotten at `end` */
  begin(bron: string): { note(gezinnen: Gezin[]): void; end(): void };
}

export function createDoorgeefindex(): Doorgeefindex {
  const perBron = new Map<string, Map<string, string>>();
  return {
    zakenVan(ids) {
      const zaken = new Map<string, string[]>();
      for (const [bron, index] of perBron) {
        const known = ids.flatMap((id) => index.get(id) ?? []);
        if (known.length > 0) zaken.set(bron, known);
      }
      return zaken;
    },
    begin(bron) {
      const fresh = new Map<string, string>();
      return {
        note(gezinnen) {
          for (const { id, zaakUuid } of gezinnen) fresh.set(id, zaakUuid);
        },
        end: () => void perBron.set(bron, fresh),
      };
    },
  };
}
