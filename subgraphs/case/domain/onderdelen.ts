// SPDX-License-Identifier: EUPL-1.2

/** Every part of a casus that one case system has a place for and another has not, as people call it. */
export const ONDERDELEN = {
  FASE: "de fase",
  FASEVERLOOP: "het verloop van de fasen",
  STAPPEN: "de stappen van de casusregie",
  WAAKVLAM: "de waakvlam",
  SEGMENT: "het segment",
  ONDERSTEUNING: "de soort ondersteuning",
  COMPLEXITEIT: "de complexiteit",
  MAATREGEL: "de maatregel van de rechter",
  ACUTE_VEILIGHEID: "acute onveiligheid",
  VEILIGHEIDSAFSPRAKEN: "de afspraken met Veilig Thuis",
  CONTACTMOMENTEN: "het laatste contact",
  ACUTE_HULP: "het begin van acute hulp",
  TOESTEMMINGEN: "de toestemmingen",
  REGIEGESCHIEDENIS: "de eerdere regisseurs",
  PLAN: "het plan",
  PERSPECTIEF: "het perspectief",
  RESULTAAT: "het resultaat van het plan",
  WENS_BIJ_START: "de wens bij de start",
  WENS_BIJ_EINDE: "de wens aan het einde",
  VERTROUWEN_BIJ_START: "het vertrouwen bij de start",
  VERTROUWEN_BIJ_EINDE: "het vertrouwen aan het einde",
  VRAAGVERHELDERING: "de vraagverheldering",
  AFSCHALING: "de afschaling",
  KRACHTEN_EN_ZORGEN: "de krachten en zorgen",
  DOELEN: "de doelen",
  SMART: "hoe SMART een doel is",
  DOELVERLOOP: "het verloop van een doel",
  ACTIES: "de acties",
  ROL_BIJ_ACTIE: "de rol van wie een actie doet",
  EVALUATIES: "de evaluaties",
  AKKOORDEN: "het akkoord van de regisseur met de hulp",
} as const;
export type Onderdeel = keyof typeof ONDERDELEN;

export const HIAATREDENEN = ["BRON_KENT_DIT_NIET", "ONLEESBAAR", "NOG_NIET_OPGEHAALD"] as const;
export type Hiaatreden = (typeof HIAATREDENEN)[number];

/** Why a part is empty although nobody said it is: so that empty is never ambiguous. */
export interface Hiaat {
  onderdeel: Onderdeel;
  reden: Hiaatreden;
}

const ZINNEN: Record<Hiaatreden, (wat: string) => string> = {
  BRON_KENT_DIT_NIET: (wat) => `Niet bekend bij deze bron: ${wat}.`,
  ONLEESBAAR: (wat) => `De hub kon niet alles lezen wat deze bron heeft over ${wat}.`,
  NOG_NIET_OPGEHAALD: (wat) => `Nog niet opgehaald bij deze bron: ${wat}.`,
};

/** What a hiaat means, in one sentence. */
export function uitlegVanHiaat({ onderdeel, reden }: Hiaat): string {
  return ZINNEN[reden](ONDERDELEN[onderdeel]);
}

/** Whether a source can tell about a part at all; only then does "nothing" mean that there is nothing. */
export function isBekend({ hiaten = [] }: { hiaten?: Hiaat[] }, onderdeel: Onderdeel): boolean {
  return !hiaten.some((hiaat) => hiaat.onderdeel === onderdeel);
}
