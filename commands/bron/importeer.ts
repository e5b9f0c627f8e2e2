// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { createDataSource } from "../../platform/database/connection";
import { type BulkResult, importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { countFiles } from "../../subgraphs/provider/bulk/read-files";
import { ImportStopped } from "../../subgraphs/provider/bulk/stopped";
import { readProviderBronnen } from "../../subgraphs/provider/config";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { CommandError } from "../program";
import { progressBar } from "../start/progress";
import { openProviderStore } from "./store";

/** `npm run bron -- importeer`: a whole folder of messages at once. */
export function addImporteer(command: Command): void {
  command
    .command("importeer")
    .description("leest in één keer een map met iJw-berichten (*.xml) in; de bestanden blijven staan")
    .argument("<bron>", "naam van de bron in bronnen.yaml")
    .argument("<map>", "map met de berichten")
    .addHelpText(
      "after",
      "\nOpnieuw starten mag altijd: wat al is verwerkt, wordt overgeslagen.\nOmgeving: die van het proces provider (BRONNEN, DATABASE_URL, PSEUDONYM_KEY_FILE), of anders de hub op deze machine.",
    )
    .action(importeer);
}

async function importeer(naam: string, map: string): Promise<void> {
  if (!existsSync(map)) throw new CommandError(`De map ${map} bestaat niet.`);
  const store = await openProviderStore();
  const dataSource = createDataSource(providerStore, { url: store.url, poolSize: 3 });
  try {
    const { bronnen, epds } = readProviderBronnen(store.bronnen);
    const bron = bronnen.find((each) => each.naam === naam);
    if (!bron)
      throw new CommandError(
        `De bron '${naam}' bestaat niet. Kies uit: ${bronnen.map((each) => each.naam).join(", ") || "(geen)"}`,
      );
    if (epds.length > 0 && !store.cipherKey)
      throw new CommandError(
        "Er zijn bronnen van soort fhir, maar er is geen sleutel om nummers te verzegelen. Geef CIPHER_KEY_FILE mee, of start de hub een keer.",
      );
    await dataSource.initialize();
    const bar = progressBar("berichten", countFiles(map));
    const result = await importFolder({
      bron,
      folder: map,
      dataSource,
      keys: { pseudonym: store.pseudonymKey, cipher: epds.length > 0 ? store.cipherKey : undefined },
      clock: () => new Date(),
      progress: (so) => bar.update(total(so)),
    }).finally(() => bar.stop());
    const { verwerkt, bekend, afgekeurd, mislukt } = result;
    process.stdout.write(
      `${verwerkt} verwerkt, ${bekend} al bekend, ${afgekeurd} in quarantaine, ${mislukt} mislukt\n` +
        `De bestanden in ${map} zijn niet veranderd. Er staan BSN's in: verwijder ze als u ze niet meer nodig hebt.\n`,
    );
    if (mislukt > 0) throw new CommandError("Start de import opnieuw voor de mislukte berichten.");
  } catch (error) {
    throw error instanceof ImportStopped ? new CommandError(error.message) : error;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await store.close();
  }
}

function total({ verwerkt, bekend, afgekeurd, mislukt }: BulkResult): number {
  return verwerkt + bekend + afgekeurd + mislukt;
}
