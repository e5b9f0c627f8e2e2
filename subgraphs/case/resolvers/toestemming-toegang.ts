// SPDX-License-Identifier: EUPL-1.2
import { HubError } from "../../../platform/errors/hub-error";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { Gebeurtenis } from "../../../platform/logboek/records";
import type { CaseContext } from "../context";
import { type Hoedanigheid, nieuwheidVan, type Toestemming as Record } from "../domain/toestemming";
import { type Gezinsfeiten, isNu } from "../domain/toegang";
import { vastleggingVan } from "../domain/vastlegging";
import { logJeugdige, logJeugdigeGeweigerd, logWijziging, overWeg, type Weg } from "../log-inzage";
import { saveToestemming } from "../store/toestemmingen";
import type { Toestemming } from "../types/toestemming";

/** Who may record consent about a jeugdige, and in whose name. */
export interface Spreker {
  /** what a member of the family speaks as; undefined for the regisseur, who records what others said */
  zelf?: { hoedanigheid: Hoedanigheid; gever: string };
  /** what this caller may know of consent about this jeugdige */
  toestemmingen: Record[];
  /** the gezinnen that what they say is about */
  gezinnen: Gezinsfeiten[];
  /** those of them that they know of: a parent with gezag does not learn of another gezin in which the jeugdige is too */
  bekend: Gezinsfeiten[];
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
  const spreker = sprekerOver(
    context,
    jeugdige,
    mag.map(({ feiten }) => feiten),
  );
  const weg = mag.find(({ feiten }) => spreker?.bekend.includes(feiten)) ?? mag[0];
  if (weg && spreker) return { ...spreker, weg };
  logJeugdigeGeweigerd(context, jeugdige, "toestemming", gebeurtenis);
  throw new HubError("GEEN_TOEGANG", "U kunt voor deze jeugdige geen toestemming vastleggen.");
}

function sprekerOver(
  { aanvrager, vandaag }: CaseContext,
  jeugdige: string,
  gezinnen: Gezinsfeiten[],
): Omit<Spreker, "weg"> | undefined {
  const { rol } = aanvrager;
  if (rol !== "casusregisseur" && rol !== "gezin" && rol !== "jeugdige") return undefined;
  if (rol === "casusregisseur") return { gezinnen, bekend: gezinnen, toestemmingen: woordenOver(jeugdige, gezinnen) };
  const zelf = { hoedanigheid: rol === "gezin" ? "GEZAG" : "JEUGDIGE", gever: aanvrager.persoonId } as const;
  const bekend = gezinnen.filter(({ leden }) =>
    leden.some((lid) => lid.persoonId === zelf.gever && isNu(lid, vandaag)),
  );
  const known = woordenOver(jeugdige, bekend);
  // What they said themselves they know, wherever it is kept.
  const own = woordenOver(jeugdige, gezinnen).filter(
    ({ id, gever, inHub }) => inHub && gever === zelf.gever && !known.some((each) => each.id === id),
  );
  return {
    zelf,
    gezinnen,
    bekend,
    toestemmingen: [...known, ...own.map((woord) => ({ ...woord, inBron: undefined }))],
  };
}

/** What the hub keeps about a jeugdige comes with every gezin they are in; one case system may show it and another not. */
function woordenOver(jeugdige: string, gezinnen: Gezinsfeiten[]): Record[] {
  const known = new Map<string, Record>();
  for (const woord of gezinnen.flatMap(({ toestemmingen }) => toestemmingen))
    if (woord.betrokkene === undefined || woord.betrokkene === jeugdige)
      known.set(woord.id, { ...woord, inBron: woord.inBron ?? known.get(woord.id)?.inBron });
  return [...known.values()];
}

/**
 * What this speaker may read of it: a family member sees what they said themselves, and what was recorded for all with gezag. What the jeugdige
 * said, and what a representative said in place of them, is the jeugdige's to read and nobody else's.
 */
export function zichtbaarVoor({ zelf, toestemmingen }: Spreker): Record[] {
  if (!zelf) return toestemmingen;
  return toestemmingen.filter(({ gever, hoedanigheid }) => {
    if (gever === zelf.gever || (hoedanigheid === "GEZAG" && gever === undefined)) return true;
    if (zelf.hoedanigheid !== "JEUGDIGE") return false;
    return hoedanigheid === "VERTEGENWOORDIGER" || (hoedanigheid === "JEUGDIGE" && gever === undefined);
  });
}

/**
 * Keeps what this speaker says (once, however often it is said), in the log first; brings it to the case systems as far as that can be done at
 * once, and gives it with where it stands. Who of the family may not read the consent itself does not read in the log that it was said:
 * see `zichtbaarVoor`.
 */
export async function keepToestemming(
  context: CaseContext,
  spreker: Spreker,
  toestemming: Omit<Record, "id"> & { betrokkene: string },
): Promise<Toestemming> {
  const { aanvrager, verzending, nu } = context;
  const { sub, organisatie } = aanvrager;
  const { betrokkene, gever, hoedanigheid, ingetrokkenOp } = toestemming;
  const gebeurtenis = ingetrokkenOp ? "WIJZIGING" : "VASTLEGGING";
  const nieuwheid = nieuwheidVan(spreker.toestemmingen, toestemming, nu);
  if (nieuwheid.soort === "AL_GEZEGD") {
    logJeugdige(context, betrokkene, spreker.weg, { domein: "toestemming", niveau: "VOLLEDIG" });
    return toToestemming(context, spreker, nieuwheid.woord);
  }
  if (nieuwheid.soort === "TE_VEEL") {
    logJeugdigeGeweigerd(context, betrokkene, "toestemming", gebeurtenis);
    throw new HubError(
      "ONGELDIGE_INVOER",
      "Er is vandaag al veel vastgelegd voor deze jeugdige. Intrekken kan altijd.",
    );
  }
  const verzendingen = spreker.gezinnen.map(({ id, bron }) => ({ gezinId: id, bron, ...verzending.begin(bron) }));
  const alleenVoor = hoedanigheid === "GEZAG" ? gever : betrokkene;
  const about = { domein: "toestemming", gebeurtenis, betrokkenen: [betrokkene], alleenVoor } as const;
  const saved = await logWijziging(context, { ...overWeg(context, spreker.weg), ...about }, () =>
    saveToestemming(context.dataSource, toestemming, { sub, organisatie, nu }, verzendingen),
  );
  // Only for what the speaker knows of: waiting for another case system would tell that there is one.
  await verzending.verstuur(spreker.bekend.map(({ bron }) => bron));
  return toToestemming(context, spreker, saved);
}

/** A consent as GraphQL answers it. */
export async function toToestemming(
  { loaders }: CaseContext,
  { bekend }: Spreker,
  woord: Record,
): Promise<Toestemming> {
  const { gever, inHub, inBron, ...rest } = woord;
  const gelezenOp = new Map(bekend.map(({ id, opgehaaldOp }) => [id, opgehaaldOp]));
  const all = inHub ? await loaders.verzendingen.load(woord.id) : [];
  const verzendingen = all.filter(({ gezinId }) => gelezenOp.has(gezinId));
  return { ...rest, namensAllen: gever === undefined, ...vastleggingVan({ inHub, inBron }, verzendingen, gelezenOp) };
}
