// SPDX-License-Identifier: EUPL-1.2
import { groep, lijst } from "../opbouw";
import { datum, nummer } from "../values";
import { defineBericht } from "./definitie";
import { client, product, statusAanlevering, vanAanbieder } from "./elementen";
import { numberMissing, toProduct } from "./product";

/** StartProduct */
export const startProduct = {
  ToewijzingNummer: nummer.optional(),
  Product: product.optional(),
  ToewijzingIngangsdatum: datum.optional(),
  Begindatum: datum,
  StatusAanlevering: statusAanlevering,
};

const schema = groep({
  Header: vanAanbieder("438"),
  Client: groep({
    ...client,
    StartProducten: groep({ StartProduct: lijst(groep(startProduct)) }),
  }),
});

/** 305: start of the help (aanbieder to gemeente). */
export const start305 = defineBericht({
  soort: "305",
  afzender: "aanbieder",
  schema,
  toRegels: ({ Client }) =>
    Client.StartProducten.StartProduct.map((line, i) => ({
      plaats: i + 1,
      soort: "305",
      bsn: Client.Bsn,
      afgekeurd: numberMissing(line.ToewijzingNummer, "Bericht/Client/StartProducten/StartProduct", i + 1),
      inhoud: {
        toewijzingnummer: line.ToewijzingNummer,
        product: toProduct(line.Product),
        begindatum: line.Begindatum,
        status: line.StatusAanlevering,
      },
    })),
});
