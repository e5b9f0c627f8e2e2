// SPDX-License-Identifier: EUPL-1.2
import { volledigeNaam } from "../brp/gezag";
import { leeftijdOp } from "../datum";
import type { Region } from "../region";
import { medewerkersVan } from "../regio/medewerkers";
import { type AanmeldData, DASHBOARD, type Gebruiker } from "./data";

const rol = (naam: string): string[] => [`Gezinshub.${naam}`];

/** The regisseurs of the named situations: one person may direct several. */
function regisseurs(region: Region): Gebruiker[] {
  const gezien = new Map<string, Gebruiker>();
  for (const { medewerkernummer, gemeente, naam } of region.situaties) {
    if (!medewerkernummer || gezien.has(medewerkernummer)) continue;
    const medewerker = (["LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING", "VEILIG_THUIS"] as const)
      .flatMap((voerder) => medewerkersVan(gemeente, voerder))
      .find(({ nummer }) => nummer === medewerkernummer);
    if (!medewerker) continue;
    const { voorletters, voorvoegsel, achternaam, organisatie, functie } = medewerker;
    gezien.set(medewerkernummer, {
      id: `regisseur-${medewerkernummer}`,
      naam: [`${voorletters}.`, voorvoegsel, achternaam].filter(Boolean).join(" "),
      omschrijving: `${functie}, ${organisatie} (onder andere situatie ${naam})`,
      claims: {
        roles: rol("Casusregisseur"),
        company: organisatie,
        gemeenten: [gemeente],
        employeeid: medewerkernummer,
      },
    });
  }
  return [...gezien.values()];
}

/** The situations of which the family itself can sign in: with two parents and a jeugdige of 15, and with one of 17. */
const GEZINNEN = ["voorbeeldgezin", "bijna-18"];

/** Parents, and jeugdigen from 12, of some situations. */
function gezinsleden({ situaties, gezinnen, peildatum }: Region): Gebruiker[] {
  return GEZINNEN.flatMap((naam) => {
    const situatie = situaties.find((each) => each.naam === naam);
    const leden = gezinnen.find(({ zaaknummer }) => zaaknummer === situatie?.zaaknummer)?.leden ?? [];
    const gebruikers = (soort: "ouder" | "jeugdige", rolnaam: string, vanaf: number): Gebruiker[] =>
      leden
        .filter(({ rol: each, persoon }) => each === soort && leeftijdOp(persoon.geboortedatum, peildatum) >= vanaf)
        .map(({ persoon }, i) => ({
          id: `${soort}-${i + 1}-${naam}`,
          naam: volledigeNaam(persoon),
          omschrijving: `${soort}, ${leeftijdOp(persoon.geboortedatum, peildatum)} jaar (situatie ${naam})`,
          claims: { roles: rol(rolnaam) },
          bsn: persoon.bsn,
        }));
    return [...gebruikers("ouder", "Gezin", 18), ...gebruikers("jeugdige", "Jeugdige", 12)];
  });
}

/**
 * The people and programs that can sign in to the example region: a user for every role.
 * @param issuer address of the sign-in
 */
export function bouwAanmelden(region: Region, issuer: string): AanmeldData {
  const leerplicht = region.gemeenten.map(({ code, naam }) => ({
    id: `leerplicht-${code}`,
    naam: `Leerplicht ${naam}`,
    omschrijving: `leerplichtambtenaar van ${naam}`,
    claims: { roles: rol("Leerplicht"), company: `Gemeente ${naam}`, gemeenten: [code] },
  }));
  const teams = region.gemeenten.map(({ code, naam }) => ({
    id: `teamleider-${code}`,
    naam: `Teamleider ${naam}`,
    omschrijving: `teamleider van het lokaal team van ${naam}`,
    claims: { roles: rol("Teamleider"), company: `Lokaal team ${naam}`, gemeenten: [code] },
  }));
  const fgs = region.gemeenten.map(({ code, naam }) => ({
    id: `fg-${code}`,
    naam: `FG ${naam}`,
    omschrijving: `functionaris gegevensbescherming van ${naam}`,
    claims: { roles: rol("Fg"), company: `Gemeente ${naam}`, gemeenten: [code] },
  }));
  const aanbieders = region.aanbieders.map(({ agb, naam }) => ({
    id: `aanbieder-${agb}`,
    naam: `Behandelaar ${naam}`,
    omschrijving: `behandelaar bij ${naam}`,
    claims: { roles: rol("Aanbieder"), company: naam, agbCode: agb },
  }));
  const brins = [...new Set(region.situaties.flatMap(({ brin }) => brin ?? []))].sort();
  const scholen = brins.map((brin) => ({
    id: `school-${brin}`,
    naam: `Zorgcoördinator ${brin}`,
    omschrijving: `zorgcoördinator van school ${brin}`,
    claims: { roles: rol("School"), company: `School ${brin}`, brin },
  }));
  const beleid = {
    id: "beleid",
    naam: "Beleidsmedewerker",
    omschrijving: "kijkt alleen naar cijfers",
    claims: { roles: rol("Dashboard"), company: "Voorbeeldregio" },
  };
  return {
    issuer,
    gebruikers: [
      ...regisseurs(region),
      ...gezinsleden(region),
      ...teams,
      ...leerplicht,
      ...scholen,
      ...aanbieders,
      ...fgs,
      beleid,
    ],
    machines: [{ clientId: DASHBOARD, claims: { roles: rol("Dashboard"), company: "Voorbeeldregio" } }],
  };
}
