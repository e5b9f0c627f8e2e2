// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Notifications of case systems that came in: kept for a while so that one that comes twice counts once. */
export class Notificaties1795305720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notificatie (bron text NOT NULL, sleutel text NOT NULL, zaak_uuid uuid NOT NULL, is_verwijdering boolean NOT NULL, ontvangen_op timestamptz NOT NULL,
      pogingen integer NOT NULL DEFAULT 0, volgende_poging_op timestamptz, CONSTRAINT pk_notificatie PRIMARY KEY (bron, sleutel))`);
    await runner.query(
      "CREATE INDEX notificatie_te_doen ON notificatie (volgende_poging_op) WHERE volgende_poging_op IS NOT NULL",
    );
    await runner.query("CREATE INDEX notificatie_ontvangen ON notificatie (ontvangen_op)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE notificatie");
  }
}
