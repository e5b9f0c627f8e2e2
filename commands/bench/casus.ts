// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../platform/database/connection";
import { listGezinnen } from "../../subgraphs/case/store/mijn-gezinnen";
import { caseStore } from "../../subgraphs/case/store/definition";
import { p50, round } from "./afronden";
import { type FamilyViewCost, measureFamilyView } from "./family-view";
import { openHouse } from "./house";
import { gezinnenVoor, type Omvang } from "./omvang";
import { openScratchDatabase } from "./scratch-database";

const PERSONEN = [1, 4, 12];
const CASELOAD = 25;
const GROOT = { gezinnen: [10_000, 1_000_000], rounds: 300 };
const KLEIN = { gezinnen: [1_000, 2_000], rounds: 3 };

/** Costs of a view that asks its sources every time, and of a list in a small and a large store. */
export interface CasusFigures extends Record<string, unknown> {
  rows: FamilyViewCost[];
  /** most calls per person to one source: a case system or the BRP */
  callsPerPersonAndSource: number;
  /** whether the case subgraph takes as many statements for each size of family */
  sqlConstant: boolean;
  listP50Ms10k: number;
  listP50Ms1m: number;
  /** p50 at one million gezinnen over that at ten thousand */
  listRatio: number;
}

/** Source calls, SQL statements and CPU per family view, and the same list query at 10 thousand and 1 million gezinnen. */
export async function benchCasus(progress: (text: string) => void, omvang: Omvang = {}): Promise<CasusFigures> {
  progress("De hub met een voorbeeldregio start…");
  const house = await openHouse(gezinnenVoor(omvang), (yaml) =>
    yaml.replace(/versheid: (PT15M|P1D)$/gm, "versheid: PT0S"),
  );
  const rows: FamilyViewCost[] = [];
  try {
    for (const personen of PERSONEN) {
      progress(`Gezin van ${personen} personen…`);
      rows.push(await measureFamilyView(house, personen, omvang));
    }
  } finally {
    await house.close();
  }
  const [small, large] = await measureLists(progress, omvang.klein ? KLEIN : GROOT);
  return {
    rows,
    callsPerPersonAndSource: round(Math.max(...rows.flatMap(perPerson))),
    sqlConstant: new Set(rows.map(({ caseStatements }) => caseStatements)).size === 1,
    listP50Ms10k: small,
    listP50Ms1m: large,
    listRatio: round(large / small),
  };
}

/** p50 in ms of the first and later pages of the list of one regisseur, in turn on both stores so that the machine treats them alike. */
async function measureLists(
  progress: (text: string) => void,
  { gezinnen: sizes, rounds }: typeof GROOT,
): Promise<[small: number, large: number]> {
  const database = await openScratchDatabase(caseStore);
  try {
    const stores: DataSource[] = [];
    for (const gezinnen of sizes) {
      progress(`${gezinnen.toLocaleString("nl-NL")} gezinnen worden klaargezet…`);
      stores.push(await fill(await database.create(), gezinnen));
    }
    progress("De lijsten worden gemeten…");
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      for (const [i, store] of stores.entries()) times[i]!.push(await timeList(store, round));
    }
    for (const store of stores) await store.destroy();
    return [p50(times[0]), p50(times[1])];
  } finally {
    await database.close();
  }
}

async function timeList(store: DataSource, round: number): Promise<number> {
  const begin = process.hrtime.bigint();
  const vraag = {
    gemeenten: ["9001"],
    medewerkernummer: `mw-${round % 300}`,
    op: "2026-11-21",
    volgorde: "AANDACHT" as const,
  };
  const rijen = await listGezinnen(store, vraag);
  const last = rijen[9]!;
  await listGezinnen(store, { ...vraag, after: [last.waarde, last.id] });
  return Number(process.hrtime.bigint() - begin) / 1e6 / 2;
}

/** Rows straight into the store: gezinnen with two members and one regisseur each, a caseload of 25 per regisseur. */
async function fill(url: string, gezinnen: number): Promise<DataSource> {
  const store = await createDataSource(caseStore, { url, statementTimeoutMs: 0 }).initialize();
  const seed = randomBytes(4).toString("hex");
  const regisseurs = Math.ceil(gezinnen / CASELOAD);
  await store.query(
    `INSERT INTO gezin (id, bron, bronhouder, gemeente, zaak_uuid, zaaknummer, naam, acuut, begonnen_op, opgehaald_op, aandacht)
     SELECT '${seed}-' || n, 'bron', 'Gemeente', '9001', gen_random_uuid(), 'Z-' || n, 'Gezin ' || n, false, '2026-01-01', now(), ((n::bigint * 7919) % 200)::int FROM generate_series(1, $1::int) n`,
    [gezinnen],
  );
  await store.query(
    `INSERT INTO gezinslid (gezin_id, persoon_id, rol, naam, is_jeugdige) SELECT '${seed}-' || n, '${seed}-' || n || '-' || k, 'lid', 'Naam', k = 1 FROM generate_series(1, $1::int) n, generate_series(1, 2) k`,
    [gezinnen],
  );
  await store.query(
    `INSERT INTO regietoewijzing (gezin_id, volgnummer, voerder, medewerkernummer, van) SELECT '${seed}-' || n, 0, 'LOKAAL_TEAM', 'mw-' || (n % $2::int), '2026-01-01' FROM generate_series(1, $1::int) n`,
    [gezinnen, regisseurs],
  );
  await store.query("ANALYZE");
  return store;
}

function perPerson({ personen, sourceCalls, brpCalls }: FamilyViewCost): number[] {
  return [sourceCalls / personen, brpCalls / personen];
}
