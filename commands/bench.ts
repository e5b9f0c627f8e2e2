// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { benchBerichten } from "./bench/berichten";
import { benchCasus } from "./bench/casus";
import { benchGezin } from "./bench/gezin";
import { benchToegang, BOVEN_DE_GRENS } from "./bench/toegang";
import type { Omvang } from "./bench/omvang";
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
    .argument("<naam...>", `welke metingen: ${Object.keys(BENCHMARKS).join(", ")}`)
    .option("--aantal <n>", "hoeveel berichten (alleen bij berichten)", Number)
    .option("--klein", "zo weinig dat alleen te zien is of de meting werkt; de cijfers zeggen niets")
    .option("--json", "toont per meting één JSON-object met de cijfers, op een eigen regel")
    .action(async (namen: string[], { json, ...omvang }: Omvang & { json?: boolean }, command) => {
      const benchmarks = namen.map(
        (naam) =>
          BENCHMARKS[naam as keyof typeof BENCHMARKS] ??
          command.error(`De meting '${naam}' bestaat niet. Kies uit: ${Object.keys(BENCHMARKS).join(", ")}`),
      );
      for (const benchmark of benchmarks) {
        const figures = await benchmark((text) => process.stderr.write(`${text}\n`), omvang);
        process.stdout.write(json ? `${JSON.stringify(figures)}\n` : toTable(figures));
        if ("oordeel" in figures && figures.oordeel === BOVEN_DE_GRENS) process.exitCode = 1;
      }
    }),
);
