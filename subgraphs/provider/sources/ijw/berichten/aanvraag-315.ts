// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { agb, code, datum, nummer, overgeslagen } from "../values";
import { defineBericht } from "./definitie";
import { client, omvang, product, referentie, vanAanbieder } from "./elementen";
import { toProduct } from "./product";

const jaNee = code("1", "2");

const schema = z.strictObject({
  Header: vanAanbieder("446"),
  Client: z.strictObject({
    ...client,
    GezagsdragerBekend: jaNee.optional(),
    Commentaar: overgeslagen.optional(),
    AangevraagdeProducten: z.strictObject({
      AangevraagdProduct: z.array(
        z.strictObject({
          ReferentieAanbieder: referentie,
          BeschikkingNummer: nummer.optional(),
          Product: product.optional(),
          BeschikkingIngangsdatum: datum.optional(),
          ToewijzingIngangsdatum: datum,
          ToewijzingEinddatum: datum.optional(),
          Omvang: omvang.optional(),
          Budget: nummer.optional(),
          // The kind of verwijzer is kept, the person is not.
          Verwijzer: z.strictObject({
            Type: code("01", "02", "03", "04", "05", "06", "08"),
            Naam: overgeslagen.optional(),
            ZorgverlenerCode: agb.optional(),
          }),
          Raamcontract: jaNee.optional(),
          Commentaar: overgeslagen.optional(),
        }),
      ),
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
      inhoud: {
        referentie: line.ReferentieAanbieder,
        product: toProduct(line.Product),
        ingangsdatum: line.ToewijzingIngangsdatum,
        einddatum: line.ToewijzingEinddatum,
        verwijzer: line.Verwijzer.Type,
      },
    })),
});
