// SPDX-License-Identifier: EUPL-1.2
import type { Inzageregel } from "../../../platform/logboek/read";
import type { Inzage, IngezienDeel } from "../types/inzage";

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
  veiligheid: "de veiligheid",
  toestemming: "de toestemming",
  noodprocedure: "een noodprocedure",
  hulp: "de hulp",
  onderwijs: "de school",
  regie: "de regie",
  inzagelog: "dit inzagelog",
};

/** What was done, and what someone wanted to do who was refused. `%` stands for the parts of the data. */
type Zin = readonly [gedaan: string, gewild: string];

const GEKEKEN: Zin = ["keek naar %", "wilde kijken naar %"];

const ZINNEN: Readonly<Record<string, Zin>> = {
  // A decision for another system is no look yet: whether that system then showed something is in its own log.
  BESLISSING: ["mocht via een ander systeem kijken naar %", "wilde via een ander systeem kijken naar %"],
  NOODPROCEDURE: ["keek in een noodprocedure naar %", "wilde in een noodprocedure kijken naar %"],
  ZOEKVRAAG: ["zocht op burgerservicenummer en keek naar %", "zocht op burgerservicenummer"],
  "ZOEKVRAAG noodprocedure": [
    "zocht op burgerservicenummer voor een noodprocedure",
    "wilde op burgerservicenummer zoeken voor een noodprocedure",
  ],
  "UITVOERING regie": ["vroeg voor leerplicht of iemand de regie voert", ""],
  "UITVOERING hulp": ["vroeg voor leerplicht of er hulp loopt", ""],
  UITVOERING: ["heeft de gegevens over % opnieuw opgehaald", "wilde de gegevens over % opnieuw ophalen"],
  "VASTLEGGING toestemming": ["heeft toestemming vastgelegd", "wilde toestemming vastleggen"],
  "WIJZIGING toestemming": ["heeft toestemming ingetrokken", "wilde toestemming intrekken"],
  "VASTLEGGING noodprocedure": ["is een noodprocedure begonnen", "wilde een noodprocedure beginnen"],
  "WIJZIGING noodoordeel": ["heeft een noodprocedure beoordeeld", "wilde een noodprocedure beoordelen"],
  "WIJZIGING noodmelding": [
    "heeft het bericht over een noodprocedure uitgesteld",
    "wilde het bericht over een noodprocedure uitstellen",
  ],
};

/**
 * An entry as it is shown. Who supervises sees which employee it was; a family does not (the employee answers to the organisation).
 * @param named persons whose entries may name an organisation
 */
export function toInzage(regel: Inzageregel, isFg: boolean, named: ReadonlySet<string>): Inzage {
  const { moment, rol, uitkomst, activiteit, grond, betrokkene, wie, traceId, gebeurtenis } = regel;
  const delen = regel.domeinen.map((each) => {
    const [domein = "", niveau = ""] = each.split("=");
    return { domein, niveau };
  });
  const toegestaan = uitkomst === "TOEGESTAAN";
  const organisatie = isFg || (betrokkene !== null && named.has(betrokkene)) ? regel.organisatie : undefined;
  const van = organisatie && rol !== "gezin" && rol !== "jeugdige" ? ` (${organisatie})` : "";
  const gedaan = zinVan(gebeurtenis, delen)[toegestaan ? 0 : 1];
  return {
    op: moment,
    rol,
    organisatie,
    handeling: gebeurtenis,
    toegestaan,
    delen,
    activiteit,
    grond,
    uitleg: `${wie.startsWith("dienst:") ? "De hub" : (ROLLEN[rol] ?? "Iemand")}${van} ${gedaan}${toegestaan ? "" : "; dat is geweigerd"}.`,
    betrokkene: betrokkene ?? undefined,
    medewerker: isFg ? wie : undefined,
    kenmerk: isFg ? traceId : undefined,
  };
}

function zinVan(gebeurtenis: string, delen: IngezienDeel[]): Zin {
  const zin = ZINNEN[`${gebeurtenis} ${delen[0]?.domein}`] ?? ZINNEN[gebeurtenis] ?? GEKEKEN;
  const words = delen.map(({ domein }) => DOMEINEN[domein] ?? domein).join(", ");
  return [zin[0].replace("%", words), zin[1].replace("%", words)];
}
