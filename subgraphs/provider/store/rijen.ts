// SPDX-License-Identifier: EUPL-1.2
import { toCopyText } from "../../../platform/database/copy-text";
import type { Berichtregel } from "../domain/berichtregel";
import type { Persoonsnummer } from "../domain/persoonsnummer";
import type { Reactie } from "../domain/reactie";
import { toReactieRow, toRegelRow } from "./regel-rows";

/** What one message, or many, say. */
export interface Feiten {
  regels: Berichtregel[];
  reacties: Reactie[];
  /** only when dossier systems are asked with them */
  nummers?: Persoonsnummer[];
}

/** A fact ready to be stored: its row as COPY takes it, and what decides whether and where it goes. */
export interface Rij {
  sleutel: string;
  agb: string;
  gemeente: string;
  tekst: string;
}

/** Of a line about a person. */
interface Regelrij extends Rij {
  persoon: string;
}

/** Facts ready to be stored: few and flat, so that one thread can hand them to another cheaply. */
export interface Rijen {
  regels: Regelrij[];
  reacties: Rij[];
  nummers?: Persoonsnummer[];
}

/** Facts as rows. */
export function toRijen({ regels, reacties, nummers }: Feiten): Rijen {
  return {
    regels: regels.map((regel) => {
      const { sleutel, persoon, agb, gemeente } = regel;
      return { sleutel, persoon, agb, gemeente, tekst: toCopyText([toRegelRow(regel)]) };
    }),
    reacties: reacties.map((reactie) => {
      const { sleutel, agb, gemeente } = reactie;
      return { sleutel, agb, gemeente, tekst: toCopyText([toReactieRow(reactie)]) };
    }),
    ...(nummers ? { nummers } : {}),
  };
}
