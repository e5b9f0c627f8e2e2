// SPDX-License-Identifier: EUPL-1.2
import type { Traject } from "../hulp/traject";
import type { Leerling } from "../onderwijs/leerling";
import type { Casus } from "./casus";
import type { Fase } from "./fase";
import type { Persoon } from "./persoon";
import type { Plan } from "./plan";
import type { Regie } from "./regie";

export type Gezinsrol = "ouder" | "pleegouder" | "jeugdige" | "gezinslid";

export interface Gezinslid {
  readonly rol: Gezinsrol;
  readonly persoon: Persoon;
}

export type Gezinsvorm = "TWEE_OUDERS" | "EEN_OUDER" | "SAMENGESTELD" | "PLEEGGEZIN" | "ALLEEN";
type Maatregel = "OTS" | "JEUGDRECLASSERING" | "VOOGDIJ";

/** One gezin with everything that happens around it. Dates are JJJJ-MM-DD. */
export interface Gezin {
  readonly nummer: number;
  readonly gemeente: string;
  readonly zaaknummer: string;
  naam: string;
  readonly vorm: Gezinsvorm;
  readonly sinds: string;
  /** A closed gezinszaak of the same family, before this one. */
  eerdereZaak: { van: string; tot: string } | null;
  segment: "A" | "B" | "C";
  maatregel: Maatregel | null;
  fase: Fase;
  /** What a situation wants of its casus. */
  casuswens: Partial<Casus>;
  /** How the casus goes; filled when the gezin is finished. */
  casus: Casus | null;
  leden: Gezinslid[];
  /** Oldest first; without `tot` it holds now. */
  regie: Regie[];
  /** Oldest first. */
  plannen: Plan[];
  trajecten: Traject[];
  /** Jeugdigen of compulsory school age that live here. */
  leerlingen: Leerling[];
}

/** The jeugdigen of a gezin. */
export function jeugdigenVan(gezin: Gezin): Persoon[] {
  return gezin.leden.filter((lid) => lid.rol === "jeugdige").map((lid) => lid.persoon);
}

/** The jeugdige at a place in the gezin; throws when there are fewer. */
export function getJeugdige(gezin: Gezin, plaats = 0): Persoon {
  const persoon = jeugdigenVan(gezin)[plaats];
  if (!persoon) throw new Error(`Gezin ${gezin.zaaknummer} heeft geen jeugdige op plaats ${plaats}`);
  return persoon;
}
