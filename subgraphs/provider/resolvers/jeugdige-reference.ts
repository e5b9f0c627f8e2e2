// SPDX-License-Identifier: EUPL-1.2
import type { Jeugdige } from "../types/jeugdige";

/** Jeugdige by key: nothing is looked up, so that a person without help and one who does not exist are the same. */
export function resolveJeugdige({ id, inzagebewijs }: Jeugdige): Jeugdige {
  return { id, inzagebewijs };
}
