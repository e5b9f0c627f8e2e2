// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { backToInbox, listQuarantine } from "../platform/inbox/quarantine-folder";
import { hubFolder } from "./hub-folder";
import { CommandError, program, run } from "./program";
import { inboxFolders } from "./start/inbox-folders";

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
          `${path.relative(process.cwd(), path.join(inbox, "quarantaine", name))}\n${reasons(inbox, name)}`,
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
      for (const name of (await listQuarantine(inbox)).filter((each) => each.includes(part))) {
        await backToInbox(inbox, name);
        count += 1;
      }
    }
    if (count === 0) throw new CommandError("Geen bestand gevonden om opnieuw aan te bieden.");
    process.stdout.write(`${count} bestand(en) teruggezet in de inbox\n`);
  });

run(command);

function inboxes(): string[] {
  const { example, root } = hubFolder();
  const found = inboxFolders(example);
  if (found.length === 0) throw new CommandError(`In ${root} zijn geen inboxen gevonden.`);
  return found;
}

function reasons(inbox: string, name: string): string {
  const all = JSON.parse(readFileSync(path.join(inbox, "quarantaine", `${name}.reden.json`), "utf8")) as {
    plaats: number;
    reden: string;
  }[];
  const lines = all.slice(0, 20).map(({ plaats, reden }) => `  ${plaatsVan(plaats, reden)}${reden}\n`);
  return lines.join("") + (all.length > 20 ? `  … en nog ${all.length - 20}\n` : "");
}

/** A reason about one of several files in a delivery names its file and line itself. */
function plaatsVan(plaats: number, reden: string): string {
  if (plaats === 0) return "geheel: ";
  return /^\w+\.csv, regel \d+:/.test(reden) ? "" : `regel ${plaats}: `;
}
