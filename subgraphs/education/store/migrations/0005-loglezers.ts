// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";
import { addReadersOfLog, dropReadersOfLog } from "../../../../platform/logboek/tables";

/** The audit log can be read back in the order of moments, and an entry can be for one reader alone. */
export class Loglezers1795600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addReadersOfLog(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropReadersOfLog(runner);
  }
}
