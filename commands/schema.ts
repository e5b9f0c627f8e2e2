// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readRegister } from "../platform/auth/doelbinding";
import { readBeleid } from "../subgraphs/case/toegang/beleid";
import { composeSupergraph } from "./compose";
import { checkDoelbinding } from "./doelbinding";
import { CommandError, program, run } from "./program";

const FOLDER = path.join(__dirname, "../schema");

run(
  program("schema", "Maakt schema/*.graphql opnieuw uit de code: vier subgraphs en de supergraph.")
    .option(
      "--check",
      "schrijft niets, maar faalt als een bestand anders is, of als de regels of de doelen voor inzage niet kloppen",
    )
    .action(({ check }: { check?: boolean }) => {
      readBeleid();
      const { subgraphs, supergraphSdl } = composeSupergraph();
      const files = [
        ...subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
        ["supergraph.graphql", supergraphSdl] as const,
      ];
      const changed = files.filter(([name, text]) => read(name) !== text);
      if (check && changed.length > 0)
        throw new CommandError(
          `Niet bijgewerkt: ${changed.map(([name]) => `schema/${name}`).join(", ")}. Draai: npm run schema`,
        );
      const faults = checkDoelbinding({ register: readRegister(), supergraphSdl, operations: operations() });
      if (check && faults.length > 0) throw new CommandError(`De doelbinding klopt niet:\n${faults.join("\n")}`);
      for (const [name, text] of changed) writeFileSync(path.join(FOLDER, name), text);
      process.stdout.write(`${files.length} bestanden, ${changed.length} gewijzigd\n`);
    }),
);

function read(name: string): string | undefined {
  try {
    return readFileSync(path.join(FOLDER, name), "utf8");
  } catch {
    return undefined;
  }
}

function operations(): { name: string; text: string }[] {
  const folder = path.join(FOLDER, "operations");
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}
