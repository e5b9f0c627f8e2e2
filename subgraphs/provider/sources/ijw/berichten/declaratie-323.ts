// SPDX-License-Identifier: EUPL-1.2
import { groep, lijst } from "../opbouw";
import { bsn, code, codes, datum, getal, nummer, tekst } from "../values";
import { defineBericht } from "./definitie";
import { eenheid, vanAanbieder, volume } from "./elementen";

const periode = groep({ Begindatum: datum, Einddatum: datum });
const debetCredit = code("D", "C");

/** CDT_TotaalBedragMetDC */
export const totaalBedrag = groep({ TotaalBedrag: getal(12), DebetCredit: debetCredit });

/** LDT_IdentificatieDeclaratie */
export const declaratieNummer = tekst(12, {
  regex: /^[a-zA-Z0-9]+$/,
  reden: "bevat andere tekens dan letters en cijfers",
});

/** Prestatie */
export const prestatie = {
  ProductReferentie: groep({ ReferentieNummer: tekst(20), VorigReferentieNummer: tekst(20).optional() }),
  ToewijzingNummer: nummer,
  ProductCategorie: codes([31, 38], [40, 55]),
  ProductCode: tekst(5),
  ProductPeriode: periode,
  GeleverdVolume: volume,
  Eenheid: eenheid,
  ProductTarief: volume.optional(),
  IngediendBedrag: groep({ Bedrag: volume, DebetCredit: debetCredit }),
};

const schema = groep({
  Header: vanAanbieder("490"),
  Declaratie: groep({
    DeclaratieNummer: declaratieNummer,
    DeclaratiePeriode: periode,
    DeclaratieDagtekening: datum,
    TotaalIngediendBedrag: totaalBedrag,
    Clienten: groep({
      Client: lijst(groep({ Bsn: bsn, Prestaties: groep({ Prestatie: lijst(groep(prestatie)) }) })),
    }),
  }),
});

/** 323: declaratie (aanbieder to gemeente), for many persons at once. */
export const declaratie323 = defineBericht({
  soort: "323",
  afzender: "aanbieder",
  schema,
  check({ Declaratie }) {
    const path = "Bericht/Declaratie/Clienten/Client";
    const faults = Declaratie.Clienten.Client.flatMap(({ Prestaties }, c) =>
      Prestaties.Prestatie.flatMap(({ ProductPeriode: { Begindatum, Einddatum } }, p) =>
        Einddatum < Begindatum
          ? {
              path: `${path}[${c + 1}]/Prestaties/Prestatie[${p + 1}]/ProductPeriode/Einddatum`,
              reden: "ligt voor de Begindatum",
            }
          : [],
      ),
    );
    const signed = (bedrag: number, dc: string) => (dc === "C" ? -bedrag : bedrag);
    const som = Declaratie.Clienten.Client.flatMap(({ Prestaties }) => Prestaties.Prestatie).reduce(
      (total, { IngediendBedrag: { Bedrag, DebetCredit } }) => total + signed(Bedrag, DebetCredit),
      0,
    );
    const { TotaalBedrag, DebetCredit } = Declaratie.TotaalIngediendBedrag;
    if (som !== signed(TotaalBedrag, DebetCredit))
      faults.push({
        path: "Bericht/Declaratie/TotaalIngediendBedrag/TotaalBedrag",
        reden: "is niet de som van de bedragen van de prestaties",
      });
    return faults;
  },
  toRegels: ({ Declaratie }) =>
    Declaratie.Clienten.Client.flatMap(({ Bsn, Prestaties }) =>
      Prestaties.Prestatie.map((line) => ({ Bsn, line })),
    ).map(({ Bsn, line }, i) => ({
      plaats: i + 1,
      soort: "323",
      bsn: Bsn,
      inhoud: {
        toewijzingnummer: line.ToewijzingNummer,
        referentie: line.ProductReferentie.ReferentieNummer,
        product: { categorie: line.ProductCategorie, code: line.ProductCode },
        van: line.ProductPeriode.Begindatum,
        tot: line.ProductPeriode.Einddatum,
        volume: line.GeleverdVolume,
        eenheid: line.Eenheid,
        bedrag: line.IngediendBedrag.Bedrag,
        credit: line.IngediendBedrag.DebetCredit === "C",
      },
    })),
});
