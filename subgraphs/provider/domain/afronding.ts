// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum, plusMaanden } from "../../../platform/time/datum";
import type { Hulp } from "./signalen/hulp";
import { beeindigdOp, geplandEinde, isWachtend } from "./status";

/** The phases of the H10 handbook, as the help of one traject goes through them. */
export type Fase = "SIGNAAL_TOELEIDING_ANALYSE" | "INKOOP" | "UITVOERING" | "AFRONDING" | "NAZORG";

/** How long before its end help is rounded off: by then it must be known what comes after. */
export const AFRONDING_DAGEN = 30;
/** How long after the end nazorg is due: until the measurement of six months. */
const NAZORG_MAANDEN = 6;
/** JZ588 after which there is none: death, and help that goes on under another toewijzing or at another aanbieder. */
const GEEN_NAZORG = ["02", "37", "38"];

/** The foreseen last day of running help, when that is near. */
export function nabijEinde({ traject, status }: Hulp, vandaag: Datum): Datum | undefined {
  const einde = geplandEinde(traject, vandaag);
  const isNear = einde !== undefined && einde >= vandaag && dagenTussen(vandaag, einde) <= AFRONDING_DAGEN;
  return status === "LOPEND" && isNear ? einde : undefined;
}

/** The last day of help that is over, as long as nazorg is due. */
function recentEinde({ traject }: Hulp, vandaag: Datum): Datum | undefined {
  const einde = beeindigdOp(traject, vandaag);
  const reden = traject.perioden.at(-1)?.reden ?? "";
  return einde && einde >= plusMaanden(vandaag, -NAZORG_MAANDEN) && !GEEN_NAZORG.includes(reden) ? einde : undefined;
}

/** Where a traject is in the course of help; undefined when it came to nothing, or is long over. */
export function faseVan(hulp: Hulp, vandaag: Datum): Fase | undefined {
  switch (hulp.status) {
    case "AANGEMELD":
      return "SIGNAAL_TOELEIDING_ANALYSE";
    case "TOEGEWEZEN":
    case "WACHTEND":
      return "INKOOP";
    case "LOPEND":
      return nabijEinde(hulp, vandaag) ? "AFRONDING" : "UITVOERING";
    case "TIJDELIJK_GESTOPT":
      return "UITVOERING";
    case "BEEINDIGD":
      return recentEinde(hulp, vandaag) ? "NAZORG" : undefined;
    default:
      return undefined;
  }
}

/** Whether other help follows on help that ends soon or ended lately; undefined when nazorg is not due. */
export function nazorgGeregeld(hulp: Hulp, all: Hulp[], vandaag: Datum): boolean | undefined {
  const einde = nabijEinde(hulp, vandaag) ?? recentEinde(hulp, vandaag);
  return einde === undefined ? undefined : all.some((other) => other !== hulp && follows(other, einde, vandaag));
}

/** Help that still waits follows, and help that ran or will run longer. */
function follows({ traject, status }: Hulp, einde: Datum, vandaag: Datum): boolean {
  if (isWachtend(status)) return true;
  const last = traject.perioden.at(-1);
  if (!last || last.van > vandaag) return false;
  const tot = status === "LOPEND" ? geplandEinde(traject, vandaag) : last.tot;
  return tot === undefined || tot > einde;
}
