// SPDX-License-Identifier: EUPL-1.2

/** Lifetime of one client request: ends at the deadline, when the client leaves, or when the answer is ready. */
export class RequestScope {
  private readonly aborters = new Set<(late: boolean) => void>();
  private readonly timer: NodeJS.Timeout;
  private ended: { late: boolean } | null = null;

  constructor(deadlineMs: number) {
    this.timer = setTimeout(() => this.end(true), deadlineMs);
  }

  /** Ends the request: every call still under way is broken off. */
  end(late = false): void {
    if (this.ended) return;
    this.ended = { late };
    clearTimeout(this.timer);
    for (const abort of this.aborters) abort(late);
    this.aborters.clear();
  }

  /**
   * Registers what to do when the request ends; called at once when it has ended already.
   * @returns a function that takes the registration back
   */
  onEnd(abort: (late: boolean) => void): () => void {
    if (this.ended) abort(this.ended.late);
    else this.aborters.add(abort);
    return () => void this.aborters.delete(abort);
  }
}
