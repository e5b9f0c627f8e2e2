// SPDX-License-Identifier: EUPL-1.2
import type { StoreDefinition } from "../../../platform/database/connection";
import { LOG_ENTITIES, LOG_RIGHTS } from "../../../platform/logboek/tables";
import { AanleveringEntity, QuarantaineEntity } from "../../../platform/inbox/delivery-store";
import { EpdKopieEntity, PersoonsnummerEntity } from "./epd-entities";
import { EpdTrajectEntity } from "./epd-traject-entity";
import { BerichtregelEntity, BronstandEntity, ReactieEntity, TeHerleidenEntity, TrajectEntity } from "./entities";
import { Start1700000000000 } from "./migrations/1700000000000-start";
import { AlleBerichten1700000100000 } from "./migrations/1700000100000-alle-berichten";
import { SnelleInname1700000160000 } from "./migrations/1700000160000-snelle-inname";
import { Dossiers1795400000000 } from "./migrations/1795400000000-dossiers";
import { Logboek1795500000000 } from "./migrations/1795500000000-logboek";
import { Loglezers1795600000000 } from "./migrations/1795600000000-loglezers";
import { RegelsAlsDocument1796000000000 } from "./migrations/1796000000000-regels-als-document";
import { DossiersInCijfers1796100000000 } from "./migrations/1796100000000-dossiers-in-cijfers";

/** The store of the provider subgraph. */
export const providerStore: StoreDefinition = {
  schema: "hub_provider",
  role: "hub_provider",
  entities: [
    BerichtregelEntity,
    ReactieEntity,
    TeHerleidenEntity,
    TrajectEntity,
    BronstandEntity,
    AanleveringEntity,
    QuarantaineEntity,
    PersoonsnummerEntity,
    EpdKopieEntity,
    EpdTrajectEntity,
    ...LOG_ENTITIES,
  ],
  migrations: [
    Start1700000000000,
    AlleBerichten1700000100000,
    SnelleInname1700000160000,
    Dossiers1795400000000,
    Logboek1795500000000,
    Loglezers1795600000000,
    RegelsAlsDocument1796000000000,
    DossiersInCijfers1796100000000,
  ],
  rights: LOG_RIGHTS,
};
