// SPDX-License-Identifier: EUPL-1.2
import type { Logger as TypeOrmLogger } from "typeorm";
import type { Logger } from "../logging/logger";

/** Counts statements, and logs slow or failed ones without their parameters: those hold personal data. */
export class StatementLog implements TypeOrmLogger {
  count = 0;

  constructor(private readonly out?: Logger) {}

  logQuery(): void {
    this.count += 1;
  }

  logQueryError(error: string | Error, query: string): void {
    const code = (error as { code?: unknown }).code;
    this.out?.error({ code, statement: query.slice(0, 200) }, "statement failed");
  }

  logQuerySlow(time: number, query: string): void {
    this.out?.warn({ time, statement: query.slice(0, 200) }, "slow statement");
  }

  logSchemaBuild(): void {}

  logMigration(): void {}

  log(): void {}
}
