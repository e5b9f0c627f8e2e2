// SPDX-License-Identifier: EUPL-1.2
import { groep, lijst, overgeslagen } from "../opbouw";
import { codes, datum, nummer, tijd } from "../values";
import { defineBericht } from "./definitie";
import { client, omvang, product, referentie, vanGemeente, volume } from "./elementen";
import { toProduct } from "./product";

/** What a 301 says of the Client besides the products; the retour (302) repeats it. */
export const toewijzingClient = {
  ...client,
  Communicatie: overgeslagen.optional(),
  JuridischeStatus: codes([1, 5], [11, 12]).optional(),
  WettelijkeVertegenwoordiging: codes([6, 10]).optional(),
  Commentaar: overgeslagen.optional(),
  Relaties: overgeslagen.optional(),
  Contactgegevens: overgeslagen,
};

/** ToegewezenProduct */
export const toegewezenProduct = {
  ToewijzingNummer: nummer,
  ReferentieAanbieder: referentie.optional(),
  Product: product.optional(),
  Toewijzingsdatum: datum,
  Toewijzingstijd: tijd,
  Ingangsdatum: datum,
  Einddatum: datum.optional(),
  RedenWijziging: codes([1, 14]).optional(),
  Omvang: omvang.optional(),
  Budget: volume.optional(),
  Commentaar: overgeslagen.optional(),
};

const schema = groep({
  Header: vanGemeente("436"),
  Client: groep({
    ...toewijzingClient,
    ToegewezenProducten: groep({ ToegewezenProduct: lijst(groep(toegewezenProduct)) }),
  }),
});

const PATH = "Bericht/Client/ToegewezenProducten/ToegewezenProduct";

/** 301: toewijzing jeugdhulp (gemeente to aanbieder). */
export const toewijzing301 = defineBericht({
  soort: "301",
  afzender: "gemeente",
  schema,
  check: ({ Client }) =>
    Client.ToegewezenProducten.ToegewezenProduct.flatMap(({ Ingangsdatum, Einddatum }, i) =>
      Einddatum !== undefined && Einddatum < Ingangsdatum
        ? { path: `${PATH}[${i + 1}]/Einddatum`, reden: "ligt voor de Ingangsdatum" }
        : [],
    ),
  toRegels: ({ Client }) =>
    Client.ToegewezenProducten.ToegewezenProduct.map((line, i) => ({
      plaats: i + 1,
      soort: "301",
      bsn: Client.Bsn,
      inhoud: {
        toewijzingnummer: line.ToewijzingNummer,
        referentie: line.ReferentieAanbieder,
        product: toProduct(line.Product),
        toegewezenOp: line.Toewijzingsdatum,
        toewijzingstijd: line.Toewijzingstijd,
        ingangsdatum: line.Ingangsdatum,
        einddatum: line.Einddatum,
        redenWijziging: line.RedenWijziging,
        omvang: line.Omvang,
        budget: line.Budget,
      },
    })),
});
