// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { Onderzoeksgroep, Persoonsgegevens } from "../../domain/persoon";
import type { Registratiedatum } from "../../domain/persoon-datum";
import { mapAdres } from "./map-adres";
import { mapGezag } from "./map-gezag";
import type { DatumPayload, PersoonPayload } from "./payloads";

/** A person of the BRP as the hub keeps them: pseudonyms for numbers, no secret address (payloads.ts took it out). */
export function mapPersoon(persoon: PersoonPayload, pseudonymise: Pseudonymise): Persoonsgegevens {
  const { naam, opschortingBijhouding: opschorting } = persoon;
  const pseudoniemen = (rows: { burgerservicenummer?: string }[] | null | undefined) =>
    (rows ?? []).flatMap(({ burgerservicenummer }) =>
      burgerservicenummer ? [pseudonymise("bsn", burgerservicenummer)] : [],
    );
  return {
    voornamen: naam?.voornamen,
    voorletters: naam?.voorletters,
    voorvoegsel: naam?.voorvoegsel,
    geslachtsnaam: naam?.geslachtsnaam,
    gebruiktenaam: gebruiktenaamVan(persoon),
    geboorte: mapDatum(persoon.geboorte?.datum),
    adres: persoon.verblijfplaats ? mapAdres(persoon.verblijfplaats) : undefined,
    opschorting: opschorting
      ? {
          code: opschorting.reden?.code ?? "",
          omschrijving: opschorting.reden?.omschrijving ?? "reden onbekend",
          datum: mapDatum(opschorting.datum),
        }
      : undefined,
    inOnderzoek: onderzoekVan(persoon),
    kinderen: pseudoniemen(persoon.kinderen),
    ouders: pseudoniemen(persoon.ouders),
    partners: pseudoniemen(persoon.partners),
    gezag: (persoon.gezag ?? []).map((gezag) => mapGezag(gezag, pseudonymise)),
  };
}

function mapDatum(datum: DatumPayload): Registratiedatum | undefined {
  switch (datum?.type) {
    case undefined:
      return undefined;
    case "Datum":
      return { soort: "DATUM", datum: datum.datum };
    case "JaarMaandDatum":
      return { soort: "JAAR_MAAND", jaar: datum.jaar, maand: datum.maand };
    case "JaarDatum":
      return { soort: "JAAR", jaar: datum.jaar };
    case "DatumOnbekend":
      return { soort: "ONBEKEND" };
  }
}

/** naamgebruik: E own name, P of the partner, V partner first, N own first (BRP, aanduidingNaamgebruik). */
function gebruiktenaamVan({ naam, partners }: PersoonPayload): string | undefined {
  const achternaam = (delen: { voorvoegsel?: string; geslachtsnaam?: string } | null | undefined) =>
    [delen?.voorvoegsel, delen?.geslachtsnaam].filter(Boolean).join(" ");
  const nu = partners?.find((partner) => !partner.ontbindingHuwelijkPartnerschap) ?? partners?.[0];
  const [eigen, partner] = [achternaam(naam), achternaam(nu?.naam)];
  if (!partner) return undefined;
  switch (naam?.aanduidingNaamgebruik?.code) {
    case "P":
      return partner;
    case "V":
      return `${partner}-${eigen}`;
    case "N":
      return `${eigen}-${partner}`;
    default:
      return undefined;
  }
}

/** Which groups of facts are being looked into. Of a person with a secret address there is no group ADRES: nothing of it came in. */
function onderzoekVan(persoon: PersoonPayload): Onderzoeksgroep[] {
  const { naam, geboorte, verblijfplaats, kinderen, ouders, partners, gezag } = persoon;
  const adres = verblijfplaats && "verblijfadres" in verblijfplaats ? verblijfplaats.verblijfadres : undefined;
  const { datumIngangOnderzoekGezag, indicatieGezagMinderjarige, ...eigen } = persoon.inOnderzoek ?? {};
  const groepen: [Onderzoeksgroep, boolean | undefined][] = [
    ["PERSOON", isPersonal(eigen)],
    ["NAAM", naam?.inOnderzoek],
    ["GEBOORTE", geboorte?.inOnderzoek],
    ["ADRES", verblijfplaats?.inOnderzoek || adres?.inOnderzoek],
    ["KINDEREN", kinderen?.some(({ inOnderzoek }) => inOnderzoek)],
    ["OUDERS", ouders?.some(({ inOnderzoek }) => inOnderzoek)],
    ["PARTNERS", partners?.some(({ inOnderzoek }) => inOnderzoek)],
    [
      "GEZAG",
      Boolean(datumIngangOnderzoekGezag ?? indicatieGezagMinderjarige) ||
        gezag?.some((each) => each.inOnderzoek === true),
    ],
  ];
  return groepen.flatMap(([groep, is]) => (is ? [groep] : []));
}

/** What of the person as such is looked into; the gemeente of registration says where someone lives, so it does not count. */
function isPersonal(inOnderzoek: Record<string, unknown>): boolean {
  return ["burgerservicenummer", "geslacht", "leeftijd"].some((veld) => inOnderzoek[veld] === true);
}
