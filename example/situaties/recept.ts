// SPDX-License-Identifier: EUPL-1.2
import type { Bouw } from "../gezin/bouw";
import { bouwGezin, type Gezinswens } from "../gezin/bouw-gezin";
import { getJeugdige, type Gezin } from "../gezin/gezin";
import { bouwLopend, type Trajectwens } from "../hulp/bouw-traject";
import type { Traject } from "../hulp/traject";
import type { Leerling } from "../onderwijs/leerling";
import { plusDagen } from "../datum";
import { getProduct } from "../regio/producten";

/** What a recept makes: the gezin, and what to point at besides. */
export interface Gemaakt {
  readonly gezin: Gezin;
  readonly brin?: string;
  readonly agb?: string;
  /** More gezinnen that belong to the same situation, each under a name of its own. */
  readonly ook?: readonly { naam: string; omschrijving: string; gezin: Gezin }[];
}

/** How to make one named situation. */
export interface Recept {
  readonly naam: string;
  readonly omschrijving: string;
  maak(bouw: Bouw): Gemaakt;
}

export const NOORD = "9001";
export const ZUID = "9002";

/** A gezin of one parent and one jeugdige of ten, in the north, unless said otherwise. */
export function gezinVan(bouw: Bouw, wens: Partial<Gezinswens> = {}): Gezin {
  return bouwGezin(bouw, { gemeente: NOORD, vorm: "EEN_OUDER", leeftijden: [10.5], sindsDagen: 300, ...wens });
}

/** Which help, by product code and AGB, for the jeugdige at a place in the gezin. */
export function hulpVoor(gezin: Gezin, code: string, agb: string, plaats = 0): Trajectwens {
  return {
    jeugdige: getJeugdige(gezin, plaats),
    gemeente: gezin.gemeente,
    agb,
    product: getProduct(code),
    metVerzoek: true,
  };
}

/** Help that started so many days ago and runs; the gezin is then in the phase of uitvoering. */
export function laatLopen(bouw: Bouw, gezin: Gezin, wens: Trajectwens, dagenGeleden: number, wachtdagen = 30): Traject {
  const toeval = bouw.toeval(`situatie/${gezin.nummer}`);
  const traject = bouwLopend(bouw, toeval, wens, plusDagen(bouw.peildatum, -dagenGeleden), wachtdagen);
  gezin.trajecten.push(traject);
  gezin.fase = "UITVOERING";
  return traject;
}

/** The pupil at a place among the pupils of a gezin; throws when there are fewer. */
export function getLeerling(gezin: Gezin, plaats = 0): Leerling {
  const leerling = gezin.leerlingen[plaats];
  if (!leerling) throw new Error(`Gezin ${gezin.zaaknummer} heeft geen leerling op plaats ${plaats}`);
  return leerling;
}
