// SPDX-License-Identifier: EUPL-1.2

/** What one look costs on average. */
export interface Cost {
  /** CPU of this process, in ms */
  cpu: number;
  /** time until the answer, in ms */
  ms: number;
}

/** The cost of the same with and without something, measured right after each other. */
export interface Pair {
  without: Cost;
  with: Cost;
}

/**
 * Blocks with and without something take turns, and so does which of the two is first: what else the machine does meanwhile touches both.
 * @param ways asks `perBlock` times as the name says
 */
export async function measurePairs(
  { blocks, perBlock }: { blocks: number; perBlock: number },
  ways: Record<keyof Pair, () => Promise<unknown>>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let block = 0; block < blocks; block++) {
    const order: (keyof Pair)[] = block % 2 === 0 ? ["with", "without"] : ["without", "with"];
    const pair = {} as Pair;
    for (const name of order) pair[name] = await measure(ways[name], perBlock);
    pairs.push(pair);
  }
  return pairs;
}

async function measure(look: () => Promise<unknown>, times: number): Promise<Cost> {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  for (let i = 0; i < times; i++) await look();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000 / times, ms: (performance.now() - begin) / times };
}

/** The middle one of these values, or the mean of the middle two. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
