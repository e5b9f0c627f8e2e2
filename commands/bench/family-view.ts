// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { askHub, type GraphQLAnswer } from "../ask-hub";
import { mintToken } from "../mint-token";
import { CommandError } from "../program";
import { round } from "./afronden";
import type { BenchHouse } from "./house";
import type { Omvang } from "./omvang";

/** What one Gezinsbeeld costs on average, all parts of the hub together. */
export interface FamilyViewCost extends Record<string, number> {
  personen: number;
  jeugdigen: number;
  /** of all subgraphs; a family without help needs no results, which are two */
  sqlStatements: number;
  caseStatements: number;
  subgraphCalls: number;
  /** to case systems */
  sourceCalls: number;
  brpCalls: number;
  cpuMs: number;
}

/** Asks Gezinsbeeld of a family of so many persons again and again, and counts. @throws CommandError when there is no such family */
export async function measureFamilyView(
  house: BenchHouse,
  personen: number,
  { klein }: Omvang,
): Promise<FamilyViewCost> {
  const { gezin, look } = await findFamilyView(house, personen);
  const [warmUp, rounds] = klein ? [1, 2] : [20, 100];
  for (let i = 0; i < warmUp; i++) await look();
  const before = house.counts();
  const cpu = process.cpuUsage();
  for (let i = 0; i < rounds; i++) await look();
  const { user, system } = process.cpuUsage(cpu);
  const after = house.counts();
  const each = (name: keyof typeof after) => round((after[name] - before[name]) / rounds);
  return {
    personen,
    jeugdigen: gezin.jeugdigen,
    sqlStatements: each("statements"),
    caseStatements: each("caseStatements"),
    subgraphCalls: each("subgraphCalls"),
    sourceCalls: each("sourceCalls"),
    brpCalls: each("brpCalls"),
    cpuMs: round((user + system) / 1000 / rounds),
  };
}

/** A family of so many persons of which there is most to tell, and how to look at it. @throws CommandError when there is none */
export async function findFamilyView(house: BenchHouse, personen: number): Promise<{ gezin: Gezin; look: Look }> {
  const query = readFileSync(path.join(__dirname, "../../schema/operations/Gezinsbeeld.graphql"), "utf8");
  return richest(house, query, await findGezinnen(house, personen));
}

interface Gezin {
  id: string;
  gemeente: string;
  medewerkernummer: string;
  jeugdigen: number;
}

type Look = () => Promise<GraphQLAnswer<{ gezin: object | null }>>;

/** The family of which there is most to tell, so that every part of the hub takes part. */
async function richest(house: BenchHouse, query: string, gezinnen: Gezin[]): Promise<{ gezin: Gezin; look: Look }> {
  let best: { gezin: Gezin; look: Look; size: number } | undefined;
  for (const gezin of gezinnen) {
    const token = await mintToken(house.folder, {
      rol: "casusregisseur",
      gemeente: [gezin.gemeente],
      medewerker: gezin.medewerkernummer,
    });
    const look: Look = () => askHub(house.url, token, query, { id: gezin.id });
    const { data, errors } = await look();
    if (!data?.gezin || errors)
      throw new CommandError(`Gezinsbeeld mislukte: ${errors?.[0]?.message ?? "leeg antwoord"}`);
    const size = JSON.stringify(data).length;
    if (!best || size > best.size) best = { gezin, look, size };
  }
  return best!;
}

async function findGezinnen(house: BenchHouse, personen: number): Promise<Gezin[]> {
  const rows = (await house.caseData.query(
    `SELECT g.id, g.gemeente, min(r.medewerkernummer) AS medewerkernummer, (count(DISTINCT l.persoon_id) FILTER (WHERE l.is_jeugdige))::int AS jeugdigen
     FROM gezin g JOIN gezinslid l ON l.gezin_id = g.id JOIN regietoewijzing r ON r.gezin_id = g.id AND r.tot IS NULL AND r.medewerkernummer IS NOT NULL
     WHERE g.beeindigd_op IS NULL GROUP BY g.id HAVING count(DISTINCT l.persoon_id) = $1 ORDER BY jeugdigen DESC, g.zaaknummer LIMIT 10`,
    [personen],
  )) as Gezin[];
  if (rows.length === 0)
    throw new CommandError(`In de voorbeeldregio is geen gezin van ${personen} personen met een regisseur.`);
  return rows;
}
