// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whether help runs and someone directs, of who is in the list of thuiszitters. */
export class Standen1763790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE stand (gemeente text NOT NULL, leerling_id text NOT NULL, hulp text NOT NULL, regisseur text NOT NULL,
         opgehaald_op timestamptz NOT NULL, PRIMARY KEY (gemeente, leerling_id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE stand`);
  }
}
