// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Copies of dossiers, beside the trajecten of messages, and the sealed numbers to ask for them with. */
export class Dossiers1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE TABLE persoonsnummer (persoon text NOT NULL, bsn_versleuteld text NOT NULL, CONSTRAINT pk_persoonsnummer PRIMARY KEY (persoon))",
    );
    await runner.query(`CREATE TABLE epd_kopie (persoon text NOT NULL, bron text NOT NULL, dossier jsonb NOT NULL,
      opgehaald_op timestamptz NOT NULL, CONSTRAINT pk_epd_kopie PRIMARY KEY (persoon, bron))`);
    await runner.query("CREATE INDEX epd_kopie_bron ON epd_kopie (bron, opgehaald_op)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE epd_kopie, persoonsnummer");
  }
}
