// SPDX-License-Identifier: EUPL-1.2
import type { ResponseError, ResponsePath } from "./response-error";

/** Tells whether a missing required value is already accounted for, so that one fault gives one error. */
export class Explanations {
  /**
   * @param errors errors found while fetching
   * @param unfetched objects for which a fetch failed; whatever they lack has its error already
   */
  constructor(
    private readonly errors: readonly ResponseError[],
    private readonly unfetched: ReadonlySet<object>,
  ) {}

  /** True when a fetch for this very object failed. */
  covers(data: object): boolean {
    return this.unfetched.size > 0 && this.unfetched.has(data);
  }

  /** True when an error lies on, above or below the path. */
  explains(path: ResponsePath): boolean {
    return this.errors.some((error) => {
      const other = error.path;
      if (!other) return false;
      const shared = Math.min(other.length, path.length);
      for (let index = 0; index < shared; index++) if (other[index] !== path[index]) return false;
      return true;
    });
  }
}
