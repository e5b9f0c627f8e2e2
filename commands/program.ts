// SPDX-License-Identifier: EUPL-1.2
import { Command, Help } from "commander";
import { ConfigurationError } from "../platform/config/environment";

/** A command line with Dutch help; faults are told in one line and end with exit 1. Its commands inherit this. */
export function program(name: string, description: string): Command {
  const help = new Help();
  return new Command(`npm run ${name} --`)
    .description(description)
    .helpOption("-h, --help", "toont deze uitleg")
    .showHelpAfterError("(gebruik --help voor uitleg)")
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => inDutch(help.commandUsage(command)),
      subcommandTerm: (command) => inDutch(help.subcommandTerm(command)),
      subcommandDescription: (command) =>
        command.name() === "help" ? "toont de uitleg van een opdracht" : help.subcommandDescription(command),
      optionDescription: (option) =>
        help
          .optionDescription(option)
          .replace("(choices: ", "(keuze uit: ")
          .replace(/([(,]) ?default: /, (_, before: string) => (before === "(" ? "(anders: " : "; anders: ")),
    })
    .configureOutput({ outputError: (text, write) => write(toDutchError(text)) });
}

const TITLES: Record<string, string> = {
  "Usage:": "Gebruik:",
  "Options:": "Opties:",
  "Arguments:": "Argumenten:",
  "Commands:": "Opdrachten:",
};

function inDutch(usage: string): string {
  return usage.replace("[options]", "[opties]").replace("[command]", "[opdracht]");
}

/** What commander says of a command line that does not fit, and how we say it. */
const ERRORS: [RegExp, string][] = [
  [/^error: missing required argument '(.+?)'/, "Er ontbreekt iets: <$1>."],
  [/^error: unknown option '(.+?)'/, "Onbekende optie $1."],
  [/^error: unknown command '(.+?)'/, "Onbekende opdracht $1."],
  [/^error: option '(.+?)' argument missing/, "Er ontbreekt een waarde bij $1."],
  [/^error: required option '(.+?)' not specified/, "De optie $1 is verplicht."],
  [/^error: too many arguments.*/, "Er staat te veel achter de opdracht."],
  [/^error: (?:option|command-argument).*(?:argument|value) '.*' is invalid.*/, "Een waarde klopt niet."],
  [/^error: .+/, "De opdracht klopt niet."],
];
const DID_YOU_MEAN = /\(Did you mean (?:one of )?(.+?)\?\)/;

function toDutchError(text: string): string {
  const [fault, told] = ERRORS.find(([pattern]) => pattern.test(text)) ?? [];
  return (fault ? text.replace(fault, told!) : text).replace(DID_YOU_MEAN, "(Bedoelt u $1?)");
}

/** An error whose message is meant for the person at the keyboard. */
export class CommandError extends Error {}

/** Runs a command: a CommandError or faulty configuration shows only its message, anything else also where it arose. */
export function run(command: Command): void {
  // `npm run view | head` closes the pipe: that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  command.parseAsync().catch((error: unknown) => {
    const plain = error instanceof CommandError || error instanceof ConfigurationError;
    process.stderr.write(`${plain ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
    process.exitCode = 1;
  });
}
