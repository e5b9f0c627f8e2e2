// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { z } from "zod";
import { readEnvironment } from "../platform/config/environment";
import { provisionStore } from "../platform/database/provision";
import { program, run } from "./program";
import { SUBGRAPHS } from "./subgraphs";

const password = z.string().min(16).optional();
const environment = z.object({
  DATABASE_URL: z.string().min(1),
  CASE_DB_PASSWORD: password,
  PROVIDER_DB_PASSWORD: password,
  OUTCOME_DB_PASSWORD: password,
  EDUCATION_DB_PASSWORD: password,
});

run(
  program("migrate", "Brengt een eigen PostgreSQL bij: schema's, rollen en tabellen van de vier subgraphs. Mag vaker.")
    .addHelpText(
      "after",
      "\nOmgeving: DATABASE_URL van de eigenaar, en per subgraph CASE_DB_PASSWORD, PROVIDER_DB_PASSWORD, OUTCOME_DB_PASSWORD en EDUCATION_DB_PASSWORD.",
    )
    .action(async () => {
      const settings = readEnvironment(environment);
      const passwords = {
        case: settings.CASE_DB_PASSWORD,
        provider: settings.PROVIDER_DB_PASSWORD,
        outcome: settings.OUTCOME_DB_PASSWORD,
        education: settings.EDUCATION_DB_PASSWORD,
      };
      for (const { name, store } of SUBGRAPHS) {
        await provisionStore(settings.DATABASE_URL, store, passwords[name]);
        process.stdout.write(`${store.schema} is bij\n`);
      }
    }),
);
