// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Toestemming } from "../domain/toestemming";
import type { Vastlegging } from "../domain/vastlegging";
import { ToestemmingEntity, ToestemmingVerzendingEntity } from "./toegang-entities";

/** To which case system a word goes, and where it stands before that. */
export interface NieuweVerzending {
  gezinId: string;
  bron: string;
  stand: Vastlegging;
  reden: string | null;
}

/** Keeps a consent, or a withdrawal, with who recorded it and when, and where it is to be sent; gives it with its id. */
export async function saveToestemming(
  dataSource: DataSource,
  toestemming: Omit<Toestemming, "id"> & { betrokkene: string },
  door: { sub: string; organisatie: string; nu: Date },
  verzendingen: NieuweVerzending[],
): Promise<Toestemming> {
  const id = randomUUID();
  const { gever = null, tot = null, ingetrokkenOp = null, ...rest } = toestemming;
  await dataSource.transaction(async (manager) => {
    await manager.insert(ToestemmingEntity, {
      ...{ ...rest, id, gever, tot, ingetrokkenOp },
      ...{ vastgelegdOp: door.nu, vastgelegdDoor: door.sub, ingetrokkenDoor: ingetrokkenOp ? door.sub : null },
    });
    await manager.insert(
      ToestemmingVerzendingEntity,
      verzendingen.map((each) => ({
        ...{ ...each, toestemmingId: id, organisatie: door.organisatie, op: door.nu },
        volgendePogingOp: each.stand === "WACHT" ? door.nu : null,
      })),
    );
  });
  return { ...toestemming, id, vastgelegdOp: door.nu, inHub: true };
}
