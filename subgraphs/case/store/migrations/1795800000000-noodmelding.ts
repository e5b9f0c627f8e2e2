// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Until when a noodprocedure stays out of sight of the family, whatever was decided about its notice. */
export class Noodmelding1795800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE noodprocedure ADD COLUMN verborgen_tot timestamptz");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE noodprocedure DROP COLUMN verborgen_tot");
  }
}
