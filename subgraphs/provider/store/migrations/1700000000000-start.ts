// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";
import { createInboxTables } from "../../../../platform/inbox/delivery-store";

/** Received lines as facts, the trajecten derived from them, and when each source last delivered. */
export class Start1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createInboxTables(runner);
    await runner.query(`CREATE TABLE berichtregel (
      sleutel text NOT NULL, bron text NOT NULL, soort text NOT NULL, persoon text NOT NULL, agb text NOT NULL, gemeente text NOT NULL,
      toewijzingnummer integer, referentie text, dagtekening date NOT NULL, identificatie text NOT NULL, status smallint,
      productcategorie text, productcode text, toegewezen_op date, toewijzingstijd time, van date NOT NULL, tot date,
      reden text, verwijzer text, ontvangen_op timestamptz NOT NULL, CONSTRAINT pk_berichtregel PRIMARY KEY (sleutel))`);
    await runner.query("CREATE INDEX berichtregel_dossier ON berichtregel (persoon, agb, gemeente)");
    await runner.query(`CREATE TABLE traject (
      id text NOT NULL, persoon text NOT NULL, agb text NOT NULL, gemeente text NOT NULL, productcategorie text, productcode text,
      verwijzer text, aangemeld_op date, toegewezen_op date, ingangsdatum date, gepland_einde date, ingetrokken boolean NOT NULL,
      gestart_op date, laatst_gestart_op date, gestopt_op date, perioden jsonb NOT NULL, aanmelding jsonb, toewijzing jsonb,
      CONSTRAINT pk_traject PRIMARY KEY (id))`);
    await runner.query("CREATE INDEX traject_persoon ON traject (persoon, agb, gemeente)");
    await runner.query("CREATE INDEX traject_agb ON traject (agb, gestart_op)");
    await runner.query(`CREATE TABLE bronstand (bron text NOT NULL, laatst_ontvangen_op timestamptz NOT NULL,
      CONSTRAINT pk_bronstand PRIMARY KEY (bron))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE bronstand, traject, berichtregel, quarantaine, aanlevering");
  }
}
