// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** The outbox of consent to the case systems. */
export class ToestemmingVerzending1795700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE toestemming_verzending (toestemming_id uuid NOT NULL, gezin_id text NOT NULL, bron text NOT NULL, organisatie text NOT NULL, stand text NOT NULL, reden text,
      op timestamptz NOT NULL, pogingen int NOT NULL DEFAULT 0, volgende_poging_op timestamptz, bezig_tot timestamptz, CONSTRAINT pk_toestemming_verzending PRIMARY KEY (toestemming_id, gezin_id))`);
    await runner.query(
      "CREATE INDEX toestemming_verzending_te_doen ON toestemming_verzending (bron, volgende_poging_op) WHERE volgende_poging_op IS NOT NULL",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE toestemming_verzending");
  }
}
