// SPDX-License-Identifier: EUPL-1.2
import type { Command } from "commander";
import { abonneerZgw } from "../../subgraphs/case/sources/zgw/abonneer";
import { hubFolder } from "../hub-folder";
import { CommandError } from "../program";
import { SUBGRAPHS } from "../subgraphs";
import { getZgwBron } from "./zgw-bron";

/** `npm run bron -- abonneer`: lets a case system tell the hub what changes. */
export function addAbonneer(command: Command): void {
  command
    .command("abonneer")
    .description("vraagt een zaaksysteem om de hub te vertellen wat er verandert; de hub moet draaien")
    .argument("<bron>", "naam van de bron in bronnen.yaml")
    .option("--adres <url>", "adres van het onderdeel case, zoals het zaaksysteem het bereikt (anders deze computer)")
    .action(async (naam: string, { adres = caseAddress() }: { adres?: string }) => {
      if (!URL.canParse(adres)) throw new CommandError("--adres: geef een heel adres, zoals https://hub.example");
      const { bron, folder } = getZgwBron(naam);
      const { notificaties } = bron;
      if (!notificaties?.api)
        throw new CommandError(`Bron ${naam} heeft in bronnen.yaml geen notificaties met een api en een secret.`);
      const met = { ...bron, notificaties: { ...notificaties, api: notificaties.api } };
      const outcome = await abonneerZgw(met, folder, `${adres.replace(/\/$/, "")}/notificaties/${naam}`);
      if (!outcome.ok) throw new CommandError(outcome.failure.uitleg);
      process.stdout.write(
        outcome.value.nieuw
          ? `${naam} vertelt de hub voortaan wat er verandert.\n`
          : `${naam} vertelde de hub al wat er verandert.\n`,
      );
    });
}

function caseAddress(): string {
  const offset = SUBGRAPHS.find(({ name }) => name === "case")!.offset;
  return `http://127.0.0.1:${hubFolder().port + offset}`;
}
