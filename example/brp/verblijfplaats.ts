// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import type { Gezin } from "../gezin/gezin";
import { getGemeente } from "../regio/gemeenten";
import type { Toeval } from "../toeval";
import type { Bijzonderheid } from "./bijzonderheden";
import { brpDatum } from "./datum";

const STRATEN = [
  "Dorpsstraat",
  "Kerklaan",
  "Molenweg",
  "Havenkade",
  "Lindelaan",
  "Sluisplein",
  "Akkerpad",
  "Waterkant",
];

/** Where a gezin lives: one address for all of them. Every street with a secret address bears a name of its own, so that a test can look for it. */
export function verblijfplaatsVan(gezin: Gezin, toeval: Toeval, bijzonder: Bijzonderheid): Record<string, unknown> {
  const datumVan = brpDatum(plusDagen(gezin.sinds, -900));
  const huisnummer = toeval.tussen(1, 240);
  const letters = "ABCDEFGHJKLMNPRSTUVWXZ";
  const postcode = `${toeval.tussen(1100, 9899)}${letters[toeval.tussen(0, 21)]}${letters[toeval.tussen(0, 21)]}`;
  const straat = toeval.kies(STRATEN);
  switch (bijzonder.verblijfplaats) {
    case "VerblijfplaatsOnbekend":
      return { type: bijzonder.verblijfplaats, datumVan };
    case "VerblijfplaatsBuitenland":
      return {
        type: bijzonder.verblijfplaats,
        datumVan,
        verblijfadres: {
          regel1: `Hauptstrasse ${huisnummer}`,
          regel2: "26721 Emden",
          land: { code: "6029", omschrijving: "Duitsland" },
        },
      };
    case "Locatie":
      return {
        type: bijzonder.verblijfplaats,
        datumVan,
        functieAdres: { code: "W", omschrijving: "woonadres" },
        verblijfadres: { locatiebeschrijving: `Woonboot bij ${straat}` },
      };
    default: {
      const officieleStraatnaam = bijzonder.geheim ? `Geheimpad ${gezin.nummer}` : straat;
      return {
        type: "Adres",
        datumVan,
        functieAdres: { code: "W", omschrijving: "woonadres" },
        verblijfadres: {
          officieleStraatnaam,
          korteStraatnaam: officieleStraatnaam,
          huisnummer,
          postcode,
          woonplaats: getGemeente(gezin.gemeente).naam,
          ...(bijzonder.adresInOnderzoek
            ? { inOnderzoek: { datumIngangOnderzoek: brpDatum(gezin.sinds), huisnummer: true } }
            : {}),
        },
      };
    }
  }
}
