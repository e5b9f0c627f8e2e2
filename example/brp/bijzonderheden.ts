// SPDX-License-Identifier: EUPL-1.2
import type { Bekend } from "./datum";
import type { Gezagskeuze } from "./gezag";

/** What is special about the persons of a gezin in the register. Places count from zero: parents first, then the jeugdigen, then others. */
export interface Bijzonderheid {
  /** Nobody may learn where they live. */
  readonly geheim?: boolean;
  readonly gezag?: Gezagskeuze;
  readonly gezagInOnderzoek?: boolean;
  /** Place of the one who died. */
  readonly overleden?: number;
  /** Place of the one who left the country. */
  readonly geemigreerd?: number;
  readonly adresInOnderzoek?: boolean;
  /** Place -> how much of the date of birth is known. */
  readonly geboorte?: Readonly<Record<number, Bekend>>;
  /** Place of the one whom the register calls by another first name than the case system does. */
  readonly andereNaam?: number;
  /** Place of the one whom the register gives another date of birth. */
  readonly andereGeboortedatum?: number;
  /** Place of the one the register does not know. */
  readonly onbekend?: number;
  readonly verblijfplaats?: "Locatie" | "VerblijfplaatsBuitenland" | "VerblijfplaatsOnbekend";
}

/** By named situation; whoever is not here is as most people are. */
export const BIJZONDERHEDEN: Readonly<Record<string, Bijzonderheid>> = {
  "veilig-thuis": { geheim: true },
  "vier-jeugdigen": { overleden: 1 },
  "twaalf-personen": { geboorte: { 0: "JaarMaandDatum", 1: "JaarDatum", 10: "DatumOnbekend" } },
  "acht-jeugdigen": { gezag: "GezamenlijkGezag" },
  pleeggezin: { gezag: "Voogdij" },
  "jeugdige-alleen": { gezag: "TijdelijkGeenGezag" },
  "herhaald-beroep": { gezag: "GezagNietTeBepalen", adresInOnderzoek: true },
  "een-jeugdige": { gezagInOnderzoek: true },
  "twee-regisseurs": { andereNaam: 0 },
  "bijna-18": { andereGeboortedatum: 1 },
  "regie-gewisseld": { verblijfplaats: "Locatie" },
  "plan-verlopen": { verblijfplaats: "VerblijfplaatsBuitenland", geemigreerd: 0 },
  "geen-plan": { verblijfplaats: "VerblijfplaatsOnbekend" },
  stapeling: { onbekend: 0 },
};
