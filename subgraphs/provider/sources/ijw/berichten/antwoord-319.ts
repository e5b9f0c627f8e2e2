// SPDX-License-Identifier: EUPL-1.2
import { groep, type Velden } from "../opbouw";
import { REDENEN_AFWIJZING } from "../../../domain/codes";
import { code, gemeente, keys } from "../values";
import { defineBericht } from "./definitie";
import { referentie, vanGemeente } from "./elementen";

/** The Antwoord of a 319 or 320. @param retour what a retour adds on every level */
export function antwoord<R extends Velden>(retour: R) {
  return groep({
    ReferentieAanbieder: referentie,
    VerzoekAntwoord: code("1", "2"),
    RedenAfwijzingVerzoek: code(...keys(REDENEN_AFWIJZING)).optional(),
    Woonplaatsbeginsel: groep({ Gemeente: gemeente, ...retour }).optional(),
    ...retour,
  });
}

/** 319: answer to a 315 or 317 (gemeente to aanbieder): refused, or still looked into. It names no person, only the reference. */
export const antwoord319 = defineBericht({
  soort: "319",
  afzender: "gemeente",
  schema: groep({ Header: vanGemeente("488"), Antwoord: antwoord({}) }),
  toReacties: ({ Antwoord }) => [
    {
      soort: "319",
      uitkomst: Antwoord.VerzoekAntwoord === "1" ? "AFGEWEZEN" : "IN_ONDERZOEK",
      redenen: Antwoord.RedenAfwijzingVerzoek ? [Antwoord.RedenAfwijzingVerzoek] : [],
      referentie: Antwoord.ReferentieAanbieder,
    },
  ],
});
