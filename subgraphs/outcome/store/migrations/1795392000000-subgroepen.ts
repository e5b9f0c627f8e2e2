// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

const KEY = "agb_code, bron, periode, profiel, intensiteit, indicator, meetmoment, instrument";

/** Cells of subgroups (empty = the whole group), and of a VERSCHIL how many reliably changed. */
export class Subgroepen1795392000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE meting
      ADD COLUMN subgroep text NOT NULL DEFAULT '',
      ADD COLUMN verbeterd integer,
      ADD COLUMN verslechterd integer,
      DROP CONSTRAINT pk_meting,
      ADD CONSTRAINT pk_meting PRIMARY KEY (${KEY}, subgroep),
      ADD CONSTRAINT ck_meting_verandering CHECK (verbeterd + verslechterd <= n)`);
    await runner.query("ALTER TABLE meting ALTER COLUMN subgroep DROP DEFAULT");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM meting WHERE subgroep <> ''");
    await runner.query(`ALTER TABLE meting
      DROP CONSTRAINT ck_meting_verandering,
      DROP CONSTRAINT pk_meting,
      ADD CONSTRAINT pk_meting PRIMARY KEY (${KEY}),
      DROP COLUMN subgroep,
      DROP COLUMN verbeterd,
      DROP COLUMN verslechterd`);
  }
}
