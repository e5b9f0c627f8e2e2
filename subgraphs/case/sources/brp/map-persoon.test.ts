// SPDX-License-Identifier: EUPL-1.2
import { mapPersoon } from "./map-persoon";
import { antwoordSchema } from "./payloads";

const BSN = "999900006";
const OUDER = "999990019";
const pseudonymise = (_soort: string, identificatie: string) => `p-${identificatie}`;

/** What the hub makes of one person in an answer. */
function read(persoon: object) {
  const { personen } = antwoordSchema.parse({
    type: "RaadpleegMetBurgerservicenummer",
    personen: [{ burgerservicenummer: BSN, ...persoon }],
  });
  return mapPersoon(personen[0]!, pseudonymise);
}
const adres = (verblijfadres: object, rest: object = {}) =>
  read({ verblijfplaats: { type: "Adres", verblijfadres, ...rest } }).adres;

it.each([
  [
    { type: "Datum", datum: "2014-03-09", langFormaat: "9 maart 2014" },
    { soort: "DATUM", datum: "2014-03-09" },
  ],
  [
    { type: "JaarMaandDatum", jaar: 2014, maand: 3, langFormaat: "maart 2014" },
    { soort: "JAAR_MAAND", jaar: 2014, maand: 3 },
  ],
  [
    { type: "JaarDatum", jaar: 2014, langFormaat: "2014" },
    { soort: "JAAR", jaar: 2014 },
  ],
  [{ type: "DatumOnbekend", onbekend: true, langFormaat: "onbekend" }, { soort: "ONBEKEND" }],
  [undefined, undefined],
])("reads every kind of date, case %#", (datum, expected) => {
  expect(read({ geboorte: { datum } }).geboorte).toEqual(expected);
  expect(
    read({ opschortingBijhouding: { reden: { code: "O", omschrijving: "overlijden" }, datum } }).opschorting,
  ).toEqual({
    code: "O",
    omschrijving: "overlijden",
    datum: expected,
  });
});

it.each([
  [{ type: "Datum", datum: "2014-02-30" }],
  [{ type: "JaarMaandDatum", jaar: 2014, maand: 13 }],
  [{ type: "Kwartaal", jaar: 2014 }],
])("does not read a date that cannot be, case %#", (datum) => expect(() => read({ geboorte: { datum } })).toThrow());

const minderjarige = { burgerservicenummer: BSN };
const ouder = { burgerservicenummer: OUDER, naam: { volledigeNaam: "Anna Bos" } };
const anna = { persoonId: `p-${OUDER}`, naam: "Anna Bos" };
it.each([
  [{ type: "EenhoofdigOuderlijkGezag", minderjarige, ouder }, "EENHOOFDIG_OUDERLIJK", [anna], undefined],
  [
    { type: "GezamenlijkOuderlijkGezag", minderjarige, ouders: [ouder, { naam: { volledigeNaam: "Bram Vos" } }] },
    "GEZAMENLIJK_OUDERLIJK",
    [anna, { persoonId: undefined, naam: "Bram Vos" }],
    undefined,
  ],
  [
    { type: "GezamenlijkGezag", minderjarige, ouder, derde: { type: "OnbekendeDerde" } },
    "GEZAMENLIJK",
    [anna, { persoonId: undefined, naam: undefined }],
    undefined,
  ],
  [
    { type: "GezamenlijkGezag", minderjarige, derde: { type: "BekendeDerde", ...ouder } },
    "GEZAMENLIJK",
    [anna],
    undefined,
  ],
  [{ type: "Voogdij", minderjarige, derden: [] }, "VOOGDIJ", [], undefined],
  [{ type: "Voogdij", minderjarige, derden: [{ type: "BekendeDerde", ...ouder }] }, "VOOGDIJ", [anna], undefined],
  [{ type: "TijdelijkGeenGezag", minderjarige, toelichting: "Reden" }, "TIJDELIJK_GEEN", [], "Reden"],
  [{ type: "GezagNietTeBepalen", minderjarige, toelichting: "Reden" }, "NIET_TE_BEPALEN", [], "Reden"],
  [{ type: "NieuwGezag", minderjarige }, "NIET_TE_BEPALEN", [], "de hub kent deze vorm van gezag niet"],
])("reads every kind of gezag, case %#", (gezag, soort, gezagsdragers, toelichting) =>
  expect(read({ gezag: [gezag] }).gezag).toEqual([
    { soort, minderjarigeId: `p-${BSN}`, gezagsdragers, toelichting, inOnderzoek: false },
  ]),
);

