// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** The copy of the BRP, and the sealed numbers to ask it with. */
export class Persoonsgegevens1795305660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE TABLE persoonsnummer (persoon_id text NOT NULL, bsn_versleuteld text NOT NULL, CONSTRAINT pk_persoonsnummer PRIMARY KEY (persoon_id))",
    );
    await runner.query(
      "CREATE TABLE persoonsgegevens (persoon_id text NOT NULL, bron text NOT NULL, gegevens jsonb, opgehaald_op timestamptz NOT NULL, CONSTRAINT pk_persoonsgegevens PRIMARY KEY (persoon_id))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE persoonsgegevens, persoonsnummer");
  }
}
