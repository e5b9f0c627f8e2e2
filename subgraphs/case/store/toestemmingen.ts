// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Toestemming } from "../domain/toestemming";
import { ToestemmingEntity } from "./toegang-entities";

/** Keeps a consent, or a withdrawal, with who recorded it and when; gives it with its id. */
export async function saveToestemming(
  dataSource: DataSource,
  toestemming: Omit<Toestemming, "id"> & { betrokkene: string },
  door: { sub: string; nu: Date },
): Promise<Toestemming> {
  const id = randomUUID();
  const { gever = null, tot = null, ingetrokkenOp = null, ...rest } = toestemming;
  await dataSource.manager.insert(ToestemmingEntity, {
    ...{ ...rest, id, gever, tot, ingetrokkenOp },
    ...{ vastgelegdOp: door.nu, vastgelegdDoor: door.sub, ingetrokkenDoor: ingetrokkenOp ? door.sub : null },
  });
  return { ...toestemming, id };
}
