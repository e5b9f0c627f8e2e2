// SPDX-License-Identifier: EUPL-1.2
import type { Clock } from "../../platform/time/datum";

/** Lets work be done at most once in a while for each key, in this process. */
export interface Herhaalrem {
  /**
   * Does the work; unless it was begun for this key less than the pause ago: then waits until that one is done and gives undefined.
   */
  run<T>(key: string, work: () => Promise<T>): Promise<T | undefined>;
}

const nothing = () => {};

/** @param pauseMs the least time between two beginnings, in ms */
export function createHerhaalrem(clock: Clock, pauseMs: number): Herhaalrem {
  const begun = new Map<string, { at: number; done: Promise<void> }>();
  return {
    async run(key, work) {
      const now = clock().getTime();
      const last = begun.get(key);
      if (last && now - last.at < pauseMs) {
        await last.done;
        return undefined;
      }
      for (const [other, { at }] of begun) if (now - at >= pauseMs) begun.delete(other);
      const result = work();
      // Only that it ended is kept: what came out, or went wrong, is for who asked first.
      const done = result.then(nothing, nothing);
      begun.set(key, { at: now, done });
      return result;
    },
  };
}
