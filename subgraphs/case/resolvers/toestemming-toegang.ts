// SPDX-License-Identifier: EUPL-1.2
import { HubError } from "../../../platform/errors/hub-error";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { Gebeurtenis } from "../../../platform/logboek/records";
import type { CaseContext } from "../context";
import type { Hoedanigheid, Toestemming as Record } from "../domain/toestemming";
import { logJeugdige, logJeugdigeGeweigerd } from "../log-inzage";
import type { Toestemming } from "../types/toestemming";

/** Who may record consent about a jeugdige, and in whose name. */
export interface Spreker {
  /** what a member of the family speaks as; undefined for the regisseur, who records what others said */
  zelf?: { hoedanigheid: Hoedanigheid; gever: string };
  /** what is known of consent about this jeugdige, through the gezinnen of this caller */
  toestemmingen: Record[];
}

/**
 * The regisseur of now, a parent with gezag, or the jeugdige from 12. Anyone else, and anyone about a jeugdige who does not exist, gets
 * the same refusal.
 * @throws HubError GEEN_TOEGANG
 */
export async function requireSpreker(
  context: CaseContext,
  jeugdige: string,
  gebeurtenis?: Gebeurtenis,
): Promise<Spreker> {
  const { aanvrager, toegang } = context;
  const gezinnen = isPseudonym(jeugdige) ? await toegang.perGezin(jeugdige) : [];
  const mag = gezinnen.filter(({ besluit: { niveaus } }) =>
    aanvrager.rol === "casusregisseur" ? niveaus.casus === "VOLLEDIG" : niveaus.persoon !== "GEEN",
  );
  const toestemmingen = mag
    .flatMap(({ feiten }) => feiten.toestemmingen)
    .filter(({ betrokkene }) => betrokkene === undefined || betrokkene === jeugdige);
  const [eerste] = mag;
  if (eerste) logJeugdige(context, jeugdige, eerste, { domein: "toestemming", niveau: "VOLLEDIG", gebeurtenis });
  else logJeugdigeGeweigerd(context, jeugdige, "toestemming", gebeurtenis);
  if (mag.length > 0 && aanvrager.rol === "casusregisseur") return { toestemmingen };
  if (mag.length > 0 && aanvrager.rol === "gezin")
    return { zelf: { hoedanigheid: "GEZAG", gever: aanvrager.persoonId }, toestemmingen };
  if (mag.length > 0 && aanvrager.rol === "jeugdige")
    return { zelf: { hoedanigheid: "JEUGDIGE", gever: aanvrager.persoonId }, toestemmingen };
  throw new HubError("GEEN_TOEGANG", "U kunt voor deze jeugdige geen toestemming vastleggen.");
}

/** What this speaker may read of it: a family member sees what they said themselves, and what was recorded for all of them. */
export function zichtbaarVoor({ zelf, toestemmingen }: Spreker): Record[] {
  if (!zelf) return toestemmingen;
  return toestemmingen.filter(({ gever }) => gever === undefined || gever === zelf.gever);
}

/** A consent as GraphQL answers it. */
export function toToestemming({ gever, ...rest }: Record): Toestemming {
  return { ...rest, namensAllen: gever === undefined };
}
