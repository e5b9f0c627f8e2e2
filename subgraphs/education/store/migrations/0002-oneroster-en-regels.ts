// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The copy of pupil administrations (OneRoster), and the list of thuiszitters per rule version with all it filters and sorts on in
 * the row itself. The list is a projection: it is made anew, so its rows need not be carried over.
 */
export class OneRosterEnRegels1763770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE TABLE oneroster_object (bron text NOT NULL, soort text NOT NULL, sourced_id text NOT NULL, gewijzigd_op timestamptz NOT NULL,
         inhoud jsonb NOT NULL, PRIMARY KEY (bron, soort, sourced_id))`,
      `CREATE TABLE roosterstand (bron text PRIMARY KEY, volledig_op timestamptz, bijgewerkt_op timestamptz, gewijzigd jsonb NOT NULL DEFAULT '{}',
         poging_op timestamptz, storing text, afgekeurd integer NOT NULL DEFAULT 0)`,
      `CREATE TABLE roosterinschrijving (bron text NOT NULL, leerling_id text NOT NULL, brin text NOT NULL, begindatum date NOT NULL, einddatum date,
         vestiging text NOT NULL, school text NOT NULL, leerjaar text, vastgelegd_op timestamptz NOT NULL, opgehaald_op timestamptz NOT NULL,
         PRIMARY KEY (bron, leerling_id, brin, begindatum))`,
      `CREATE INDEX ix_roosterinschrijving_leerling ON roosterinschrijving (leerling_id)`,
      `ALTER TABLE school ADD COLUMN samenwerkingsverband text`,
      `CREATE INDEX ix_verzuimmelding_brin ON verzuimmelding (brin)`,
      `DROP TABLE thuiszitter`,
      `CREATE TABLE thuiszitter (bron text NOT NULL, leerling_id text NOT NULL, regelversie text NOT NULL, gemeente text NOT NULL, naam text NOT NULL,
         geboortedatum date NOT NULL, brin text, school text, samenwerkingsverband text, status text NOT NULL, soort text, dreigend boolean NOT NULL,
         sinds date, sorteerdatum date NOT NULL, peildatum date NOT NULL, uitleg jsonb NOT NULL, feiten jsonb NOT NULL,
         PRIMARY KEY (bron, regelversie, leerling_id))`,
      `CREATE INDEX ix_thuiszitter_volgorde ON thuiszitter (regelversie, sorteerdatum, leerling_id)`,
      `CREATE INDEX ix_thuiszitter_leerling ON thuiszitter (leerling_id, regelversie)`,
      `UPDATE bronstand SET berekend = NULL`,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `DROP TABLE thuiszitter, roosterinschrijving, roosterstand, oneroster_object`,
      `DROP INDEX ix_verzuimmelding_brin`,
      `ALTER TABLE school DROP COLUMN samenwerkingsverband`,
      `CREATE TABLE thuiszitter (bron text NOT NULL, leerling_id text NOT NULL, gemeente text NOT NULL, brin text, status text NOT NULL, soort text,
         dreigend boolean NOT NULL, sinds date, regelversie text NOT NULL, uitleg jsonb NOT NULL, feiten jsonb NOT NULL, PRIMARY KEY (bron, leerling_id))`,
      `CREATE INDEX ix_thuiszitter_gemeente ON thuiszitter (gemeente, status)`,
      `UPDATE bronstand SET berekend = NULL`,
    ])
      await runner.query(statement);
  }
}
