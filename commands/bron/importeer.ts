// SPDX-License-Identifier: EUPL-1.2
import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { ConfigurationError } from "../../platform/config/environment";
import { createDataSource } from "../../platform/database/connection";
import { type BulkResult, importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { countFiles } from "../../subgraphs/provider/bulk/read-files";
import { toStop } from "../../subgraphs/provider/bulk/stopped";
import { type ProviderBron, readProviderBronnen } from "../../subgraphs/provider/config";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { CommandError } from "../program";
import { importProgress } from "./import-progress";
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

/** Most failed files that are named. */
const NAMED = 10;

async function importeer(naam: string, map: string): Promise<void> {
  if (!existsSync(map)) throw new CommandError(`De map ${map} bestaat niet.`);
  if (!statSync(map).isDirectory()) throw new CommandError(`${map} is geen map.`);
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
    refuseInbox(map, bronnen);
    const aantal = countFiles(map);
    if (aantal === 0) throw new CommandError(`In ${map} staan geen berichten (*.xml).`);
    await dataSource.initialize();
    const mislukteBestanden: string[] = [];
    const progress = importProgress(aantal);
    const result = await importFolder({
      bron,
      folder: map,
      dataSource,
      keys: { pseudonym: store.pseudonymKey, cipher: epds.length > 0 ? store.cipherKey : undefined },
      clock: () => new Date(),
      progress: (so) => progress.stored(total(so)),
      deriving: (part) => progress.derived(part),
      onMislukt: (bestand, reden) => {
        if (mislukteBestanden.length < NAMED) mislukteBestanden.push(`  ${bestand}: ${reden}\n`);
      },
    }).finally(() => progress.stop());
    const { verwerkt, bekend, afgekeurd, mislukt } = result;
    process.stdout.write(
      `${verwerkt} verwerkt, ${bekend} al bekend, ${afgekeurd} in quarantaine, ${mislukt} mislukt\n` +
        (afgekeurd > 0
          ? `De quarantaine is ${path.join(bron.map, "quarantaine")}; npm run quarantaine -- lijst toont de redenen.\n`
          : "") +
        mislukteBestanden.join("") +
        (mislukt > mislukteBestanden.length ? `  … en nog ${mislukt - mislukteBestanden.length}\n` : "") +
        `De bestanden in ${map} zijn niet veranderd. Er staan BSN's in: verwijder ze als u ze niet meer nodig hebt.\n`,
    );
    if (mislukt > 0) throw new CommandError("Start de import opnieuw voor de mislukte berichten.");
  } catch (error) {
    const stopped = error instanceof CommandError || error instanceof ConfigurationError ? undefined : toStop(error);
    throw stopped ? new CommandError(stopped.message) : error;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await store.close();
  }
}

/** The hub takes files from an inbox away while it works: what is there it reads by itself. */
function refuseInbox(map: string, bronnen: ProviderBron[]): void {
  const at = realpathSync(map);
  const own = bronnen.find((bron) => existsSync(bron.map) && realpathSync(bron.map) === at);
  if (own)
    throw new CommandError(
      `${map} is de inbox van ${own.naam}: die leest de hub zelf. Zet de berichten in een andere map om ze in een keer in te lezen.`,
    );
}

function total({ verwerkt, bekend, afgekeurd, mislukt }: BulkResult): number {
  return verwerkt + bekend + afgekeurd + mislukt;
}