it.each([
  ["E", "de Wit"],
  ["P", "van den Berg"],
  ["V", "van den Berg-de Wit"],
  ["N", "de Wit-van den Berg"],
])("writes the name in use for naamgebruik %s", (code, expected) => {
  const naam = { voornamen: "Anna", voorvoegsel: "de", geslachtsnaam: "Wit", aanduidingNaamgebruik: { code } };
  const partners = [
    { naam: { geslachtsnaam: "Eerder" }, ontbindingHuwelijkPartnerschap: { datum: { type: "DatumOnbekend" } } },
    { naam: { voorvoegsel: "van den", geslachtsnaam: "Berg" } },
  ];
  const persoon = read({ naam, partners });
  expect(persoon.gebruiktenaam ?? `${persoon.voorvoegsel} ${persoon.geslachtsnaam}`).toBe(expected);
});

it.each([
  [
    adres({ officieleStraatnaam: "Kerklaan", huisnummer: 3, postcode: "1234AB", woonplaats: "Zuiderham" }),
    "Kerklaan 3, 1234AB Zuiderham",
  ],
  [adres({ korteStraatnaam: "Kerkln", huisnummer: 3, huisletter: "a", huisnummertoevoeging: "II" }), "Kerkln 3a-II"],
  [
    adres({
      korteStraatnaam: "Kade",
      huisnummer: 7,
      aanduidingBijHuisnummer: { code: "to", omschrijving: "tegenover" },
    }),
    "Kade tegenover 7",
  ],
  [
    adres({ korteStraatnaam: "Kade", huisnummer: 7 }, { indicatieVastgesteldVerblijftNietOpAdres: true }),
    "Kade 7 (vastgesteld is dat deze persoon daar niet woont)",
  ],
  [read({ verblijfplaats: { type: "Locatie", verblijfadres: { locatiebeschrijving: "Woonboot" } } }).adres, "Woonboot"],
  [
    read({
      verblijfplaats: {
        type: "VerblijfplaatsBuitenland",
        verblijfadres: { regel1: "Weg 1", regel2: "Emden", land: { omschrijving: "Duitsland" } },
      },
    }).adres,
    "Weg 1, Emden, Duitsland",
  ],
  [read({ verblijfplaats: { type: "VerblijfplaatsOnbekend" } }).adres, undefined],
  [adres({}), undefined],
  [read({}).adres, undefined],
])("writes an address, case %#", (text, expected) => expect(text).toBe(expected));

it.each([
  [{ inOnderzoek: { burgerservicenummer: true } }, ["PERSOON"]],
  [{ inOnderzoek: { datumIngangOnderzoekGezag: { type: "DatumOnbekend" } } }, ["GEZAG"]],
  [{ inOnderzoek: { gemeenteVanInschrijving: true } }, []],
  [{ naam: { inOnderzoek: { voornamen: true } } }, ["NAAM"]],
  [{ geboorte: { inOnderzoek: { datum: true } } }, ["GEBOORTE"]],
  [{ verblijfplaats: { type: "Adres", verblijfadres: { inOnderzoek: { huisnummer: true } } } }, ["ADRES"]],
  [{ verblijfplaats: { type: "VerblijfplaatsOnbekend", inOnderzoek: { type: true } } }, ["ADRES"]],
  [
    {
      geheimhoudingPersoonsgegevens: true,
      verblijfplaats: { type: "VerblijfplaatsOnbekend", inOnderzoek: { type: true } },
    },
    [],
  ],
  [{ kinderen: [{ inOnderzoek: { burgerservicenummer: true } }] }, ["KINDEREN"]],
  [{ ouders: [{}, { inOnderzoek: { burgerservicenummer: true } }] }, ["OUDERS"]],
  [{ partners: [{ inOnderzoek: { burgerservicenummer: true } }] }, ["PARTNERS"]],
  [{ gezag: [{ type: "Voogdij", minderjarige, inOnderzoek: true }] }, ["GEZAG"]],
])("marks what is being looked into, case %#", (persoon, groepen) =>
  expect(read(persoon).inOnderzoek).toEqual(groepen),
);
