// SPDX-License-Identifier: EUPL-1.2
import { INZAGENIVEAUS, type Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import type { Gezag } from "./gezag";

/** What consent can be about. */
export const TOESTEMMINGSDOMEINEN = ["hulp", "onderwijs", "plan"] as const;
export type Toestemmingsdomein = (typeof TOESTEMMINGSDOMEINEN)[number];

/** Who consent lets see it. */
export const ONTVANGERS = ["REGISSEUR", "AANBIEDER", "OUDERS"] as const;
export type Ontvanger = (typeof ONTVANGERS)[number];

/** In which capacity someone consents. */
export const HOEDANIGHEDEN = ["GEZAG", "JEUGDIGE", "VERTEGENWOORDIGER"] as const;
export type Hoedanigheid = (typeof HOEDANIGHEDEN)[number];

/** One consent of one giver. */
export interface Toestemming {
  id: string;
  /** pseudonym of the jeugdige it is about; absent: every jeugdige of the gezin */
  betrokkene?: string;
  hoedanigheid: Hoedanigheid;
  /** pseudonym of the giver; absent when whoever recorded it established that all in this capacity consent */
  gever?: string;
  domein: Toestemmingsdomein;
  ontvanger: Ontvanger;
  niveau: Exclude<Inzageniveau, "GEEN">;
  /** first day it holds */
  van: Datum;
  /** first day it no longer holds */
  tot?: Datum;
  /** when it was recorded */
  vastgelegdOp?: Date;
  /** holds no longer from this moment on */
  ingetrokkenOp?: Date;
  /** the hub keeps this word itself */
  inHub?: boolean;
  /** the case system shows this word, which the hub wrote to it */
  inBron?: boolean;
}

/**
 * What a case system and the hub know together. A word that the hub wrote to it and that comes back is not a second word; what the hub
 * kept of it counts, whatever the case system made of it.
 */
export function samengevoegd(uitBron: Toestemming[], uitHub: Toestemming[]): Toestemming[] {
  const own = new Set(uitHub.map(({ id }) => id));
  const back = new Set(uitBron.map(({ id }) => id));
  return [
    ...uitBron.filter(({ id }) => !own.has(id)),
    ...uitHub.map((woord) => (back.has(woord.id) ? { ...woord, inBron: true } : woord)),
  ];
}

/** Where consent stands, when it does not give everything. */
export type Toestemmingstand =
  | "GELDIG"
  | "TOESTEMMING_ONTBREEKT"
  | "TOESTEMMING_INGETROKKEN"
  | "TOESTEMMING_VERLOPEN"
  | "TOESTEMMING_NIET_COMPLEET"
  | "GEZAG_ONBEKEND";

/** How far consent reaches at a moment, and why not further. */
export interface Toestemmingsbeeld {
  niveau: Inzageniveau;
  stand: Toestemmingstand;
}

/** What consent is judged on. */
export interface Toestemmingsvraag {
  betrokkene: string;
  domein: Toestemmingsdomein;
  ontvanger: Ontvanger;
  /** in whole years; undefined when the date of birth is not known */
  leeftijd?: number;
  /** undefined when the register was not asked or names none */
  gezag?: Gezag;
  vandaag: Datum;
}

/**
 * Whether there is consent, and how far it reaches. Under 12 everyone with gezag consents; from 12 to 16 they and the jeugdige; from 16 the
 * jeugdige alone; for who cannot judge it, the representatives in place of the jeugdige, who can still refuse (Jeugdwet 7.3.4, 7.3.5 and
 * 7.3.11). With an unknown age all of them. The least that one of them allows is what counts, and of each giver the last word.
 */
export function toestemmingVoor(alle: Toestemming[], vraag: Toestemmingsvraag): Toestemmingsbeeld {
  const { betrokkene, domein, ontvanger, leeftijd, gezag, vandaag } = vraag;
  const own = alle.filter(
    (each) =>
      each.domein === domein &&
      each.ontvanger === ontvanger &&
      (each.betrokkene === undefined || each.betrokkene === betrokkene) &&
      each.van <= vandaag,
  );
  if (own.length === 0) return { niveau: "GEEN", stand: "TOESTEMMING_ONTBREEKT" };
  const needed: Toestemmingsbeeld[] = [];
  if (leeftijd === undefined || leeftijd >= 12) needed.push(vanJeugdige(own, betrokkene, vandaag));
  if (leeftijd === undefined || leeftijd < 16) needed.push(vanGezag(own, gezag, vandaag));
  return leastOrIncomplete(needed);
}

const rang = (niveau: Inzageniveau) => INZAGENIVEAUS.indexOf(niveau);

/**
 * A refusal of the jeugdige is respected, also of one who is represented: only their own word lifts it. Who is represented speaks again when
 * the consent of every representative is over, with what was said since then.
 */
function vanJeugdige(alle: Toestemming[], betrokkene: string, vandaag: Datum): Toestemmingsbeeld {
  const zelf = alle.filter(({ hoedanigheid }) => hoedanigheid === "JEUGDIGE");
  const eigen = wordOf(betrokkene, zelf, vandaag);
  const namens = alle.filter(({ hoedanigheid }) => hoedanigheid === "VERTEGENWOORDIGER");
  if (namens.length === 0 || eigen.stand === "TOESTEMMING_INGETROKKEN") return eigen;
  const gevers = new Set(namens.map(({ gever }) => gever));
  if (gevers.size > 1) gevers.delete(undefined);
  const words = [...gevers].map((gever) => wordOf(gever, namens, vandaag));
  // Whose consent is over, is not a representative any more; whose is withdrawn, refuses.
  const held = words.filter(({ stand }) => stand !== "TOESTEMMING_VERLOPEN");
  if (held.length > 0) return least(held);
  const over = Math.max(...namens.map(({ tot }) => (tot === undefined ? -Infinity : beginVan(tot))));
  const since = zelf.filter((each) => moment(each) >= over);
  return since.length > 0 ? wordOf(betrokkene, since, vandaag) : least(words);
}

function vanGezag(alle: Toestemming[], gezag: Gezag | undefined, vandaag: Datum): Toestemmingsbeeld {
  const given = alle.filter(({ hoedanigheid }) => hoedanigheid === "GEZAG");
  const namensAllen = given.filter(({ gever }) => gever === undefined);
  const dragers = gezag?.gezagsdragers.map(({ persoonId }) => persoonId) ?? [];
  const known = gezag !== undefined && !gezag.inOnderzoek && dragers.length > 0 && !dragers.includes(undefined);
  if (!known) {
    // The register cannot tell whose consent is needed: only what a person established for all counts, and any withdrawal stops it.
    if (given.some((each) => each.gever !== undefined && each.ingetrokkenOp !== undefined))
      return { niveau: "GEEN", stand: "TOESTEMMING_INGETROKKEN" };
    const together = lastWord(namensAllen, vandaag);
    return together.stand === "TOESTEMMING_ONTBREEKT" ? { niveau: "GEEN", stand: "GEZAG_ONBEKEND" } : together;
  }
  return leastOrIncomplete(dragers.map((drager) => wordOf(drager, given, vandaag)));
}

/** Of equal levels a withdrawal is the one that is said: it is a refusal, the others are only not a yes. */
function least(beelden: Toestemmingsbeeld[]): Toestemmingsbeeld {
  const order = ({ niveau, stand }: Toestemmingsbeeld) => rang(niveau) + (stand === "TOESTEMMING_INGETROKKEN" ? -1 : 0);
  return beelden.reduce((a, b) => (order(b) < order(a) ? b : a));
}

/** When one has consented and another has not said anything, it is not missing but incomplete. */
function leastOrIncomplete(beelden: Toestemmingsbeeld[]): Toestemmingsbeeld {
  const lowest = least(beelden);
  const some = beelden.some(({ niveau }) => niveau !== "GEEN");
  return lowest.stand === "TOESTEMMING_ONTBREEKT" && some ? { ...lowest, stand: "TOESTEMMING_NIET_COMPLEET" } : lowest;
}

/**
 * What one giver allows. What was recorded for all counts for who said nothing themselves; for who did, it counts only when it is later and
 * less: nobody lifts the word of another, and a withdrawal for all is one of each of them.
 * @param alle words in one capacity
 */
function wordOf(gever: string | undefined, alle: Toestemming[], vandaag: Datum): Toestemmingsbeeld {
  const voorAllen = alle.filter((each) => each.gever === undefined);
  const own = gever === undefined ? undefined : lastOf(alle.filter((each) => each.gever === gever));
  if (!own) return lastWord(voorAllen, vandaag);
  const later = lastOf(voorAllen.filter((each) => moment(each) >= moment(own)));
  return least([own, ...(later ? [later] : [])].map((each) => lastWord([each], vandaag)));
}

/** What the last consent of one giver says; a withdrawn one is the last word until a later one follows. */
function lastWord(alle: Toestemming[], vandaag: Datum): Toestemmingsbeeld {
  const last = lastOf(alle);
  if (!last) return { niveau: "GEEN", stand: "TOESTEMMING_ONTBREEKT" };
  if (last.ingetrokkenOp) return { niveau: "GEEN", stand: "TOESTEMMING_INGETROKKEN" };
  if (last.tot !== undefined && last.tot <= vandaag) return { niveau: "GEEN", stand: "TOESTEMMING_VERLOPEN" };
  return { niveau: last.niveau, stand: "GELDIG" };
}

const beginVan = (datum: Datum) => Date.parse(`${datum}T00:00:00Z`);

const moment = ({ van, vastgelegdOp, ingetrokkenOp }: Toestemming) =>
  (ingetrokkenOp ?? vastgelegdOp)?.getTime() ?? beginVan(van);

/** Of words of the same moment a withdrawal is the last. */
const lastOf = (alle: Toestemming[]) =>
  [...alle].sort((a, b) => moment(a) - moment(b) || Number(!!a.ingetrokkenOp) - Number(!!b.ingetrokkenOp)).at(-1);

/** Words about one jeugdige in a day, above which no more consent is taken: the list in a case system must stay readable. */
const MEEST_PER_DAG = 50;
const DAG_MS = 86_400_000;

/** What became of saying something: it is new, it was said already, or there is too much of it. Withdrawing is never too much. */
export type Nieuwheid = { soort: "NIEUW" } | { soort: "AL_GEZEGD"; woord: Toestemming } | { soort: "TE_VEEL" };

/** @param bekend every word about the jeugdige that who says this may know */
export function nieuwheidVan(bekend: Toestemming[], gezegd: Omit<Toestemming, "id">, nu: Date): Nieuwheid {
  const about = bekend.filter(
    (each) =>
      each.domein === gezegd.domein && each.ontvanger === gezegd.ontvanger && each.hoedanigheid === gezegd.hoedanigheid,
  );
  const woord = lastOf(about.filter(({ gever }) => gever === gezegd.gever));
  if (gezegd.ingetrokkenOp) return woord?.ingetrokkenOp ? { soort: "AL_GEZEGD", woord } : { soort: "NIEUW" };
  // After a later word for all, the own word said again is a new one: see `wordOf`.
  const isLast = woord && !about.some((each) => each.gever === undefined && moment(each) > moment(woord));
  const holds = isLast && !woord.ingetrokkenOp && woord.niveau === gezegd.niveau && woord.tot === gezegd.tot;
  if (holds && woord.van <= gezegd.van) return { soort: "AL_GEZEGD", woord };
  const sinds = nu.getTime() - DAG_MS;
  const recent = bekend.filter(({ inHub, vastgelegdOp }) => inHub && vastgelegdOp && vastgelegdOp.getTime() > sinds);
  return { soort: recent.length < MEEST_PER_DAG ? "NIEUW" : "TE_VEEL" };
}
