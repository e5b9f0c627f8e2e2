// SPDX-License-Identifier: EUPL-1.2
import type { EducationContext } from "../context";
import type { Gemeente } from "../types/school";

/** A gemeente of the region by its code. */
export function findGemeente(code: string, { gemeenten }: EducationContext): Gemeente | undefined {
  const naam = gemeenten.get(code);
  return naam === undefined ? undefined : { code, naam };
}

/** `Gemeente @key(code)` */
export function resolveGemeente({ code }: { code: string }, context: EducationContext): Gemeente | undefined {
  return findGemeente(code, context);
}
