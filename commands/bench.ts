// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { benchBerichten } from "./bench/berichten";
import { benchCasus } from "./bench/casus";
import { benchGezin } from "./bench/gezin";
import { benchToegang } from "./bench/toegang";
import { toTable } from "./bench/table";
import { benchHulp } from "./bench/hulp";
import { benchLogboek } from "./bench/logboek";
import { benchResultaten } from "./bench/resultaten";
import { benchThuiszitters } from "./bench/thuiszitters";
import { program, run } from "./program";

/** Every benchmark by name; each gives rows for the table and single figures. */
const BENCHMARKS = {
  berichten: benchBerichten,
  casus: benchCasus,
  gezin: benchGezin,
  hulp: benchHulp,
  logboek: benchLogboek,
  resultaten: benchResultaten,
  thuiszitters: benchThuiszitters,
  toegang: benchToegang,
};

run(
  program("bench", "Meet wat een vraag kost, met een eigen hub en database die daarna weer verdwijnen.")
    .argument("<naam>", `welke meting: ${Object.keys(BENCHMARKS).join(", ")}`)
    .option("--aantal <n>", "hoeveel berichten (alleen bij berichten)", Number)
    .option("--json", "toont één JSON-object met de cijfers")
    .action(async (naam: string, { json, aantal }: { json?: boolean; aantal?: number }, command) => {
      const benchmark =
        BENCHMARKS[naam as keyof typeof BENCHMARKS] ??
        command.error(`De meting '${naam}' bestaat niet. Kies uit: ${Object.keys(BENCHMARKS).join(", ")}`);
      const figures = await benchmark((text) => process.stderr.write(`${text}\n`), aantal);
      process.stdout.write(json ? `${JSON.stringify(figures)}\n` : toTable(figures));
    }),
);
