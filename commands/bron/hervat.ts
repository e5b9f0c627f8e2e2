// SPDX-License-Identifier: EUPL-1.2
import type { Command } from "commander";
import { z } from "zod";
import { readEnvironment } from "../../platform/config/environment";
import { createDataSource } from "../../platform/database/connection";
import { caseStore } from "../../subgraphs/case/store/definition";
import { hervatVerzending } from "../../subgraphs/case/store/toestemming-verzending";
import { hubFolder } from "../hub-folder";
import { CommandError } from "../program";
import { openLocalDatabase } from "../start/running-database";
import { getZgwBron } from "./zgw-bron";

/** `npm run bron -- hervat`: offers consent that a case system did not take again, after something was changed there. */
export function addHervat(command: Command): void {
  command
    .command("hervat")
    .description("biedt toestemmingen die een zaaksysteem niet aannam opnieuw aan, bijvoorbeeld nadat het rechten gaf")
    .argument("<bron>", "naam van de bron in bronnen.yaml")
    .action(async (naam: string) => {
      if (!getZgwBron(naam).bron.mapping.inzagetoestemming)
        throw new CommandError(`De mapping van ${naam} noemt geen plek voor toestemmingen (inzagetoestemming).`);
      const { url, close } = await openCaseDatabase();
      const dataSource = await createDataSource(caseStore, { url }).initialize();
      try {
        const aantal = await hervatVerzending(dataSource, naam, new Date());
        process.stdout.write(`De hub biedt ${aantal} ${aantal === 1 ? "toestemming" : "toestemmingen"} opnieuw aan.\n`);
      } finally {
        await dataSource.destroy();
        await close();
      }
    });
}

/** That of the case process when its environment is given (`BRONNEN`, `DATABASE_URL`), else that of the hub on this machine. */
async function openCaseDatabase(): Promise<{ url: string; close: () => Promise<void> }> {
  const { BRONNEN } = readEnvironment(z.object({ BRONNEN: z.string().optional() }));
  if (BRONNEN) {
    const { DATABASE_URL } = readEnvironment(z.object({ DATABASE_URL: z.string() }));
    return { url: DATABASE_URL, close: async () => {} };
  }
  const { databaseUrl, ...folder } = hubFolder();
  const { urlOf, close } = await openLocalDatabase(folder, databaseUrl);
  return { url: urlOf(caseStore.role), close };
}
