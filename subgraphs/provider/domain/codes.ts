// SPDX-License-Identifier: EUPL-1.2
/** JZ588 RedenBeeindiging: its name, what it says to people, and the CBS code of the same thing (none for a pause, the gemeente or a change). */
const REDENEN = {
  "02": { waarde: "OVERLIJDEN", naam: "Overlijden", cbs: "05" },
  "20": { waarde: "TIJDELIJK", naam: "Tijdelijk gestopt" },
  "31": { waarde: "VOLGENS_PLAN", naam: "Volgens plan beëindigd", cbs: "01" },
  "32": { waarde: "DOOR_JEUGDIGE", naam: "Voortijdig gestopt door de jeugdige of ouders", cbs: "03" },
  "33": { waarde: "DOOR_AANBIEDER", naam: "Voortijdig gestopt door de aanbieder", cbs: "04" },
  "34": { waarde: "IN_OVEREENSTEMMING", naam: "Voortijdig gestopt in overeenstemming", cbs: "02" },
  "35": { waarde: "EXTERN", naam: "Voortijdig gestopt door omstandigheden van buiten", cbs: "05" },
  "36": { waarde: "DOOR_GEMEENTE", naam: "Gestopt door de gemeente" },
  "37": { waarde: "WIJZIGING", naam: "Gestopt omdat de toewijzing wijzigt" },
  // CBS asks whose initiative it was, which iJw does not tell: the first of its two readings.
  "38": { waarde: "ANDERE_AANBIEDER", naam: "Overstap naar een andere aanbieder", cbs: "03" },
  "39": { waarde: "ANDER_DOMEIN", naam: "Overgang naar hulp buiten de Jeugdwet", cbs: "01" },
} as const;
type Reden = (typeof REDENEN)[keyof typeof REDENEN];
export type RedenBeeindiging = Reden["waarde"];

/** CBS, Beleidsinformatie Jeugd: reden beëindiging. */
const REDENEN_CBS = {
  "01": "VOLGENS_PLAN",
  "02": "IN_OVEREENSTEMMING",
  "03": "DOOR_JEUGDIGE",
  "04": "DOOR_AANBIEDER",
  "05": "EXTERN",
} as const;
export type RedenCbs = (typeof REDENEN_CBS)[keyof typeof REDENEN_CBS];

const redenVan = (code: string): Reden | undefined => REDENEN[code as keyof typeof REDENEN];

/** Dutch label of a JZ588 code. */
export function redenNaam(code: string): string {
  return redenVan(code)?.naam ?? "Onbekende reden";
}

/** Name of a JZ588 code. */
export function redenBeeindiging(code: string): RedenBeeindiging | undefined {
  return redenVan(code)?.waarde;
}

/** What CBS calls the reason of a JZ588 code, when it has one. */
export function redenCbs(code: string): RedenCbs | undefined {
  const reden = redenVan(code);
  return reden && "cbs" in reden ? REDENEN_CBS[reden.cbs] : undefined;
}

/** RedenWijziging of a toewijzing: why the gemeente changed it. */
const REDENEN_WIJZIGING: Record<string, string> = {
  "01": "Administratieve correctie",
  "02": "De jeugdige is overleden",
  "03": "Het contract is gewijzigd",
  "04": "Verlengd na een herbeoordeling",
  "05": "Verkort na een herbeoordeling",
  "06": "Overgang naar hulp buiten de Jeugdwet",
  "07": "Verhuizing naar een andere gemeente",
  "08": "Andere vorm van levering",
  "09": "Overstap naar een andere aanbieder",
  "10": "Andere manier van bekostigen",
  "11": "Gemeentelijke herindeling",
  "12": "Op initiatief van de aanbieder",
  "13": "Verwijderd",
  "14": "Administratieve correctie",
};

/** Dutch label of a RedenWijziging. */
export function redenWijzigingNaam(code: string): string {
  return REDENEN_WIJZIGING[code] ?? "Onbekende reden";
}

/** RedenAfwijzingVerzoek: why the gemeente refused a request (319). */
export const REDENEN_AFWIJZING = {
  "1": "Dit is geen wijziging maar een nieuwe aanvraag",
  "2": "Past niet binnen het budget",
  "3": "Er is geen contract",
  "4": "Past niet binnen het contract",
  "5": "Een andere gemeente is verantwoordelijk",
  "6": "Er is al andere hulp (stapeling)",
  "7": "Afgekeurd op inhoud van de hulp",
  "8": "Woonplaatsbeginsel: een andere gemeente is verantwoordelijk",
  "9": "De leeftijdsgrens is bereikt",
} as const;

/** Dutch label of a RedenAfwijzingVerzoek. */
export function redenAfwijzingNaam(code: string): string {
  return REDENEN_AFWIJZING[code as keyof typeof REDENEN_AFWIJZING] ?? "Onbekende reden";
}

/** Who referred (COD327). */
const VERWIJZERS = {
  "01": "GEMEENTE",
  "02": "HUISARTS",
  "03": "JEUGDARTS",
  "04": "GECERTIFICEERDE_INSTELLING",
  "05": "MEDISCH_SPECIALIST",
  "06": "ZELF",
  "08": "RECHTER",
} as const;
export type Verwijzer = (typeof VERWIJZERS)[keyof typeof VERWIJZERS] | "ONBEKEND";

const VERWIJZERNAMEN: Record<string, string> = {
  "01": "de gemeente",
  "02": "de huisarts",
  "03": "de jeugdarts",
  "04": "de gecertificeerde instelling",
  "05": "de medisch specialist",
  "06": "niemand (zelf aangemeld)",
  "08": "de rechter",
};

/** Who referred by a COD327 code, for in a sentence. */
export function verwijzerNaam(code: string): string {
  return VERWIJZERNAMEN[code] ?? "iemand anders";
}

/** The verwijzer of a COD327 code; ONBEKEND without a code, which is so for help without a 315. */
export function verwijzer(code: string | undefined): Verwijzer {
  return VERWIJZERS[code as keyof typeof VERWIJZERS] ?? "ONBEKEND";
}
