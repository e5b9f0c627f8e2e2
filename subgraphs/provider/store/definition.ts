// SPDX-License-Identifier: EUPL-1.2
import type { StoreDefinition } from "../../../platform/database/connection";
import { AanleveringEntity, QuarantaineEntity } from "../../../platform/inbox/delivery-store";
import { BerichtregelEntity, BronstandEntity, TrajectEntity } from "./entities";
import { Start1700000000000 } from "./migrations/1700000000000-start";

/** The store of the provider subgraph. */
export const providerStore: StoreDefinition = {
  schema: "hub_provider",
  role: "hub_provider",
  entities: [BerichtregelEntity, TrajectEntity, BronstandEntity, AanleveringEntity, QuarantaineEntity],
  migrations: [Start1700000000000],
};
