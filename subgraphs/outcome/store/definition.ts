// SPDX-License-Identifier: EUPL-1.2
import type { StoreDefinition } from "../../../platform/database/connection";
import { AanleveringEntity, QuarantaineEntity } from "../../../platform/inbox/delivery-store";
import { MetingEntity } from "./meting-entity";
import { CreateTables1793491200000 } from "./migrations/1793491200000-create-tables";
import { Subgroepen1795392000000 } from "./migrations/1795392000000-subgroepen";
import { PeriodeleveringEntity } from "./periodelevering-entity";

/** The store of this subgraph. It has no column for a person: no BSN, no pseudonym, no name. */
export const outcomeStore: StoreDefinition = {
  schema: "hub_outcome",
  role: "hub_outcome",
  entities: [AanleveringEntity, QuarantaineEntity, PeriodeleveringEntity, MetingEntity],
  migrations: [CreateTables1793491200000, Subgroepen1795392000000],
};
