// SPDX-License-Identifier: EUPL-1.2
import type { EducationContext } from "../context";
import type { School } from "../domain/records";

/** `School @key(brin)` */
export function resolveSchool({ brin }: { brin: string }, { loaders }: EducationContext): Promise<School | undefined> {
  return loaders.scholen.load(brin);
}
