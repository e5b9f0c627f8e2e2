// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** All kinds of iJw messages: requests to change, declarations, and what is answered to a message. */
export class AlleBerichten1700000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE berichtregel ADD COLUMN bericht text, ADD COLUMN volume integer, ADD COLUMN eenheid text,
      ADD COLUMN frequentie text, ADD COLUMN bedrag integer, ADD COLUMN credit boolean`);
    await runner.query("UPDATE berichtregel SET bericht = sleutel");
    await runner.query("ALTER TABLE berichtregel ALTER COLUMN bericht SET NOT NULL");
    await runner.query("CREATE INDEX berichtregel_identificatie ON berichtregel (agb, gemeente, identificatie)");
    await runner.query("CREATE INDEX berichtregel_referentie ON berichtregel (agb, gemeente, referentie)");
    await runner.query(`CREATE TABLE reactie (
      sleutel text NOT NULL, bron text NOT NULL, soort text NOT NULL, agb text NOT NULL, gemeente text NOT NULL, dagtekening date NOT NULL,
      identificatie text NOT NULL, uitkomst text NOT NULL, redenen text[] NOT NULL, over_soort text, over_identificatie text,
      toewijzingnummer integer, referentie text, ontvangen_op timestamptz NOT NULL, CONSTRAINT pk_reactie PRIMARY KEY (sleutel))`);
    await runner.query("CREATE INDEX reactie_over ON reactie (agb, gemeente, over_identificatie)");
    await runner.query("CREATE INDEX reactie_identificatie ON reactie (agb, gemeente, identificatie)");
    await runner.query("CREATE INDEX reactie_referentie ON reactie (agb, gemeente, referentie)");
    await runner.query(`CREATE TABLE te_herleiden (persoon text NOT NULL, agb text NOT NULL, gemeente text NOT NULL,
      CONSTRAINT pk_te_herleiden PRIMARY KEY (persoon, agb, gemeente))`);
    await runner.query(`ALTER TABLE traject ADD COLUMN afgewezen boolean NOT NULL DEFAULT false,
      ADD COLUMN bijzonderheden jsonb`);
    await runner.query("ALTER TABLE traject ALTER COLUMN afgewezen DROP DEFAULT");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE traject DROP COLUMN bijzonderheden, DROP COLUMN afgewezen");
    await runner.query("DROP TABLE te_herleiden, reactie");
    await runner.query("DROP INDEX berichtregel_referentie, berichtregel_identificatie");
    await runner.query("DELETE FROM berichtregel WHERE soort IN ('317', '323')");
    await runner.query(`ALTER TABLE berichtregel DROP COLUMN credit, DROP COLUMN bedrag, DROP COLUMN frequentie,
      DROP COLUMN eenheid, DROP COLUMN volume, DROP COLUMN bericht`);
  }
}
