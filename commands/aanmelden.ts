// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type AanmeldData, DASHBOARD, WERKPLEK } from "../example/aanmelden/data";
import { signInMachine } from "./aanmelden/sign-in-machine";
import { signInPerson } from "./aanmelden/sign-in-person";
import { hubFolder } from "./hub-folder";
import { CommandError, program, run } from "./program";

interface Options {
  uitgever?: string;
  client?: string;
  machine?: boolean;
  sleutel?: string;
}

run(
  program(
    "aanmelden",
    "Meldt u aan in de browser en geeft een token. Met --machine voor een programma, zonder browser.",
  )
    .option("--uitgever <adres>", "waar u zich aanmeldt (issuer); anders die van de voorbeeldregio")
    .option("--client <id>", `naam van het programma bij de uitgever (anders ${WERKPLEK} of ${DASHBOARD})`)
    .option("--machine", "meld een programma aan met zijn eigen sleutel (private_key_jwt)")
    .option("--sleutel <bestand>", "private sleutel (JWK) van het programma; anders die van de voorbeeldregio")
    .action(aanmelden),
);

async function aanmelden({ uitgever, client, machine, sleutel }: Options): Promise<void> {
  const { example } = hubFolder();
  const issuer = uitgever ?? exampleIssuer(example);
  const token = machine
    ? await signInMachine(
        issuer,
        client ?? DASHBOARD,
        sleutel ?? path.join(example, "geheimen", `${DASHBOARD}.private.json`),
      )
    : await signInPerson(issuer, client ?? WERKPLEK, (adres) =>
        process.stderr.write(`Open dit adres in uw browser:\n\n  ${adres}\n\nIk wacht tot u zich heeft aangemeld…\n`),
      );
  process.stdout.write(`${token}\n`);
}

function exampleIssuer(example: string): string {
  const file = path.join(example, "aanmelden.json");
  if (!existsSync(file))
    throw new CommandError(
      `In ${example} staat geen voorbeeldregio. Start eerst de hub met npm start, of geef --uitgever`,
    );
  return (JSON.parse(readFileSync(file, "utf8")) as AanmeldData).issuer;
}
