// SPDX-License-Identifier: EUPL-1.2
import { Command } from "commander";
import { ConfigurationError } from "../platform/config/environment";

/** A command line with Dutch help; faults are told in one line and end with exit 1. */
export function program(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .helpOption("-h, --help", "toont deze uitleg")
    .showHelpAfterError("(gebruik --help voor uitleg)")
    .configureHelp({
      styleTitle: (title) =>
        title.replace("Usage:", "Gebruik:").replace("Options:", "Opties:").replace("Arguments:", "Argumenten:"),
    });
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
