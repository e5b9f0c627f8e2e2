// SPDX-License-Identifier: EUPL-1.2
import { round } from "./afronden";

/** One pass over all files. */
export type Gang = {
  wat: string;
  berichten: number;
  seconden: number;
  /** processor time of this process; that of PostgreSQL comes on top of it */
  rekentijd: number;
  berichtenPerSeconde: number;
};

/** Runs a pass and tells how long it took. */
export async function timed(wat: string, pass: () => Promise<number>): Promise<Gang> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const berichten = await pass();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...{ wat, berichten, seconden: round(ms / 1000), rekentijd: round((user + system) / 1e6) },
    berichtenPerSeconde: Math.round(berichten / (ms / 1000)),
  };
}
