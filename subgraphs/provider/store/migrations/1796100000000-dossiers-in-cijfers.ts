// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** The trajecten of dossiers as narrow rows, for figures. A copy from before this migration counts from its next reading on. */
export class DossiersInCijfers1796100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE epd_traject (
      persoon text NOT NULL, bron text NOT NULL, id text NOT NULL, agb text NOT NULL, toewijzingnummer integer, productcategorie text,
      productcode text, aangemeld_op date, gestart_op date, gestopt_op date, gepland_einde date, ingetrokken boolean NOT NULL,
      vanaf date, tot date, CONSTRAINT pk_epd_traject PRIMARY KEY (persoon, bron, id),
      CONSTRAINT fk_epd_traject_kopie FOREIGN KEY (persoon, bron) REFERENCES epd_kopie (persoon, bron) ON DELETE CASCADE)`);
    await runner.query("CREATE INDEX epd_traject_agb ON epd_traject (agb, gestart_op)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE epd_traject");
  }
}
