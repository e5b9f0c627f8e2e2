// SPDX-License-Identifier: EUPL-1.2
import type { Traject } from "../../hulp/traject";
import { getGemeente } from "../../regio/gemeenten";
import { type Bericht, client } from "./bericht";
import { product, referentie } from "./product";
import { escapeXml, ijw } from "./xml";

const NAMEN: Record<string, string> = {
  "02": "Huisartsenpraktijk De Kiem",
  "03": "Jeugdgezondheidszorg Voorbeeldregio",
  "04": "Jeugdbescherming De Baken",
  "05": "Ziekenhuis Voorbeeldstad",
  "08": "Rechtbank Voorbeeldland",
};

/** 315: the aanbieder asks for a toewijzing and says who referred; the only message that carries the verwijzer. */
export function verzoekBericht(traject: Traject, verzochtOp: string): Bericht {
  const naam = traject.verwijzer === "01" ? `Gemeente ${getGemeente(traject.gemeente).naam}` : NAMEN[traject.verwijzer];
  return {
    soort: "315",
    afzender: traject.agb,
    ontvanger: traject.gemeente,
    dagtekening: verzochtOp,
    inhoud: (jw) =>
      client(
        jw,
        traject.jeugdige,
        jw(
          "AangevraagdeProducten",
          jw(
            "AangevraagdProduct",
            jw("ReferentieAanbieder", referentie(traject)),
            product(jw, traject),
            jw("ToewijzingIngangsdatum", verzochtOp),
            jw("Verwijzer", ijw("Type", traject.verwijzer), naam ? ijw("Naam", escapeXml(naam)) : null),
          ),
        ),
      ),
  };
}
