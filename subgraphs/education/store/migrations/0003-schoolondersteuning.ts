// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Toelaatbaarheidsverklaringen and ontwikkelingsperspectieven, as leerplicht delivers them. */
export class Schoolondersteuning1763780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE schoolondersteuning (bron text NOT NULL, stand text NOT NULL, vastgelegd_op timestamptz NOT NULL, opgehaald_op timestamptz NOT NULL,
         leerling_id text NOT NULL, soort text NOT NULL, kenmerk text NOT NULL, begindatum date NOT NULL, einddatum date, evaluatiedatum date,
         PRIMARY KEY (bron, leerling_id, soort, kenmerk, begindatum))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE schoolondersteuning`);
  }
}
