// SPDX-License-Identifier: EUPL-1.2
import type { Inzageregel } from "../store/inzagelog";
import type { Inzage } from "../types/inzage";

const ROLLEN: Readonly<Record<string, string>> = {
  casusregisseur: "Een casusregisseur",
  teamleider: "Een teamleider",
  leerplicht: "Een medewerker van leerplicht",
  school: "Een medewerker van een school",
  aanbieder: "Een medewerker van een aanbieder",
  fg: "De functionaris gegevensbescherming",
  gezin: "Uzelf",
  jeugdige: "Uzelf",
};

const DOMEINEN: Readonly<Record<string, string>> = {
  casus: "het gezin",
  persoon: "persoonsgegevens",
  gezag: "het gezag",
  hulp: "de hulp",
  onderwijs: "de school",
  inzagelog: "dit inzagelog",
  toestemming: "de toestemming",
};

/** A decision for another system is no look yet: whether that system then showed something is in its own log. */
function gekeken(toegestaan: boolean, gebeurtenis: string): string {
  if (gebeurtenis === "WIJZIGING") return toegestaan ? "legde iets vast over" : "wilde iets vastleggen over";
  if (gebeurtenis === "BESLISSING")
    return toegestaan ? "mocht via een ander systeem kijken naar" : "wilde via een ander systeem kijken naar";
  return toegestaan ? "keek naar" : "wilde kijken naar";
}

/**
 * An entry as it is shown. Who supervises sees which employee it was; a family does not (the employee answers to the organisation).
 * @param named persons whose entries may name an organisation
 */
export function toInzage(regel: Inzageregel, isFg: boolean, named: ReadonlySet<string>): Inzage {
  const { moment, rol, uitkomst, gebeurtenis, activiteit, grond, betrokkene, wie, traceId } = regel;
  const delen = regel.domeinen.map((each) => {
    const [domein = "", niveau = ""] = each.split("=");
    return { domein, niveau };
  });
  const toegestaan = uitkomst === "TOEGESTAAN";
  const organisatie = isFg || (betrokkene !== null && named.has(betrokkene)) ? regel.organisatie : undefined;
  const words = delen.map(({ domein }) => DOMEINEN[domein] ?? domein).join(", ");
  const van = organisatie && rol !== "gezin" && rol !== "jeugdige" ? ` (${organisatie})` : "";
  return {
    op: moment,
    rol,
    organisatie,
    toegestaan,
    delen,
    activiteit,
    grond,
    uitleg: `${ROLLEN[rol] ?? "Iemand"}${van} ${gekeken(toegestaan, gebeurtenis)} ${words}${toegestaan ? "" : "; dat is geweigerd"}.`,
    betrokkene: betrokkene ?? undefined,
    medewerker: isFg ? wie : undefined,
    kenmerk: isFg ? traceId : undefined,
  };
}
