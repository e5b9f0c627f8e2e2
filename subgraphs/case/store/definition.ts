// SPDX-License-Identifier: EUPL-1.2
import type { StoreDefinition } from "../../../platform/database/connection";
import { LOG_ENTITIES, LOG_RIGHTS } from "../../../platform/logboek/tables";
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
import { Logboek1795500000000 } from "./migrations/1795500000000-logboek";
import { Loglezers1795600000000 } from "./migrations/1795600000000-loglezers";
import { Noodmelding1795800000000 } from "./migrations/1795800000000-noodmelding";
import { NotificatieEntity } from "./notificaties";
import { Toegang1795312800000 } from "./migrations/1795312800000-toegang";
import { PersoonsgegevensEntity, PersoonsnummerEntity } from "./persoonsgegevens-entities";
import { ToestemmingVerzending1795700000000 } from "./migrations/1795700000000-toestemming-verzending";
import { NoodprocedureEntity, ToestemmingEntity, ToestemmingVerzendingEntity } from "./toegang-entities";

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
    ...LOG_ENTITIES,
    ToestemmingEntity,
    ToestemmingVerzendingEntity,
    NoodprocedureEntity,
  ],
  migrations: [
    Start1700000000000,
    Lijsten1795305600000,
    Persoonsgegevens1795305660000,
    Notificaties1795305720000,
    Registersignalen1795309200000,
    Casusinhoud1795310400000,
    Toegang1795312800000,
    Logboek1795500000000,
    Loglezers1795600000000,
    ToestemmingVerzending1795700000000,
    Noodmelding1795800000000,
  ],
  rights: LOG_RIGHTS,
};
