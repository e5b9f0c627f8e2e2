// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";
import { createLogTables, dropLogTables } from "../../../../platform/logboek/tables";

/** The Logboek Dataverwerkingen and the audit log. */
export class Logboek1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createLogTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLogTables(runner);
  }
}
