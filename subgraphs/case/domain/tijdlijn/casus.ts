// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../../../../platform/time/datum";
import type { Stap } from "../casusinhoud";
import { naamVanFase } from "../fase";
import type { Gezin } from "../gezin";
import type { Moment } from "./moment";

const STAPNAMEN: Record<Stap, string> = {
  VRAAGANALYSE: "de vraaganalyse",
  RESULTAAT: "het bepalen van het resultaat",
  MIDDELEN: "het kiezen van de middelen",
  TOETSING: "de toetsing",
};
const MAATREGELNAMEN = { OTS: "ondertoezichtstelling", VOOGDIJ: "voogdij", JEUGDRECLASSERING: "jeugdreclassering" };

/** Beginning and end of the casus, its phases and steps, the waakvlam, and what happened to safety. */
export function casusgebeurtenissen(gezin: Gezin): Moment[] {
  const {
    begonnenOp,
    beeindigdOp,
    fasen = [],
    stappen = [],
    waakvlam,
    maatregel,
    maatregelSinds,
    acuut,
    acuutSinds,
  } = gezin;
  const one = (op: string | undefined, soort: string, omschrijving: string, tot?: string): Moment[] =>
    op ? [{ op, tot, soort, omschrijving }] : [];
  // The last day is the day before the first day on which it no longer holds; it cannot be before the first.
  const lastDay = (van: string, tot: string | undefined) => {
    const last = tot && plusDagen(tot, -1);
    return last && last < van ? van : last;
  };
  return [
    ...one(begonnenOp, "CASUS_START", "De casus van dit gezin begon."),
    ...fasen.flatMap(({ fase, van, tot }) =>
      one(van, "FASE", `De fase ${naamVanFase(fase)} begon.`, lastDay(van, tot)),
    ),
    ...stappen.flatMap(({ stap, van, tot }) => one(van, "STAP", `De regisseur begon met ${STAPNAMEN[stap]}.`, tot)),
    ...(maatregel ? one(maatregelSinds, "VEILIGHEID", `Er is een maatregel: ${MAATREGELNAMEN[maatregel]}.`) : []),
    ...(acuut ? one(acuutSinds, "VEILIGHEID", "Er is een acuut vermoeden van ernstig geweld.") : []),
    ...(waakvlam
      ? one(
          waakvlam.van,
          "WAAKVLAM",
          "Het gezin blijft in beeld met een waakvlam.",
          lastDay(waakvlam.van, waakvlam.tot),
        )
      : []),
    ...one(beeindigdOp, "CASUS_EINDE", "De casus van dit gezin is gesloten."),
  ];
}
