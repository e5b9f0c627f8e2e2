// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis } from "../../../platform/logboek/records";
import type { CaseContext } from "../context";
import { besluitOverGezin, besluitOverJeugdige } from "../domain/toegang";
import type { Jeugdige } from "../types/jeugdige";
import { logJeugdige, logJeugdigeGeweigerd } from "../log-inzage";

/** The jeugdige when a casus gives the caller a relation with them; null otherwise, the same as when they do not exist. */
export async function findRelated(
  context: CaseContext,
  id: string,
  gebeurtenis?: Gebeurtenis,
): Promise<Jeugdige | null> {
  const { aanvrager, loaders, vandaag } = context;
  const gezinnen = await loaders.personen.load(id);
  const { grond } = besluitOverJeugdige(aanvrager, gezinnen, vandaag);
  if (grond === "GEEN_RELATIE") {
    logJeugdigeGeweigerd(context, id, "persoon", gebeurtenis);
    return null;
  }
  const through = gezinnen.find((each) => besluitOverGezin(aanvrager, each, vandaag).grond === grond);
  logJeugdige(context, id, through, { domein: "persoon", niveau: "DAT", grond, gebeurtenis });
  return { id };
}
