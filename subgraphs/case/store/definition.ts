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
import { Persoonsgegevens1795305660000 } from "./migrations/1795305660000-persoonsgegevens";
import { Notificaties1795305720000 } from "./migrations/1795305720000-notificaties";
import { Registersignalen1795309200000 } from "./migrations/1795309200000-registersignalen";
import { Casusinhoud1795310400000 } from "./migrations/1795310400000-casusinhoud";
import { Start1700000000000 } from "./migrations/1700000000000-start";
import { NotificatieEntity } from "./notificaties";
import { PersoonsgegevensEntity, PersoonsnummerEntity } from "./persoonsgegevens-entities";

/** The store of the case subgraph. */
export const caseStore: StoreDefinition = {
  schema: "hub_case",
  role: "hub_case",
  entities: [
    GezinEntity,
    GezinslidEntity,
    RegietoewijzingEntity,
    PerspectiefplanEntity,
    BronstandEntity,
    PersoonsnummerEntity,
    PersoonsgegevensEntity,
    NotificatieEntity,
  ],
  migrations: [
    Start1700000000000,
    Lijsten1795305600000,
    Persoonsgegevens1795305660000,
    Notificaties1795305720000,
    Registersignalen1795309200000,
    Casusinhoud1795310400000,
  ],
};
