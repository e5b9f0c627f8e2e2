// SPDX-License-Identifier: EUPL-1.2
import { type SourceOutcome, sourceFailure } from "./outcome";

/** The outcome if it comes in time, otherwise TE_LAAT. The work itself goes on: it warms the copy for the next who asks. */
export async function within<T>(outcome: Promise<SourceOutcome<T>>, deadlineMs: number): Promise<SourceOutcome<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SourceOutcome<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, failure: sourceFailure("TE_LAAT") }), Math.max(0, deadlineMs));
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}
