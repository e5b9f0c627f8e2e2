// SPDX-License-Identifier: EUPL-1.2
import type { Logboek } from "../../platform/logboek/logboek";
import { round } from "./afronden";
import { findFamilyView } from "./family-view";
import { openHouse } from "./house";
import { gezinnenVoor, type Omvang } from "./omvang";
import { measurePairs, median, type Pair } from "./paired";

const PERSONEN = [1, 4, 12];
const GROOT = { warmUp: 40, blocks: 12, perBlock: 40 };
const KLEIN = { warmUp: 1, blocks: 2, perBlock: 2 };

/** What Gezinsbeeld costs with and without its log, for one family size. */
interface LogboekCost extends Record<string, number> {
  personen: number;
  /** CPU of the hub (not of PostgreSQL) per view, in ms */
  cpuWithout: number;
  cpuWith: number;
  cpuRatio: number;
  /** time until the answer, in ms */
  msWithout: number;
  msWith: number;
  msRatio: number;
}

/**
 * What the log adds to Gezinsbeeld. Blocks with and without it take turns in one run, on the same data and connections, and the middle
 * of their ratios counts: what else the machine does meanwhile touches both.
 */
export async function benchLogboek(
  progress: (text: string) => void,
  omvang: Omvang = {},
): Promise<{ rows: LogboekCost[] }> {
  const { warmUp, blocks, perBlock } = omvang.klein ? KLEIN : GROOT;
  progress("De hub met een voorbeeldregio start…");
  let on = true;
  const silent = { log: () => {}, refusedChange: () => false, legVast: async () => {}, end: async () => {} };
  const wrap = (logboek: Logboek): Logboek => ({
    ...logboek,
    open: (...asked) => (on ? logboek.open(...asked) : silent),
  });
  const house = await openHouse(gezinnenVoor(omvang), undefined, wrap);
  try {
    const rows: LogboekCost[] = [];
    for (const personen of PERSONEN) {
      progress(`Gezin van ${personen} personen…`);
      const { look } = await findFamilyView(house, personen);
      for (let i = 0; i < warmUp; i++) await look();
      const lookAs = (state: boolean) => () => ((on = state), look());
      const pairs = await measurePairs({ blocks, perBlock }, { with: lookAs(true), without: lookAs(false) });
      on = true;
      const middleOf = (value: (pair: Pair) => number) => round(median(pairs.map(value)));
      rows.push({
        personen,
        cpuWithout: middleOf((pair) => pair.without.cpu),
        cpuWith: middleOf((pair) => pair.with.cpu),
        cpuRatio: middleOf((pair) => pair.with.cpu / pair.without.cpu),
        msWithout: middleOf((pair) => pair.without.ms),
        msWith: middleOf((pair) => pair.with.ms),
        msRatio: middleOf((pair) => pair.with.ms / pair.without.ms),
      });
    }
    return { rows };
  } finally {
    await house.close();
  }
}
