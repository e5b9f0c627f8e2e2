// SPDX-License-Identifier: EUPL-1.2
import { Presets, SingleBar } from "cli-progress";

/** What shows how far an import is. */
export interface ImportProgress {
  /** files that are done */
  stored(done: number): void;
  /** which part of the trajecten is up to date, 0 to 1 */
  derived(part: number): void;
  stop(): void;
}

/** Where it is shown. */
export interface ProgressScreen {
  isTTY?: boolean;
  write(text: string): unknown;
}

const EVERY_MS = 10_000;

/**
 * The progress of an import in two phases: a bar on a terminal, and anywhere else a line now and then.
 * @param total files there are @param everyMs between two lines
 */
export function importProgress(
  total: number,
  screen: ProgressScreen = process.stdout,
  everyMs = EVERY_MS,
): ImportProgress {
  const begin = performance.now();
  let line = "";
  let bar: SingleBar | undefined;
  const show = (label: string, all: number) => {
    bar?.stop();
    bar = undefined;
    if (!screen.isTTY) return;
    const format = `          ${label} {bar} {tekst}`;
    bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.rect);
    bar.start(all, 0, { tekst: "" });
  };
  const timer = screen.isTTY ? undefined : setInterval(() => line && screen.write(`${line}\n`), everyMs).unref();
  let deriving = false;
  show("berichten", total);
  return {
    stored(done) {
      const perSecond = done / ((performance.now() - begin) / 1000);
      const rest = done > 0 ? `, ${Math.round(perSecond)} per seconde, nog ${duur((total - done) / perSecond)}` : "";
      line = `${done} van ${total} berichten${rest}`;
      bar?.update(done, { tekst: line });
    },
    derived(part) {
      if (!deriving) show("trajecten bijwerken", 100);
      deriving = true;
      line = `trajecten bijwerken: ${Math.floor(part * 100)}%`;
      bar?.update(Math.floor(part * 100), { tekst: `${Math.floor(part * 100)}%` });
    },
    stop() {
      clearInterval(timer);
      bar?.stop();
    },
  };
}

/** How long in words. */
function duur(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
