// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn, type QueryRunner } from "typeorm";
import type { StoreDefinition } from "../../../platform/database/connection";
import { AanleveringEntity, createInboxTables, QuarantaineEntity } from "../../../platform/inbox/delivery-store";

@Entity("ding")
export class DingEntity {
  @PrimaryColumn("text")
  naam: string;

  @Column("int")
  keer: number;
}

/** A store with one table, one sequence and an inbox, under names of its own. */
export function createToyStore(name: string): StoreDefinition {
  class Start1700000000000 {
    name = "Start1700000000000";
    async up(runner: QueryRunner): Promise<void> {
      await runner.query("CREATE TABLE ding (naam text PRIMARY KEY, keer integer NOT NULL DEFAULT 1)");
      await runner.query("CREATE SEQUENCE nummer");
      await createInboxTables(runner);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query("DROP TABLE ding, aanlevering, quarantaine");
      await runner.query("DROP SEQUENCE nummer");
    }
  }
  return {
    schema: `hub_${name}`,
    role: `hub_${name}`,
    entities: [DingEntity, AanleveringEntity, QuarantaineEntity],
    migrations: [Start1700000000000],
  };
}
