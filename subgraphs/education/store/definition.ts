// SPDX-License-Identifier: EUPL-1.2
import type { StoreDefinition } from "../../../platform/database/connection";
import { LOG_ENTITIES, LOG_RIGHTS } from "../../../platform/logboek/tables";
import { AanleveringEntity, QuarantaineEntity } from "../../../platform/inbox/delivery-store";
import {
  InschrijvingEntity,
  LeerlingEntity,
  OnvolledigDossierEntity,
  SchoolEntity,
  SchoolondersteuningEntity,
  VerzuimmeldingEntity,
  VrijstellingEntity,
} from "./entities/feiten";
import { BronstandEntity, LeveringEntity } from "./entities/levering";
import { OneRosterObjectEntity, RoosterinschrijvingEntity, RoosterstandEntity } from "./entities/rooster";
import { StandEntity } from "./entities/stand";
import { ThuiszitterEntity } from "./entities/thuiszitter";
import { Begin1763700000000 } from "./migrations/0001-begin";
import { OneRosterEnRegels1763770000000 } from "./migrations/0002-oneroster-en-regels";
import { Schoolondersteuning1763780000000 } from "./migrations/0003-schoolondersteuning";
import { Standen1763790000000 } from "./migrations/0004-standen";
import { Logboek1795500000000 } from "./migrations/0003-logboek";
import { Loglezers1795600000000 } from "./migrations/0005-loglezers";

/** The store of the education subgraph. */
export const educationStore: StoreDefinition = {
  schema: "hub_education",
  role: "hub_education",
  entities: [
    AanleveringEntity,
    QuarantaineEntity,
    LeveringEntity,
    BronstandEntity,
    LeerlingEntity,
    SchoolEntity,
    InschrijvingEntity,
    VerzuimmeldingEntity,
    VrijstellingEntity,
    SchoolondersteuningEntity,
    OnvolledigDossierEntity,
    ThuiszitterEntity,
    StandEntity,
    OneRosterObjectEntity,
    RoosterinschrijvingEntity,
    RoosterstandEntity,
    ...LOG_ENTITIES,
  ],
  migrations: [
    Begin1763700000000,
    OneRosterEnRegels1763770000000,
    Schoolondersteuning1763780000000,
    Standen1763790000000,
    Logboek1795500000000,
    Loglezers1795600000000,
  ],
  rights: LOG_RIGHTS,
};
