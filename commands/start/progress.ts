// SPDX-License-Identifier: EUPL-1.2
import { SingleBar, Presets } from "cli-progress";

const begin = Date.now();

/** One line of what the start is doing, with the time since it began. */
export function tell(text: string): void {
  process.stdout.write(`${((Date.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
}

/** A progress bar on a terminal; a line at the end anywhere else. */
export function progressBar(label: string, total: number): { update(done: number): void; stop(): void } {
  const bar = new SingleBar(
    { format: `          ${label} {bar} {value}/{total}`, clearOnComplete: true, hideCursor: true },
    Presets.rect,
  );
  if (process.stdout.isTTY) bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
