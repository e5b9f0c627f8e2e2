// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import type { Zaak } from "./payloads";

/** The number of the huishouden a zaak is about. */
export function huishoudenVan(zaak: Zaak): string | undefined {
  return zaak._expand.zaakobjecten.find(({ objectType }) => objectType === "huishouden")?.objectIdentificatie?.nummer;
}

/** Which zaken of a whole source make up which huishouden. Only numbers and uuids are held, never a zaak: a source can be large. */
export interface Huishoudenindex {
  note(zaken: Zaak[]): void;
  /** whole huishoudens together, as many as fit in `size` zaken (or one that is larger): uuid -> number */
  batches(size: number): Map<string, string | undefined>[];
}

export function createHuishoudenindex(): Huishoudenindex {
  const numbers = new Map<string, string | undefined>();
  return {
    note(zaken) {
      for (const zaak of zaken) numbers.set(zaak.uuid, huishoudenVan(zaak));
    },
    batches(size) {
      // A zaak without huishouden is a gezin of its own.
      const households = groupBy([...numbers], ([uuid, number]) => number ?? uuid);
      const batches: Map<string, string | undefined>[] = [];
      for (const zaken of households.values()) {
        const last = batches.at(-1);
        if (last && last.size + zaken.length <= size) for (const [uuid, number] of zaken) last.set(uuid, number);
        else batches.push(new Map(zaken));
      }
      return batches;
    },
  };
}
