// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Consent from the case system, consent that the hub keeps, and who broke the glass. */
export class Toegang1795312800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE gezin ADD COLUMN inzagetoestemmingen jsonb NOT NULL DEFAULT '[]'");
    await runner.query(`CREATE TABLE toestemming (id uuid NOT NULL, betrokkene text NOT NULL, hoedanigheid text NOT NULL, gever text, domein text NOT NULL, ontvanger text NOT NULL, niveau text NOT NULL,
      van date NOT NULL, tot date, ingetrokken_op timestamptz, vastgelegd_op timestamptz NOT NULL, vastgelegd_door text NOT NULL, ingetrokken_door text, CONSTRAINT pk_toestemming PRIMARY KEY (id))`);
    await runner.query("CREATE INDEX toestemming_betrokkene ON toestemming (betrokkene)");
    await runner.query(`CREATE TABLE noodprocedure (id uuid NOT NULL, persoon_id text NOT NULL, gemeente text NOT NULL, sub text NOT NULL, rol text NOT NULL, organisatie text NOT NULL, reden text NOT NULL,
      begonnen_op timestamptz NOT NULL, eindigt_op timestamptz NOT NULL, beoordeeld_op timestamptz, beoordeeld_door text, oordeel text, toelichting text,
      melden_vanaf timestamptz NOT NULL, uitstel_reden text, CONSTRAINT pk_noodprocedure PRIMARY KEY (id))`);
    await runner.query("CREATE INDEX noodprocedure_persoon ON noodprocedure (persoon_id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE noodprocedure, toestemming");
    await runner.query("ALTER TABLE gezin DROP COLUMN inzagetoestemmingen");
  }
}
