// SPDX-License-Identifier: EUPL-1.2
import type { StoreDefinition } from "../../../platform/database/connection";
import {
  BronstandEntity,
  GezinEntity,
  GezinslidEntity,
  PerspectiefplanEntity,
  RegietoewijzingEntity,
} from "./entities";
import { Lijsten1795305600000 } from "./migrations/1795305600000-lijsten";
import { Start1700000000000 } from "./migrations/1700000000000-start";

/** The store of the case subgraph. */
export const caseStore: StoreDefinition = {
  schema: "hub_case",
  role: "hub_case",
  entities: [GezinEntity, GezinslidEntity, RegietoewijzingEntity, PerspectiefplanEntity, BronstandEntity],
  migrations: [Start1700000000000, Lijsten1795305600000],
};
