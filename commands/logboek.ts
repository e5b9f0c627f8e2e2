// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { readFileSync } from "node:fs";
import { type Anker, checkAnchors, readAnchors } from "../platform/logboek/anchors";
import { MIN_AUDITJAREN, purge } from "../platform/logboek/purge";
import { verify } from "../platform/logboek/verify";
import { isPseudonym } from "../platform/identity/pseudonym";
import { readSleutels, withLogs } from "./logboek/open-logs";
import { CommandError, program, run } from "./program";

const command = program(
  "logboek",
  "Bewijst dat het logboek en de auditlog heel zijn, en ruimt op wat te oud is.",
).addHelpText(
  "after",
  "\nOmgeving: DATABASE_URL van de eigenaar en LOGBOEK_KEY_FILE; zonder LOGBOEK_KEY_FILE die van de hub op deze computer.\n",
);

command
  .command("verifieer")
  .description("loopt de ketens van alle subgraphs na en noemt de eerste schakel die niet klopt (dan: exit 1)")
  .option("--ankers <bestanden...>", "logs van de processen; de ankers daarin bewijzen dat niets is teruggezet")
  .action(async ({ ankers = [] }: { ankers?: string[] }) => {
    const anchors = ankers.flatMap((file) => readAnchors(readFile(file)));
    let broken = 0;
    await withLogs(async ({ subgraph, schema, database }, sleutels) => {
      await database.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const { aantallen, breuken } = await verify(database, sleutels);
      const own = anchors.filter((anker: Anker) => anker.subgraph === subgraph);
      const anchored = await checkAnchors(database, own);
      await database.query("COMMIT");
      const all = [...breuken, ...(anchored ? [anchored] : [])];
      broken += all.length;
      for (const { log, uitleg } of all) tell(`${schema}.${log}: ${uitleg}`);
      if (all.length === 0)
        tell(
          `${schema}: heel (logboek ${aantallen.logboek}, auditlog ${aantallen.auditlog}${ankers.length > 0 ? `, ankers ${own.length}` : ""})`,
        );
    });
    if (broken > 0) throw new CommandError(`Het log is NIET heel: ${broken} ${broken === 1 ? "plek" : "plekken"}.`);
  });

command
  .command("opruimen")
  .description("verwijdert hele maanden die ouder zijn dan de termijn; de rest van de keten blijft te bewijzen")
  .option("--logboek-jaren <aantal>", "hoe lang het logboek blijft", years(1), 5)
  .option(
    "--audit-jaren <aantal>",
    `hoe lang de auditlog blijft (minstens ${MIN_AUDITJAREN})`,
    years(MIN_AUDITJAREN),
    5,
  )
  .action(async ({ logboekJaren, auditJaren }: { logboekJaren: number; auditJaren: number }) => {
    await withLogs(async ({ schema, database }, sleutels) => {
      const removed = await purge(database, sleutels, { logboek: logboekJaren, auditlog: auditJaren }, new Date());
      if ("uitleg" in removed) throw new CommandError(`${schema}.${removed.log}: ${removed.uitleg}`);
      tell(`${schema}: verwijderd uit logboek ${removed.logboek}, uit auditlog ${removed.auditlog}`);
    });
  });

command
  .command("pseudoniem")
  .description("zegt onder welke pseudoniemen iemand in het logboek en bij de collector staat: één per sleutel")
  .argument("<persoon>", "pseudoniem van de hub (v1-…)")
  .action((persoon: string) => {
    if (!isPseudonym(persoon)) throw new CommandError("Geef een pseudoniem van de hub.");
    for (const sleutel of readSleutels().all) tell(sleutel.subject(persoon));
  });

run(command);

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function years(least: number): (text: string) => number {
  return (text) => {
    const jaren = Number(text);
    if (!Number.isInteger(jaren) || jaren < least)
      throw new CommandError(`Geef een geheel aantal jaren van ${least} of meer.`);
    return jaren;
  };
}

function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandError(`${file} is niet te lezen.`);
  }
}
