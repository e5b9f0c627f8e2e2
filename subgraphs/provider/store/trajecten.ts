// SPDX-License-Identifier: EUPL-1.2
import { type DataSource, In } from "typeorm";
import type { Traject } from "../domain/traject";
import { BronstandEntity, TrajectEntity } from "./entities";
import { toTraject } from "./traject-rows";

/** All trajecten of these persons, in one statement. */
export async function findTrajecten(dataSource: DataSource, personen: readonly string[]): Promise<Traject[]> {
  const rows = await dataSource.manager.find(TrajectEntity, { where: { persoon: In([...personen]) } });
  return rows.map(toTraject);
}

/** When each source last delivered something usable. */
export async function findLaatsteAanleveringen(dataSource: DataSource): Promise<Map<string, Date>> {
  const rows = await dataSource.manager.find(BronstandEntity);
  return new Map(rows.map(({ bron, laatstOntvangenOp }) => [bron, laatstOntvangenOp]));
}
