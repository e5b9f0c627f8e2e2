// SPDX-License-Identifier: EUPL-1.2
import { HubError } from "../../../platform/errors/hub-error";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { Gebeurtenis } from "../../../platform/logboek/records";
import type { CaseContext } from "../context";
import type { Hoedanigheid, Toestemming as Record } from "../domain/toestemming";
import { logJeugdigeGeweigerd, logWijziging, overWeg, type Weg } from "../log-inzage";
import { saveToestemming } from "../store/toestemmingen";
import type { Toestemming } from "../types/toestemming";

/** Who may record consent about a jeugdige, and in whose name. */
export interface Spreker {
  /** what a member of the family speaks as; undefined for the regisseur, who records what others said */
  zelf?: { hoedanigheid: Hoedanigheid; gever: string };
  /** what is known of consent about this jeugdige, through the gezinnen of this caller */
  toestemmingen: Record[];
  /** the way along which they may */
  weg: Weg;
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
  const [weg] = mag;
  if (weg && aanvrager.rol === "casusregisseur") return { toestemmingen, weg };
  if (weg && aanvrager.rol === "gezin")
    return { zelf: { hoedanigheid: "GEZAG", gever: aanvrager.persoonId }, toestemmingen, weg };
  if (weg && aanvrager.rol === "jeugdige")
    return { zelf: { hoedanigheid: "JEUGDIGE", gever: aanvrager.persoonId }, toestemmingen, weg };
  logJeugdigeGeweigerd(context, jeugdige, "toestemming", gebeurtenis);
  throw new HubError("GEEN_TOEGANG", "U kunt voor deze jeugdige geen toestemming vastleggen.");
}

/**
 * Keeps a consent or a withdrawal, in the log first. What a known giver said is theirs: nobody else of the family reads in the log that they
 * said it, as nobody else reads the consent itself.
 */
export function bewaarToestemming(
  context: CaseContext,
  { weg }: Spreker,
  toestemming: Parameters<typeof saveToestemming>[1],
): Promise<Record> {
  const { betrokkene, gever, ingetrokkenOp } = toestemming;
  const gebeurtenis = ingetrokkenOp ? "WIJZIGING" : "VASTLEGGING";
  const about = { domein: "toestemming", gebeurtenis, betrokkenen: [betrokkene], alleenVoor: gever } as const;
  return logWijziging(context, { ...overWeg(context, weg), ...about }, () =>
    saveToestemming(context.dataSource, toestemming, { sub: context.aanvrager.sub, nu: context.nu }),
  );
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
