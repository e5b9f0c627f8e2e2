// SPDX-License-Identifier: EUPL-1.2
import { SingleBar } from "cli-progress";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { generateRegion, writeRegion, writeRoosterzips } from "./generate";

interface Opties {
  readonly gezinnen: number;
  readonly uit?: string;
  readonly seed: number;
  readonly peildatum: string;
  readonly poort: number;
}

const getal = (tekst: string): number => {
  if (!/^\d+$/.test(tekst)) throw new InvalidArgumentError("Geef een geheel getal.");
  return Number(tekst);
};

const TITELS: Record<string, string> = { "Usage:": "Gebruik:", "Options:": "Opties:" };

const opdracht = new Command()
  .name("example")
  .usage("--uit MAP [opties]")
  .description("Maakt een verzonnen regio met gezinnen, hulp, school en zaken, om Gezinshub mee te proberen.")
  .option("--uit <map>", "map om de regio in te schrijven (verplicht)")
  .option("--gezinnen <aantal>", "aantal gezinnen", getal, 500)
  .option("--seed <getal>", "dezelfde seed geeft dezelfde regio", getal, 1)
  .option("--peildatum <dag>", "de dag van vandaag in de regio, JJJJ-MM-DD", new Date().toISOString().slice(0, 10))
  .option("--poort <nummer>", "basispoort; de bronnen krijgen deze poort plus 11 tot en met 13, 20 en 21", getal, 4_000)
  .helpOption("-h, --help", "toont deze uitleg")
  .configureHelp({
    styleTitle: (titel) => TITELS[titel] ?? titel,
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : `${description} (anders ${String(defaultValue)})`,
  })
  .allowExcessArguments(false)
  .configureOutput({ outputError: () => undefined })
  .exitOverride();

const leesbaar = (fout: unknown): string => {
  if (fout instanceof Error && "syscall" in fout && "code" in fout)
    return `Schrijven lukt niet (${String(fout.code)}).`;
  if (!(fout instanceof CommanderError)) return fout instanceof Error ? fout.message : String(fout);
  const optie = /'([^']+)'/.exec(fout.message)?.[1] ?? "";
  if (fout.code === "commander.unknownOption") return `Onbekende optie ${optie}. Zie --help.`;
  if (fout.code === "commander.optionMissingArgument") return `Er ontbreekt een waarde bij ${optie}.`;
  if (fout.code === "commander.invalidArgument") return `De waarde bij ${optie} klopt niet. Geef een geheel getal.`;
  return "De opdracht klopt niet. Zie --help.";
};

async function run(): Promise<void> {
  opdracht.parse();
  const { gezinnen, uit, seed, peildatum, poort } = opdracht.opts<Opties>();
  if (!uit) throw new Error("Zeg met --uit in welke map de regio moet komen.");
  if (poort < 1 || poort > 65_000) throw new Error("De poort ligt tussen 1 en 65000.");
  const balk = new SingleBar({
    format: "Gezinnen maken {bar} {value}/{total}",
    stream: process.stderr,
    noTTYOutput: false,
  });
  balk.start(gezinnen, 0);
  try {
    const region = generateRegion({
      gezinnen,
      seed,
      peildatum,
      voortgang: (klaar) => balk.update(Math.min(klaar, gezinnen)),
    });
    balk.stop();
    process.stderr.write("Bestanden schrijven ...\n");
    const n = writeRegion(region, uit, { basePort: poort });
    await writeRoosterzips(region, uit);
    process.stderr.write(
      `Klaar: ${n.gezinnen} gezinnen met ${n.jeugdigen} jeugdigen, ${n.ijwBerichten} iJw-berichten, ${n.leerplichtRecords} leerplichtregels, ${n.ttpRijen} uitkomstregels, ${n.zaken} zaken.\n`,
    );
  } finally {
    balk.stop();
  }
}

run().catch((fout: unknown) => {
  if (fout instanceof CommanderError && fout.exitCode === 0) process.exit(0);
  process.stderr.write(`Fout: ${leesbaar(fout)}\n`);
  process.exit(1);
});
