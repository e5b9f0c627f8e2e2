// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

// Text of jsonb writes `"key": value`; inside a text the quotes of it would have a backslash before them.
const RENAMED: [before: string, after: string][] = [
  ['"gedaan": true', '"status": "GEDAAN"'],
  ['"gedaan": false', '"status": "OPEN"'],
  ['"vertrouwenInRoute":', '"vertrouwenBijStart":'],
];

/** What a gezin says about itself (steps, phases, consents, ...), and the plan with the state of each action. */
export class Casusinhoud1795310400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE gezin ADD COLUMN inhoud jsonb NOT NULL DEFAULT '{}'");
    for (const [before, after] of RENAMED)
      await runner.query(
        "UPDATE perspectiefplan SET inhoud = replace(inhoud::text, $1, $2)::jsonb WHERE strpos(inhoud::text, $1) > 0",
        [before, after],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    // Actions stay as they are: the version of before replaces them at its next reading of the source.
    await runner.query("ALTER TABLE gezin DROP COLUMN inhoud");
  }
}
