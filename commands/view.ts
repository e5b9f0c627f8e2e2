// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { purposesIn } from "../gateway/operation/purposes";
import { readEnvironment } from "../platform/config/environment";
import { askHub } from "./ask-hub";
import { hubFolder } from "./hub-folder";
import { mintToken, type TokenVraag } from "./mint-token";
import { CommandError, program, run } from "./program";
import { readSituaties } from "./situaties";
import { withTokenOptions } from "./token-options";
import { toReadableText } from "./view/readable-text";
import { defaultVariables, parseVariables } from "./view/variables";

const OPERATIONS = path.join(__dirname, "../schema/operations");

/** A token of one's own, as `npm run aanmelden` gives; not an option, because others on the machine can read those. */
const environment = z.object({ HUB_TOKEN: z.string().optional() });

interface ViewOptions extends TokenVraag {
  var?: string[];
  json?: boolean;
}

run(
  withTokenOptions(
    program("view", "Stelt een geregistreerde vraag aan een draaiende hub en toont het antwoord leesbaar."),
  )
    .argument("<operatie>", `welke vraag: ${operationNames().join(", ")}`)
    .option("--var <naam=waarde...>", "variabelen van de vraag; wat ontbreekt komt uit de voorbeeldregio")
    .option("--json", "toont het antwoord als JSON")
    .action(view),
);

async function view(operatie: string, { var: pairs = [], json, ...vraag }: ViewOptions): Promise<void> {
  const file = path.join(OPERATIONS, `${path.basename(operatie)}.graphql`);
  if (!existsSync(file))
    throw new CommandError(`De vraag '${operatie}' bestaat niet. Kies uit: ${operationNames().join(", ")}`);
  const query = readFileSync(file, "utf8");
  const folder = hubFolder();
  const token = readEnvironment(environment).HUB_TOKEN ?? (await mintToken(folder, vraag));
  const url = `http://127.0.0.1:${folder.port}/graphql`;
  // What is looked up on the way is for the same purposes as the question itself, whoever asks.
  const doelen = purposesIn(query).join(" ");
  const ask = <T>(text: string, variables: Record<string, unknown>) =>
    askHub<T>(url, token, text, variables, doelen).catch(() => {
      throw new CommandError(`Op ${url} antwoordt geen hub. Start die eerst met: npm start`);
    });
  const given = parseVariables(pairs);
  const situatie = readSituaties(folder)?.find(({ naam }) => naam === (vraag.situatie ?? "voorbeeldgezin"));
  const variables = { ...(await defaultVariables(query, given, situatie, ask)), ...given };
  const answer = await ask<Record<string, unknown>>(query, variables);
  process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : toReadableText(answer));
  if (!answer.data) process.exitCode = 1;
}

function operationNames(): string[] {
  return readdirSync(OPERATIONS).map((name) => path.basename(name, ".graphql"));
}
