// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis } from "../../../platform/logboek/records";
import type { CaseContext } from "../context";
import { logJeugdige, logJeugdigeGeweigerd } from "../log-inzage";
import type { Besluit } from "../toegang/beslispunt";
import type { Jeugdige } from "../types/jeugdige";

/** The jeugdige when a casus gives the caller a relation with them; null otherwise, the same as when they do not exist. */
export async function findRelated(
  context: CaseContext,
  id: string,
  gebeurtenis?: Gebeurtenis,
): Promise<Jeugdige | null> {
  const found = (await context.toegang.perGezin(id)).find(({ besluit }) => isRelated(besluit));
  if (!found) {
    logJeugdigeGeweigerd(context, id, "persoon", gebeurtenis);
    return null;
  }
  logJeugdige(context, id, found, { domein: "persoon", niveau: "DAT", gebeurtenis });
  return { id };
}

/** School facts alone are no relation: leerplicht has those of every pupil, whether or not there is a casus. */
function isRelated({ niveaus }: Besluit): boolean {
  return (["casus", "persoon", "hulp", "veiligheid"] as const).some((domein) => niveaus[domein] !== "GEEN");
}
