// SPDX-License-Identifier: EUPL-1.2
import { groep, lijst } from "../opbouw";
import { code, datum, nummer } from "../values";
import { defineBericht } from "./definitie";
import { client, product, statusAanlevering, vanAanbieder } from "./elementen";
import { numberMissing, toProduct } from "./product";

/** StopProduct */
export const stopProduct = {
  ToewijzingNummer: nummer.optional(),
  Product: product.optional(),
  ToewijzingIngangsdatum: datum.optional(),
  Begindatum: datum,
  RedenBeeindiging: code("02", "20", "31", "32", "33", "34", "35", "36", "37", "38", "39"),
  Einddatum: datum,
  StatusAanlevering: statusAanlevering,
};

const schema = groep({
  Header: vanAanbieder("440"),
  Client: groep({
    ...client,
    StopProducten: groep({
      StopProduct: lijst(groep(stopProduct)),
    }),
  }),
});

const PATH = "Bericht/Client/StopProducten/StopProduct";

/** 307: stop of the help (aanbieder to gemeente). */
export const stop307 = defineBericht({
  soort: "307",
  afzender: "aanbieder",
  schema,
  check: ({ Client }) =>
    Client.StopProducten.StopProduct.flatMap(({ Begindatum, Einddatum }, i) =>
      Einddatum < Begindatum ? { path: `${PATH}[${i + 1}]/Einddatum`, reden: "ligt voor de Begindatum" } : [],
    ),
  toRegels: ({ Client }) =>
    Client.StopProducten.StopProduct.map((line, i) => ({
      plaats: i + 1,
      soort: "307",
      bsn: Client.Bsn,
      afgekeurd: numberMissing(line.ToewijzingNummer, PATH, i + 1),
      inhoud: {
        toewijzingnummer: line.ToewijzingNummer,
        product: toProduct(line.Product),
        begindatum: line.Begindatum,
        einddatum: line.Einddatum,
        reden: line.RedenBeeindiging,
        status: line.StatusAanlevering,
      },
    })),
});
