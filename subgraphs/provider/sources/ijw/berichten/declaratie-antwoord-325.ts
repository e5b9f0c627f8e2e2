// SPDX-License-Identifier: EUPL-1.2
import { groep, lijst } from "../opbouw";
import { isAfkeuring } from "../../../domain/retourcodes";
import { bsn, tekst } from "../values";
import { prestatie, totaalBedrag } from "./declaratie-323";
import { defineBericht, type GelezenReactie } from "./definitie";
import { declaratieAntwoordHeader, retourCodes, vanGemeente } from "./elementen";

const retour = { RetourCodes: retourCodes };

const schema = groep({
  Header: vanGemeente("491", declaratieAntwoordHeader),
  DeclaratieAntwoord: groep({
    DeclaratieNummer: tekst(12),
    TotaalIngediendBedrag: totaalBedrag,
    TotaalToegekendBedrag: totaalBedrag,
    Clienten: groep({
      Client: lijst(
        groep({
          Bsn: bsn,
          Prestaties: groep({ Prestatie: lijst(groep({ ...prestatie, ...retour })) }),
          ...retour,
        }),
      ),
    }).optional(),
    ...retour,
  }).optional(),
});

/** 325: answer to a declaratie (gemeente to aanbieder). It names the prestaties that are refused, and refuses all when it has no content. */
export const declaratieAntwoord325 = defineBericht({
  soort: "325",
  afzender: "gemeente",
  schema,
  toReacties({ Header, DeclaratieAntwoord }): GelezenReactie[] {
    const over = { soort: "323" as const, identificatie: Header.DeclaratieIdentificatie.Identificatie };
    const verdict = (codes: string[]) => {
      const redenen = codes.filter(isAfkeuring);
      const uitkomst = redenen.length > 0 ? ("AFGEKEURD" as const) : ("GOED" as const);
      return { soort: "325" as const, over, uitkomst, redenen };
    };
    const clients = DeclaratieAntwoord?.Clienten?.Client ?? [];
    return [
      verdict([...Header.RetourCodes.RetourCode, ...(DeclaratieAntwoord?.RetourCodes.RetourCode ?? [])]),
      ...clients
        .flatMap(({ Prestaties, RetourCodes }) =>
          Prestaties.Prestatie.map((line) => ({
            ...verdict([...RetourCodes.RetourCode, ...line.RetourCodes.RetourCode]),
            toewijzingnummer: line.ToewijzingNummer,
            referentie: line.ProductReferentie.ReferentieNummer,
          })),
        )
        .filter(({ uitkomst }) => uitkomst === "AFGEKEURD"),
    ];
  },
});
