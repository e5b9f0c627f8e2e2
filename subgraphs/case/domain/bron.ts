// SPDX-License-Identifier: EUPL-1.2
import type { SourceFailure, SourceOutcome } from "../../../platform/source/outcome";
import type { Bewaartermijn } from "./bewaartermijn";
import type { Faseperiode } from "./casusinhoud";
import type { Drempels } from "./drempels";
import type { Gezin } from "./gezin";
import type { Toestemming } from "./toestemming";

/** On whose behalf a source is asked. */
export interface Gebruiker {
  id: string;
  weergave: string;
}

/** The hub itself, when it keeps its copy warm; a source may then take its time. */
export const HUB: Gebruiker = { id: "gezinshub", weergave: "Gezinshub (achtergrond)" };

/** What came of writing a word of consent to a source. Anything but the first will not be different another time. */
export type Schrijfresultaat = "GESCHREVEN" | "GEEN_PLEK" | "LIJST_ONLEESBAAR" | "ZAAK_WEG";

/** A case system behind the port that every kind of it is wrapped in. Failure is a value. */
export interface Casusbron {
  naam: string;
  bronhouder: string;
  gemeente: string;
  /** age in ms at which a copy is asked again before it is shown */
  versheidMs: number;
  /** ms between two readings of the whole source */
  cadansMs: number;
  /** from when something at this source asks for attention */
  drempels: Drempels;
  /** how long its copy is kept; absent: as long as the source itself keeps it */
  bewaartermijn?: Bewaartermijn;
  /** Reads every gezin of the source, a page at a time, so that memory does not grow with the source. */
  readAll(onPage: (gezinnen: Gezin[]) => Promise<void>): Promise<SourceOutcome<number>>;
  /**
   * Reads the gezinnen that these zaken belong to now; the calls do not grow with the number of members.
   * @param fasen per zaak the last phase of a history that the copy has whole: when it is still the phase of now, the history is not asked again
   */
  readGezinnen(
    zaakUuids: string[],
    gebruiker: Gebruiker,
    fasen?: ReadonlyMap<string, Faseperiode>,
  ): Promise<SourceOutcome<Gezin[]>>;
  /** Adds a word of consent to what a zaak holds, in the name of who recorded it; doing it again changes nothing. Absent: there is no place for it. */
  schrijfToestemming?(
    zaakUuid: string,
    woord: Toestemming,
    gebruiker: Gebruiker,
  ): Promise<SourceOutcome<Schrijfresultaat>>;
  /** why this source is not used at all, such as a mapping that its catalogus does not know */
  gebrek?(): SourceFailure | undefined;
  /** calls really made to the source so far */
  calls(): number;
  close(): Promise<void>;
}
