// SPDX-License-Identifier: EUPL-1.2
import { groep, lijst, overgeslagen } from "../opbouw";
import { agb, code, datum, nummer } from "../values";
import { defineBericht } from "./definitie";
import { client, omvang, product, referentie, vanAanbieder, volume } from "./elementen";
import { toProduct } from "./product";

const jaNee = code("1", "2");

/** What a 315 says of the Client besides the products. */
export const aanvraagClient = {
  ...client,
  GezagsdragerBekend: jaNee.optional(),
  Commentaar: overgeslagen.optional(),
};

/** AangevraagdProduct. Of the verwijzer the kind is kept, the person is not. */
export const aangevraagdProduct = {
  ReferentieAanbieder: referentie,
  BeschikkingNummer: nummer.optional(),
  Product: product.optional(),
  BeschikkingIngangsdatum: datum.optional(),
  ToewijzingIngangsdatum: datum,
  ToewijzingEinddatum: datum.optional(),
  Omvang: omvang.optional(),
  Budget: volume.optional(),
  Verwijzer: groep({
    Type: code("01", "02", "03", "04", "05", "06", "08"),
    Naam: overgeslagen.optional(),
    ZorgverlenerCode: agb.optional(),
  }),
  Raamcontract: jaNee.optional(),
  Commentaar: overgeslagen.optional(),
};

const schema = groep({
  Header: vanAanbieder("446"),
  Client: groep({
    ...aanvraagClient,
    AangevraagdeProducten: groep({
      AangevraagdProduct: lijst(groep(aangevraagdProduct)),
    }),
  }),
});

const PATH = "Bericht/Client/AangevraagdeProducten/AangevraagdProduct";

/** 315: verzoek om toewijzing (aanbieder to gemeente). */
export const aanvraag315 = defineBericht({
  soort: "315",
  afzender: "aanbieder",
  schema,
  check: ({ Client }) =>
    Client.AangevraagdeProducten.AangevraagdProduct.flatMap(({ ToewijzingIngangsdatum, ToewijzingEinddatum }, i) =>
      ToewijzingEinddatum !== undefined && ToewijzingEinddatum < ToewijzingIngangsdatum
        ? { path: `${PATH}[${i + 1}]/ToewijzingEinddatum`, reden: "ligt voor de ToewijzingIngangsdatum" }
        : [],
    ),
  toRegels: ({ Client }) =>
    Client.AangevraagdeProducten.AangevraagdProduct.map((line, i) => ({
      plaats: i + 1,
      soort: "315",
      bsn: Client.Bsn,
      inhoud: {
        referentie: line.ReferentieAanbieder,
        product: toProduct(line.Product),
        ingangsdatum: line.ToewijzingIngangsdatum,
        einddatum: line.ToewijzingEinddatum,
        verwijzer: line.Verwijzer.Type,
      },
    })),
});
