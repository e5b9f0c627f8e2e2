// SPDX-License-Identifier: EUPL-1.2
import type { Jeugdigeverwijzing } from "../domain/jeugdige";

/** `Jeugdige @key(id)`: nothing is read here, so that an unknown id and a forbidden one cannot differ; the fields decide. */
export function resolveJeugdige({ id, inzagebewijs, heeftLopendeHulp }: Jeugdigeverwijzing): Jeugdigeverwijzing {
  return { id, inzagebewijs, heeftLopendeHulp };
}
