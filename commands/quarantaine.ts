// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readEnvironment } from "../platform/config/environment";
import { scrubBsn } from "../platform/identity/bsn";
import { backToInbox, listQuarantine } from "../platform/inbox/quarantine-folder";
import { hubFolder } from "./hub-folder";
import { CommandError, program, run } from "./program";
import { inboxesOf } from "./start/inbox-folders";

const command = program(
  "quarantaine",
  "Toont wat de hub niet kon gebruiken en waarom, en biedt het na herstel opnieuw aan.",
);

command
  .command("lijst")
  .description("toont de bestanden in quarantaine met de reden")
  .action(async () => {
    let count = 0;
    for (const inbox of inboxes()) {
      for (const name of await listQuarantine(inbox)) {
        count += 1;
        process.stdout.write(
          `${path.relative(process.cwd(), path.join(inbox, "quarantaine", shownName(name)))}\n${reasons(inbox, name)}`,
        );
      }
    }
    process.stdout.write(
      count === 0
        ? "Er staat niets in quarantaine.\n"
        : `${count} bestand(en). Herstel de bron of het bestand en draai dan: npm run quarantaine -- opnieuw\n`,
    );
  });

command
  .command("opnieuw")
  .description("zet bestanden terug in hun inbox; de hub leest ze dan opnieuw")
  .argument("[deel]", "alleen bestanden met dit deel in de naam")
  .action(async (part = "") => {
    let count = 0;
    for (const inbox of inboxes()) {
      for (const name of (await listQuarantine(inbox)).filter((each) => shownName(each).includes(part))) {
        await backToInbox(inbox, name);
        count += 1;
      }
    }
    if (count === 0) throw new CommandError("Geen bestand gevonden om opnieuw aan te bieden.");
    process.stdout.write(`${count} bestand(en) teruggezet in de inbox\n`);
  });

command.addHelpText(
  "after",
  "\nOmgeving: BRONNEN (de bronnen.yaml van de processen), of anders de hub op deze machine (HUB_DATA_DIR).",
);

run(command);

/** Those of the `bronnen.yaml` the processes use (`BRONNEN`), else of the hub on this machine. */
function inboxes(): string[] {
  const { BRONNEN } = readEnvironment(z.object({ BRONNEN: z.string().optional() }));
  const bronnen = BRONNEN ?? path.join(hubFolder().example, "bronnen.yaml");
  const found = inboxesOf(bronnen);
  if (found.length === 0) throw new CommandError(`Van de bronnen in ${bronnen} zijn geen inboxen gevonden.`);
  return found;
}

/** The name of a file as people may see it: one that was set apart by an older version can have a BSN in it. */
function shownName(name: string): string {
  return name.slice(0, 13) + scrubBsn(name.slice(13));
}

function reasons(inbox: string, name: string): string {
  const file = path.join(inbox, "quarantaine", `${name}.reden.json`);
  if (!existsSync(file)) return "  de redenen staan niet (meer) naast het bestand\n";
  const all = JSON.parse(readFileSync(file, "utf8")) as { plaats: number; reden: string }[];
  const lines = all.slice(0, 20).map(({ plaats, reden }) => `  ${plaatsVan(plaats, reden)}${reden}\n`);
  return lines.join("") + (all.length > 20 ? `  … en nog ${all.length - 20}\n` : "");
}

/** A reason about one of several files in a delivery names its file and line itself. */
function plaatsVan(plaats: number, reden: string): string {
  if (plaats === 0) return "geheel: ";
  return /^\w+\.csv, regel \d+:/.test(reden) ? "" : `regel ${plaats}: `;
}
