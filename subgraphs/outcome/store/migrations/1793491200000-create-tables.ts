// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";
import { createInboxTables } from "../../../../platform/inbox/delivery-store";

/** The first tables: the inbox, the delivery that counts per periode, and its cells. */
export class CreateTables1793491200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createInboxTables(runner);
    await runner.query(`CREATE TABLE periodelevering (
      bron text NOT NULL,
      periode text NOT NULL,
      leverancier text NOT NULL,
      peildatum date NOT NULL,
      aangemaakt_op timestamptz NOT NULL,
      ontvangen_op timestamptz NOT NULL,
      sha256 text NOT NULL,
      afgekeurd integer NOT NULL,
      CONSTRAINT pk_periodelevering PRIMARY KEY (bron, periode)
    )`);
    await runner.query(`CREATE TABLE meting (
      agb_code text NOT NULL,
      bron text NOT NULL,
      periode text NOT NULL,
      profiel smallint NOT NULL,
      intensiteit text NOT NULL,
      indicator text NOT NULL,
      meetmoment text NOT NULL,
      instrument text NOT NULL,
      hoger_is_beter boolean NOT NULL,
      n integer NOT NULL,
      uitgenodigd integer NOT NULL,
      waarde double precision NOT NULL,
      spreiding double precision,
      CONSTRAINT pk_meting PRIMARY KEY (agb_code, bron, periode, profiel, intensiteit, indicator, meetmoment, instrument),
      CONSTRAINT fk_meting_periodelevering FOREIGN KEY (bron, periode) REFERENCES periodelevering (bron, periode) ON DELETE CASCADE,
      CONSTRAINT ck_meting_agb CHECK (agb_code ~ '^[0-9]{8}$'),
      CONSTRAINT ck_meting_aantallen CHECK (n >= 0 AND n <= uitgenodigd),
      CONSTRAINT ck_meting_gemeten CHECK (intensiteit <> 'ACUUT')
    )`);
    await runner.query("CREATE INDEX ix_meting_periode ON meting (bron, periode)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE meting, periodelevering, quarantaine, aanlevering");
  }
}
