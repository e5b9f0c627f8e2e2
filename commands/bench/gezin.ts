// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { askHub } from "../ask-hub";
import { mintToken } from "../mint-token";
import { CommandError } from "../program";
import { type BenchHouse, openHouse } from "./house";

const PERSONEN = [1, 4, 12];
const WARM_UP = 20;
const ROUNDS = 100;

/** One row per family size. */
export interface GezinFigures extends Record<string, unknown> {
  rows: { personen: number; jeugdigen: number; sqlStatements: number; subgraphCalls: number; cpuMs: number }[];
  /** CPU of the largest family over that of the smallest */
  cpuRatio: number;
}

/** What one Gezinsbeeld costs, for families of 1, 4 and 12 persons: SQL statements, subgraph calls and CPU of all five parts together. */
export async function benchGezin(progress: (text: string) => void): Promise<GezinFigures> {
  progress("De hub met een voorbeeldregio start…");
  const house = await openHouse(200);
  try {
    const rows = [];
    for (const personen of PERSONEN) {
      progress(`Gezin van ${personen} personen…`);
      rows.push(await measure(house, personen));
    }
    return { rows, cpuRatio: round(rows.at(-1)!.cpuMs / rows[0]!.cpuMs) };
  } finally {
    await house.close();
  }
}

async function measure(house: BenchHouse, personen: number): Promise<GezinFigures["rows"][number]> {
  const gezin = await findGezin(house, personen);
  const query = readFileSync(path.join(__dirname, "../../schema/operations/Gezinsbeeld.graphql"), "utf8");
  const token = await mintToken(house.folder, {
    rol: "casusregisseur",
    gemeente: [gezin.gemeente],
    medewerker: gezin.medewerkernummer,
  });
  const look = () => askHub<{ gezin: { id: string } | null }>(house.url, token, query, { id: gezin.id });
  for (let i = 0; i < WARM_UP; i++) {
    const { data, errors } = await look();
    if (!data?.gezin || errors)
      throw new CommandError(`Gezinsbeeld mislukte: ${errors?.[0]?.message ?? "leeg antwoord"}`);
  }
  const before = house.counts();
  const cpu = process.cpuUsage();
  for (let i = 0; i < ROUNDS; i++) await look();
  const { user, system } = process.cpuUsage(cpu);
  const after = house.counts();
  return {
    personen,
    jeugdigen: gezin.jeugdigen,
    sqlStatements: round((after.statements - before.statements) / ROUNDS),
    subgraphCalls: round((after.subgraphCalls - before.subgraphCalls) / ROUNDS),
    cpuMs: round((user + system) / 1000 / ROUNDS),
  };
}

interface Gezin {
  id: string;
  gemeente: string;
  medewerkernummer: string;
  jeugdigen: number;
}

async function findGezin(house: BenchHouse, personen: number): Promise<Gezin> {
  const rows = (await house.caseData.query(
    `SELECT g.id, g.gemeente, min(r.medewerkernummer) AS medewerkernummer, (count(DISTINCT l.persoon_id) FILTER (WHERE l.is_jeugdige))::int AS jeugdigen
     FROM gezin g JOIN gezinslid l ON l.gezin_id = g.id JOIN regietoewijzing r ON r.gezin_id = g.id AND r.tot IS NULL AND r.medewerkernummer IS NOT NULL
     WHERE g.beeindigd_op IS NULL GROUP BY g.id HAVING count(DISTINCT l.persoon_id) = $1 ORDER BY jeugdigen DESC, g.zaaknummer LIMIT 1`,
    [personen],
  )) as Gezin[];
  if (!rows[0])
    throw new CommandError(`In de voorbeeldregio is geen gezin van ${personen} personen met een regisseur.`);
  return rows[0];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
