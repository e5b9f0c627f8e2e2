// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";
import { createInboxTables } from "../../../../platform/inbox/delivery-store";

const AANGELEVERD = `bron text NOT NULL, stand text NOT NULL, vastgelegd_op timestamptz NOT NULL, opgehaald_op timestamptz NOT NULL`;

/** The first tables: deliveries, facts per source, and the list of thuiszitters. */
export class Begin1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createInboxTables(runner);
    for (const statement of [
      `CREATE TABLE levering (bron text NOT NULL, stand text NOT NULL, soort text NOT NULL, peildatum date NOT NULL,
         aangemaakt_op timestamptz NOT NULL, ontvangen_op timestamptz NOT NULL, afgekeurd integer NOT NULL, PRIMARY KEY (bron, stand))`,
      `CREATE TABLE bronstand (bron text PRIMARY KEY, volledig text, berekend text)`,
      `CREATE TABLE leerling (${AANGELEVERD}, id text NOT NULL, gemeente text NOT NULL, naam text NOT NULL, geboortedatum date NOT NULL,
         PRIMARY KEY (bron, id))`,
      `CREATE INDEX ix_leerling_id ON leerling (id)`,
      `CREATE TABLE school (${AANGELEVERD}, brin text NOT NULL, gemeente text NOT NULL, naam text NOT NULL, contact_naam text,
         contact_functie text, contact_telefoon text, contact_email text, laatste_aanlevering timestamptz, PRIMARY KEY (bron, brin))`,
      `CREATE INDEX ix_school_brin ON school (brin)`,
      `CREATE TABLE inschrijving (${AANGELEVERD}, leerling_id text NOT NULL, brin text NOT NULL, begindatum date NOT NULL, einddatum date,
         vestiging text NOT NULL, leerjaar text, PRIMARY KEY (bron, leerling_id, brin, begindatum))`,
      `CREATE INDEX ix_inschrijving_brin ON inschrijving (brin)`,
      `CREATE TABLE verzuimmelding (${AANGELEVERD}, meldingnummer text NOT NULL, leerling_id text NOT NULL, brin text NOT NULL, soort text NOT NULL,
         status text NOT NULL, begindatum date NOT NULL, einddatum date, uren integer, terugkeerplan text, PRIMARY KEY (bron, meldingnummer))`,
      `CREATE INDEX ix_verzuimmelding_leerling ON verzuimmelding (bron, leerling_id)`,
      `CREATE TABLE vrijstelling (${AANGELEVERD}, leerling_id text NOT NULL, grond text NOT NULL, begindatum date NOT NULL, einddatum date,
         PRIMARY KEY (bron, leerling_id, grond, begindatum))`,
      `CREATE TABLE onvolledig_dossier (${AANGELEVERD}, leerling_id text NOT NULL, PRIMARY KEY (bron, leerling_id))`,
      `CREATE TABLE thuiszitter (bron text NOT NULL, leerling_id text NOT NULL, gemeente text NOT NULL, brin text, status text NOT NULL, soort text,
         dreigend boolean NOT NULL, sinds date, regelversie text NOT NULL, uitleg jsonb NOT NULL, feiten jsonb NOT NULL, PRIMARY KEY (bron, leerling_id))`,
      `CREATE INDEX ix_thuiszitter_gemeente ON thuiszitter (gemeente, status)`,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE thuiszitter, onvolledig_dossier, vrijstelling, verzuimmelding, inschrijving, school, leerling, bronstand,
      levering, quarantaine, aanlevering`);
  }
}
