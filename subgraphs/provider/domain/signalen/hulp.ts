// SPDX-License-Identifier: EUPL-1.2
import type { Casusfeiten } from "../../../../platform/herkomst/casusfeiten";
import type { Herkomst, Signaal } from "../../../../platform/herkomst/records";
import type { Datum } from "../../../../platform/time/datum";
import type { Contactpersoon, Epdtraject } from "../epd/epd";
import { genoemdeHoofdaannemers } from "../epd/hoofdaannemers";
import type { Koppeling } from "../epd/koppel-dossiers";
import { completeTraject, toTraject } from "../epd/to-traject";
import { type Feitbron, toHerkomst } from "../feitbron";
import type { FindProduct, Product } from "../product";
import { type Trajectstatus, trajectstatus } from "../status";
import { feitbronnen, type Tegenspraak, type Traject } from "../traject";

/** An aanbieder that answers for help. */
export interface Hoofdaannemer {
  agbCode: string;
  naam: string;
}

/** A traject as the rules look at it: with its place on this day and its product in the region's words. */
export interface Hulp {
  traject: Traject;
  status: Trajectstatus;
  product?: Product;
  aanbieder: string;
  /** of the aanbieder in general; a person in a dossier comes before it */
  contact?: Contactpersoon;
  herkomst: Herkomst[];
  /** the traject as the messages alone tell it; absent when no message tells of it */
  berichten?: Traject;
  /** who the dossiers name as hoofdaannemer; several when they disagree */
  hoofdaannemers: Hoofdaannemer[];
  /** messages about it that contradict each other, with where each of them came from */
  tegenspraken: (Omit<Tegenspraak, "bronnen"> & { feiten: Herkomst[] })[];
  /** what dossiers say of it; a traject of a dossier alone has itself here */
  epd: Epdtraject[];
}

/** What the rules know besides the trajecten. */
export interface Omstandigheden {
  vandaag: Datum;
  wachttijdnormDagen: number;
  contactnormDagen: number;
  /** dates of birth as dossiers have them; empty when none is known */
  geboortedata: { datum: Datum; herkomst: Herkomst }[];
  /** what the casus says of plan and birthday; absent when nothing came along */
  casus?: Casusfeiten;
}

/** A rule: the signals that follow from all help of one jeugdige. */
export type Signaalregel = (hulp: Hulp[], omstandigheden: Omstandigheden) => Signaal[];

/** Names of what the rules need from the outside. */
export interface Naslag {
  findProduct: FindProduct;
  aanbiederNaam: (agb: string) => string;
  /** who to call at an aanbieder in general, when the region says so */
  aanbiederContact: (agb: string) => Contactpersoon | undefined;
  /** who keeps a source */
  bronhouder: (bron: string) => string;
}

const GEEN_DOSSIERS: Koppeling = { gekoppeld: new Map(), los: [] };

/** Prepares the trajecten of one jeugdige for the rules: those of messages with the dossiers beside them, and those of dossiers alone. */
export function toHulp(
  trajecten: Traject[],
  naslag: Naslag,
  vandaag: Datum,
  { gekoppeld, los }: Koppeling = GEEN_DOSSIERS,
  persoon = "",
): Hulp[] {
  const together: Pick<Hulp, "traject" | "berichten" | "epd">[] = [
    ...trajecten.map((berichten) => {
      const epd = gekoppeld.get(berichten.id) ?? [];
      return { traject: epd.length > 0 ? completeTraject(berichten, epd, vandaag) : berichten, berichten, epd };
    }),
    ...los.map((epd) => ({ traject: toTraject(epd, persoon), epd: [epd] })),
  ];
  return together.map(({ traject, berichten, epd }) => ({
    traject,
    berichten,
    epd,
    status: trajectstatus(traject, vandaag),
    product: naslag.findProduct(traject.product),
    aanbieder: naslag.aanbiederNaam(traject.agb),
    contact: naslag.aanbiederContact(traject.agb),
    herkomst: herkomstVan([...feitbronnen(traject), ...epd.map(({ feit }) => feit)], naslag),
    hoofdaannemers: genoemdeHoofdaannemers(epd).map((agbCode) => ({ agbCode, naam: naslag.aanbiederNaam(agbCode) })),
    tegenspraken: (traject.bijzonderheden?.tegenspraken ?? []).map(({ bronnen, ...tegenspraak }) => ({
      ...tegenspraak,
      feiten: bronnen.map((feit) => toHerkomst(feit, naslag.bronhouder)),
    })),
  }));
}

/** What a traject rests on, each once. */
function herkomstVan(feiten: Feitbron[], naslag: Naslag): Herkomst[] {
  const unique = new Map(feiten.map((feit) => [`${feit.bron} ${feit.vastgelegdOp}`, feit]));
  return [...unique.values()].map((feit) => toHerkomst(feit, naslag.bronhouder));
}

/** First day of the period of help that runs on this day. */
export function looptSinds(traject: Traject, vandaag: Datum): Datum | undefined {
  return traject.perioden.find(({ van, tot }) => van <= vandaag && (tot ?? vandaag) >= vandaag)?.van;
}

/** `1 dag`, `12 dagen`. */
export function dagen(aantal: number): string {
  return aantal === 1 ? "1 dag" : `${aantal} dagen`;
}
