// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Berichtregel, Regelsoort } from "./berichtregel";
import { compareText } from "./versie";

/** Messages that answer another one. */
export type Reactiesoort = "302" | "306" | "308" | "316" | "318" | "319" | "320" | "325";

/** GOED and AFGEKEURD are about form (retour); AFGEWEZEN and IN_ONDERZOEK are the answer of the gemeente to a request (319). */
export type Reactieuitkomst = "GOED" | "AFGEKEURD" | "AFGEWEZEN" | "IN_ONDERZOEK";

/** What one message says about an earlier one, or about one line of it. Names no person. */
export interface Reactie {
  sleutel: string;
  bron: string;
  soort: Reactiesoort;
  agb: string;
  gemeente: string;
  dagtekening: Datum;
  identificatie: string;
  ontvangenOp: Date;
  uitkomst: Reactieuitkomst;
  /** retour codes, or reasons of refusal for a 319 */
  redenen: string[];
  /** the message it answers; absent for a 319, which only knows the reference */
  overSoort?: Regelsoort | "319";
  overIdentificatie?: string;
  toewijzingnummer?: number;
  /** pseudonym */
  referentie?: string;
}

/** Finds what was answered to a line. */
export interface Reacties {
  /** whether there is nothing to find */
  leeg: boolean;
  /** the retour messages that refuse the line, oldest first */
  afkeuringenVan: (regel: Berichtregel) => Reactie[];
  /** the newest answer of the gemeente to a request, when it stands */
  antwoordOp: (referentie: string) => Reactie | undefined;
  /** the answers of the gemeente to a request that the aanbieder refused as a message */
  afgekeurdeAntwoorden: (referentie: string) => { antwoord: Reactie; retour: Reactie }[];
}

const over = (soort: string, identificatie: string) => `${soort}|${identificatie}`;

/** @param reacties of one aanbieder and gemeente */
export function indexReacties(reacties: Reactie[]): Reacties {
  const sorted = [...reacties].sort(
    (a, b) => compareText(a.dagtekening, b.dagtekening) || compareText(a.sleutel, b.sleutel),
  );
  const refused = new Map<string, Reactie[]>();
  const answers = new Map<string, Reactie[]>();
  for (const reactie of sorted) {
    if (reactie.uitkomst === "AFGEKEURD" && reactie.overSoort && reactie.overIdentificatie)
      push(refused, over(reactie.overSoort, reactie.overIdentificatie), reactie);
    if (reactie.soort === "319" && reactie.referentie) push(answers, reactie.referentie, reactie);
  }
  return {
    leeg: reacties.length === 0,
    afkeuringenVan: (regel) =>
      (refused.get(over(regel.soort, regel.identificatie)) ?? []).filter((reactie) => isAbout(reactie, regel)),
    antwoordOp: (referentie) => answers.get(referentie)?.at(-1),
    afgekeurdeAntwoorden: (referentie) =>
      (answers.get(referentie) ?? []).flatMap((antwoord) =>
        (refused.get(over("319", antwoord.identificatie)) ?? []).map((retour) => ({ antwoord, retour })),
      ),
  };
}

/** Where nothing was answered yet. */
export const GEEN_REACTIES = indexReacties([]);

/** A reaction without number or reference is about the whole message. */
function isAbout(reactie: Reactie, regel: Berichtregel): boolean {
  if (reactie.toewijzingnummer !== undefined && reactie.toewijzingnummer !== regel.toewijzingnummer) return false;
  return reactie.referentie === undefined || reactie.referentie === ("referentie" in regel ? regel.referentie : "");
}

function push(map: Map<string, Reactie[]>, key: string, reactie: Reactie): void {
  const known = map.get(key);
  if (known) known.push(reactie);
  else map.set(key, [reactie]);
}
