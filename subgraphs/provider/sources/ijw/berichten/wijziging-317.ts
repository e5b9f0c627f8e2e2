// SPDX-License-Identifier: EUPL-1.2
import { type Element, groep, type Inhoud, lijst, type Velden } from "../opbouw";
import { bsn, code, datum, nummer } from "../values";
import { defineBericht, type GelezenRegel } from "./definitie";
import { omvang, product, referentie, vanAanbieder, volume } from "./elementen";
import { toProduct } from "./product";

const gewenst = {
  GewensteIngangsdatum: datum,
  Einddatum: datum.optional(),
  Omvang: omvang.optional(),
  Budget: volume.optional(),
};

/** The Client of a 317 or 318. @param retour what a retour adds on every level */
export function wijzigingClient<R extends Velden>(retour: R) {
  const list = <N extends string, S extends Velden>(name: N, shape: S) =>
    groep({ [name]: lijst(groep({ ...shape, ...retour })) } as {
      [K in N]: Element<Inhoud<S & R>[]>;
    });
  return groep({
    Bsn: bsn,
    Verzoek: groep({
      ReferentieAanbieder: referentie,
      RedenVerzoek: code("1", "2"),
      OngewijzigdeProducten: list("OngewijzigdProduct", { ToewijzingNummer: nummer }).optional(),
      TeWijzigenProducten: list("TeWijzigenProduct", { ToewijzingNummer: nummer, ...gewenst }).optional(),
      NieuweProducten: list("NieuwProduct", { Product: product.optional(), ...gewenst }).optional(),
      ...retour,
    }),
    ...retour,
  });
}

const schema = groep({ Header: vanAanbieder("486"), Client: wijzigingClient({}) });

/** 317: verzoek om wijziging (aanbieder to gemeente). Products that stay as they are say nothing new and are not kept. */
export const wijziging317 = defineBericht({
  soort: "317",
  afzender: "aanbieder",
  schema,
  check: ({ Client: { Verzoek } }) => [
    ...endsBeforeBegin("TeWijzigenProducten/TeWijzigenProduct", Verzoek.TeWijzigenProducten?.TeWijzigenProduct),
    ...endsBeforeBegin("NieuweProducten/NieuwProduct", Verzoek.NieuweProducten?.NieuwProduct),
  ],
  toRegels({ Client: { Bsn, Verzoek } }) {
    const referentie = Verzoek.ReferentieAanbieder;
    const changed = Verzoek.TeWijzigenProducten?.TeWijzigenProduct ?? [];
    const added = Verzoek.NieuweProducten?.NieuwProduct ?? [];
    const lines = [...changed, ...added].map((line, i): GelezenRegel => ({
      plaats: i + 1,
      soort: "317",
      bsn: Bsn,
      inhoud: {
        referentie,
        toewijzingnummer: "ToewijzingNummer" in line ? line.ToewijzingNummer : undefined,
        product: "Product" in line ? toProduct(line.Product) : undefined,
        ingangsdatum: line.GewensteIngangsdatum,
        einddatum: line.Einddatum,
        omvang: line.Omvang,
      },
    }));
    return lines;
  },
});

function endsBeforeBegin(path: string, lines: { GewensteIngangsdatum: string; Einddatum?: string }[] = []) {
  return lines.flatMap(({ GewensteIngangsdatum, Einddatum }, i) =>
    Einddatum !== undefined && Einddatum < GewensteIngangsdatum
      ? { path: `Bericht/Client/Verzoek/${path}[${i + 1}]/Einddatum`, reden: "ligt voor de GewensteIngangsdatum" }
      : [],
  );
}
