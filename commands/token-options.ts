// SPDX-License-Identifier: EUPL-1.2
import { type Command, Option } from "commander";
import { ROLLEN } from "../platform/auth/aanvrager";

/** The options that say whose token it is; shared by `token` and `view`. */
export function withTokenOptions(command: Command): Command {
  return command
    .addOption(new Option("--rol <rol>", "rol van de gebruiker").choices([...ROLLEN]).default("casusregisseur"))
    .option("--situatie <naam>", "neem de gegevens uit deze situatie van de voorbeeldregio", "voorbeeldgezin")
    .option("--gemeente <code...>", "gemeentecode(s)")
    .option("--medewerker <nummer>", "medewerkernummer van de casusregisseur")
    .option("--brin <code>", "BRIN van de school")
    .option("--agb <code>", "AGB-code van de aanbieder")
    .option("--persoon <pseudoniem>", "wie iemand van het gezin of de jeugdige zelf is")
    .option("--geldig <duur>", "hoe lang het token geldig is, bijvoorbeeld 15m of 8h", "8h");
}
