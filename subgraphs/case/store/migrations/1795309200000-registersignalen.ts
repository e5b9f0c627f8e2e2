// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the BRP adds to the lists; kept apart, because it comes at another moment than the reading of a case system. */
export class Registersignalen1795309200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE gezin ADD COLUMN register_aandacht integer NOT NULL DEFAULT 0, ADD COLUMN register_signaalcodes text[] NOT NULL DEFAULT '{}'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE gezin DROP COLUMN register_aandacht, DROP COLUMN register_signaalcodes");
  }
}
