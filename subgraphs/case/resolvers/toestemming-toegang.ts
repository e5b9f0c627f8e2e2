// SPDX-License-Identifier: EUPL-1.2
import { HubError } from "../../../platform/errors/hub-error";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { Gebeurtenis } from "../../../platform/logboek/records";
import type { CaseContext } from "../context";
import type { Hoedanigheid, Toestemming as Record } from "../domain/toestemming";
import type { Gezinsfeiten } from "../domain/toegang";
import { vastleggingVan } from "../domain/vastlegging";
import { logJeugdige, logJeugdigeGeweigerd } from "../log-inzage";
import { saveToestemming } from "../store/toestemmingen";
import type { Toestemming } from "../types/toestemming";

/** Who may record consent about a jeugdige, and in whose name. */
export interface Spreker {
  /** what a member of the family speaks as; undefined for the regisseur, who records what others said */
  zelf?: { hoedanigheid: Hoedanigheid; gever: string };
  /** what is known of consent about this jeugdige, through the gezinnen of this caller */
  toestemmingen: Record[];
  /** the gezinnen through which this caller speaks, with their case system and when it was last read */
  gezinnen: Pick<Gezinsfeiten, "id" | "bron" | "opgehaaldOp">[];
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
  // What the hub keeps about a jeugdige comes with every gezin they are in; one case system may show it and another not.
  const known = new Map<string, Record>();
  for (const woord of mag.flatMap(({ feiten }) => feiten.toestemmingen))
    if (woord.betrokkene === undefined || woord.betrokkene === jeugdige)
      known.set(woord.id, { ...woord, inBron: woord.inBron ?? known.get(woord.id)?.inBron });
  const bekend = { toestemmingen: [...known.values()], gezinnen: mag.map(({ feiten }) => feiten) };
  const [eerste] = mag;
  if (eerste) {
    const { feiten, besluit } = eerste;
    logJeugdige(context, jeugdige, feiten, {
      domein: "toestemming",
      niveau: "VOLLEDIG",
      grond: besluit.grond,
      gebeurtenis,
    });
  } else logJeugdigeGeweigerd(context, jeugdige, "toestemming", gebeurtenis);
  if (mag.length > 0 && aanvrager.rol === "casusregisseur") return bekend;
  if (mag.length > 0 && aanvrager.rol === "gezin")
    return { zelf: { hoedanigheid: "GEZAG", gever: aanvrager.persoonId }, ...bekend };
  if (mag.length > 0 && aanvrager.rol === "jeugdige")
    return { zelf: { hoedanigheid: "JEUGDIGE", gever: aanvrager.persoonId }, ...bekend };
  throw new HubError("GEEN_TOEGANG", "U kunt voor deze jeugdige geen toestemming vastleggen.");
}

/** What this speaker may read of it: a family member sees what they said themselves, and what was recorded for all of them. */
export function zichtbaarVoor({ zelf, toestemmingen }: Spreker): Record[] {
  if (!zelf) return toestemmingen;
  return toestemmingen.filter(({ gever }) => gever === undefined || gever === zelf.gever);
}

/** Keeps what this speaker says, brings it to the case systems as far as that can be done at once, and gives it with where it stands. */
export async function keepToestemming(
  context: CaseContext,
  spreker: Spreker,
  toestemming: Omit<Record, "id"> & { betrokkene: string },
): Promise<Toestemming> {
  const { aanvrager, verzending, nu } = context;
  const { sub, organisatie } = aanvrager;
  const verzendingen = spreker.gezinnen.map(({ id, bron }) => ({ gezinId: id, bron, ...verzending.begin(bron) }));
  const saved = await saveToestemming(context.dataSource, toestemming, { sub, organisatie, nu }, verzendingen);
  await verzending.verstuur(verzendingen.map(({ bron }) => bron));
  return toToestemming(context, spreker, saved);
}

/** A consent as GraphQL answers it. */
export async function toToestemming(
  { loaders }: CaseContext,
  { gezinnen }: Spreker,
  woord: Record,
): Promise<Toestemming> {
  const { gever, inHub, inBron, ...rest } = woord;
  const gelezenOp = new Map(gezinnen.map(({ id, opgehaaldOp }) => [id, opgehaaldOp]));
  const verzendingen = inHub ? await loaders.verzendingen.load(woord.id) : [];
  return { ...rest, namensAllen: gever === undefined, ...vastleggingVan({ inHub, inBron }, verzendingen, gelezenOp) };
}
