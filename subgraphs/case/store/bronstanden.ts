// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, EntityManager } from "typeorm";
import { BronstandEntity } from "./entities";

/** How the last contact with each source went. */
export async function findBronstanden(dataSource: DataSource): Promise<Map<string, BronstandEntity>> {
  const rows = await dataSource.manager.find(BronstandEntity);
  return new Map(rows.map((row) => [row.bron, row]));
}

/** Remembers how an attempt on a source went; `volledigOp` only when all of it was read. */
export async function saveBronstand(
  manager: EntityManager,
  stand: { bron: string; geprobeerdOp: Date; fout: string | null; volledigOp?: Date },
): Promise<void> {
  await manager.upsert(BronstandEntity, stand, ["bron"]);
}
