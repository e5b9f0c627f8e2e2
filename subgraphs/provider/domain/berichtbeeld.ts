// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { redenAfwijzingNaam } from "./codes";
import { toHerkomst } from "./feitbron";
import { type Eenheid, EENHEDEN, type Frequentie, FREQUENTIES } from "./omvang";
import { retourTekst } from "./retourcodes";
import type { Afkeuring, Bijzonderheden, Verzoek } from "./traject";

/** A request as it is told: the reason in words. */
export type Verzoekbeeld = Verzoek;

/** A refused message as it is told. */
export interface AfgekeurdBericht {
  /** `IJW_301` and so on: a GraphQL enum value cannot begin with a digit */
  soort: `IJW_${Afkeuring["soort"]}`;
  dagtekening: Datum;
  afgekeurdOp: Datum;
  redenen: string[];
  herkomst: Herkomst;
}

/** A volume with its unit. */
export interface Volume {
  volume: number;
  eenheid: Eenheid;
}

/** What the messages tell of one traject besides its course; only at the fullest level. */
export interface Berichtbeeld {
  verzoek?: Verzoekbeeld;
  wijzigingsverzoek?: Verzoekbeeld;
  toegewezenOmvang?: Volume & { frequentie: Frequentie };
  budgetInCenten?: number;
  gedeclareerd?: { bedragInCenten: number; afgekeurdInCenten: number; tot: Datum; volumes: Volume[] };
  afgekeurdeBerichten: AfgekeurdBericht[];
}

/** @param bronhouder who keeps a source, by its name */
export function toBerichtbeeld(
  { verzoek, wijzigingsverzoek, omvang, budget, gedeclareerd, afkeuringen = [] }: Bijzonderheden = {},
  bronhouder: (bron: string) => string,
): Berichtbeeld {
  return {
    verzoek: verzoek && toVerzoekbeeld(verzoek),
    wijzigingsverzoek: wijzigingsverzoek && toVerzoekbeeld(wijzigingsverzoek),
    toegewezenOmvang: omvang && {
      volume: omvang.volume,
      eenheid: EENHEDEN[omvang.eenheid],
      frequentie: FREQUENTIES[omvang.frequentie],
    },
    budgetInCenten: budget,
    gedeclareerd: gedeclareerd && {
      bedragInCenten: gedeclareerd.bedrag,
      afgekeurdInCenten: gedeclareerd.afgekeurdBedrag,
      tot: gedeclareerd.tot,
      volumes: gedeclareerd.volumes.map(({ volume, eenheid }) => ({ volume, eenheid: EENHEDEN[eenheid] })),
    },
    afgekeurdeBerichten: afkeuringen.map(({ soort, dagtekening, op, redenen, bron }) => ({
      soort: `IJW_${soort}` as const,
      dagtekening,
      afgekeurdOp: op,
      redenen: redenen.map(retourTekst),
      herkomst: toHerkomst(bron, bronhouder),
    })),
  };
}

function toVerzoekbeeld(verzoek: Verzoek): Verzoekbeeld {
  const { redenAfwijzing } = verzoek;
  return { ...verzoek, redenAfwijzing: redenAfwijzing && redenAfwijzingNaam(redenAfwijzing) };
}
