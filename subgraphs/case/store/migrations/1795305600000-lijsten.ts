// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What lists of gezinnen sort and filter on, and the end of a regie that only the hub saw. */
export class Lijsten1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE gezin ADD COLUMN signaalcodes text[] NOT NULL DEFAULT '{}', ADD COLUMN volgende_evaluatie date",
    );
    await runner.query("CREATE INDEX gezinslid_gezin_jeugdige ON gezinslid (gezin_id, persoon_id) WHERE is_jeugdige");
    await runner.query("ALTER TABLE regietoewijzing ADD COLUMN waargenomen boolean NOT NULL DEFAULT false");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE regietoewijzing DROP COLUMN waargenomen");
    await runner.query("DROP INDEX gezinslid_gezin_jeugdige");
    await runner.query("ALTER TABLE gezin DROP COLUMN signaalcodes, DROP COLUMN volgende_evaluatie");
  }
}
