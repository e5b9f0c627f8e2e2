// SPDX-License-Identifier: EUPL-1.2

const WAARDE = ["code", "omschrijving"];
const NAAM = ["voornamen", "voorletters", "voorvoegsel", "geslachtsnaam"];
const onder = (groep: string, velden: readonly string[]): string[] => [
  groep,
  ...velden.map((veld) => `${groep}.${veld}`),
];
const plek = (groep: string): string[] => [
  ...onder(groep, ["datum"]),
  ...onder(`${groep}.land`, WAARDE),
  ...onder(`${groep}.plaats`, WAARDE),
];
const verwant = (groep: string): string[] => [
  ...onder(groep, ["burgerservicenummer"]),
  ...onder(`${groep}.naam`, NAAM),
  ...plek(`${groep}.geboorte`),
];

/**
 * What may be asked in `fields` of BRP Personen 2.7.0, as far as a hub could need it. Geheimhouding, inOnderzoek and opschorting are not
 * among them: they come by themselves, and asking for them is refused.
 */
const VELDEN: ReadonlySet<string> = new Set([
  ...["burgerservicenummer", "aNummer", "leeftijd", "gezag", "datumInschrijvingInGemeente"],
  ...onder("geslacht", WAARDE),
  ...onder("gemeenteVanInschrijving", WAARDE),
  ...onder("naam", [...NAAM, "volledigeNaam"]),
  ...onder("naam.aanduidingNaamgebruik", WAARDE),
  ...plek("geboorte"),
  ...plek("overlijden"),
  ...onder("verblijfplaats", [
    "verblijfadres",
    "datumVan",
    "functieAdres",
    "adresseerbaarObjectIdentificatie",
    "nummeraanduidingIdentificatie",
    "indicatieVastgesteldVerblijftNietOpAdres",
  ]),
  ...onder("adressering", ["adresregel1", "adresregel2", "adresregel3", "aanhef", "aanschrijfwijze"]),
  ...verwant("kinderen"),
  ...verwant("ouders"),
  ...["ouders.ouderAanduiding", "ouders.geslacht", "ouders.datumIngangFamilierechtelijkeBetrekking"],
  ...verwant("partners"),
  ...["partners.geslacht", "partners.soortVerbintenis"],
  ...onder("partners.aangaanHuwelijkPartnerschap", ["datum"]),
  ...onder("partners.ontbindingHuwelijkPartnerschap", ["datum"]),
]);

/** Whether a field can be asked. */
export function isVeld(veld: string): boolean {
  return VELDEN.has(veld);
}

type Json = Record<string, unknown>;

/** Always there: the kind of an answer, and what a user must know to read it rightly. */
const VANZELF = ["type", "langFormaat", "inOnderzoek"];
const VANZELF_PERSOON = ["geheimhoudingPersoonsgegevens", "opschortingBijhouding", "inOnderzoek"];

const kopieer = (bron: Json, doel: Json, [kop = "", ...rest]: string[]): void => {
  const waarde = bron[kop];
  if (waarde === undefined) return;
  if (rest.length === 0) doel[kop] = waarde;
  else if (Array.isArray(waarde)) {
    const lijst = (doel[kop] ??= waarde.map(() => ({}))) as Json[];
    waarde.forEach((deel, i) => daal(deel as Json, lijst[i] as Json, rest));
  } else daal(waarde as Json, (doel[kop] ??= {}) as Json, rest);
};

const daal = (bron: Json, doel: Json, pad: string[]): void => {
  for (const naam of VANZELF) if (bron[naam] !== undefined) doel[naam] = bron[naam];
  kopieer(bron, doel, pad);
};

/** Of a person only what was asked, with what comes by itself. */
export function kiesVelden(persoon: Json, velden: readonly string[]): Json {
  const uit: Json = {};
  for (const naam of VANZELF_PERSOON) if (persoon[naam] !== undefined) uit[naam] = persoon[naam];
  for (const veld of velden) kopieer(persoon, uit, veld.split("."));
  return uit;
}
