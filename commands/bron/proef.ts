// SPDX-License-Identifier: EUPL-1.2
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { isBsn } from "../../platform/identity/bsn";
import { proefFhir } from "../../subgraphs/provider/sources/fhir/proef";
import { proefZgw } from "../../subgraphs/case/sources/zgw/proef";
import { CommandError } from "../program";
import { readFhirBronnen } from "./fhir-bron";
import { toFhirProeftekst, toFhirStoring, toFhirWaarschuwing } from "./fhir-proeftekst";
import { toProeftekst } from "./proeftekst";
import { getZgwBron } from "./zgw-bron";

/** `npm run bron -- proef`: what would be read for one person. */
export function addProef(command: Command): void {
  command
    .command("proef")
    .description(
      "laat zien wat de hub voor één persoon uit een zaaksysteem of dossiersysteem zou lezen; er wordt niets bewaard",
    )
    .argument("<bron>", "naam van de bron in bronnen.yaml")
    .option("--bsn <nummer>", "een BSN uit de testreeks 999900006 tot en met 999999990")
    .option("--bsn-van-stdin", "lees het BSN van stdin; verplicht voor een echt BSN")
    .action(async (naam: string, { bsn, bsnVanStdin }: { bsn?: string; bsnVanStdin?: boolean }) => {
      if ((bsn === undefined) === !bsnVanStdin) throw new CommandError("Geef --bsn of --bsn-van-stdin.");
      const number = bsn ?? (await text(process.stdin)).trim();
      if (!isBsn(number)) throw new CommandError("Dit is geen geldig BSN.");
      if (bsn !== undefined && !isTestBsn(bsn))
        throw new CommandError(
          "Een echt BSN hoort niet op de opdrachtregel: het blijft dan in de geschiedenis staan. Gebruik --bsn-van-stdin.",
        );
      const { epds, ...fhir } = readFhirBronnen();
      const epd = epds.find((each) => each.naam === naam);
      if (epd) {
        const found = await proefFhir(epd, fhir.folder, number);
        if (!found.ok) throw new CommandError(toFhirStoring(epd, found.failure));
        process.stdout.write(toFhirProeftekst(epd, found.value));
        const waarschuwing = toFhirWaarschuwing(found.value);
        if (waarschuwing) throw new CommandError(waarschuwing);
        return;
      }
      const { bron, folder } = getZgwBron(
        naam,
        epds.map((each) => each.naam),
      );
      const outcome = await proefZgw(bron, folder, number);
      if (!outcome.ok) throw new CommandError(outcome.failure.uitleg);
      process.stdout.write(toProeftekst(naam, outcome.value));
      if (outcome.value.fouten.length > 0) process.exitCode = 1;
    });
}

/** The official test range: numbers that are never given to a person. */
function isTestBsn(bsn: string): boolean {
  return Number(bsn) >= 999_900_006 && Number(bsn) <= 999_999_990;
}
