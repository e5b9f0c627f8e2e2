// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst, Signaal } from "../../../platform/herkomst/records";
import { type Datum, datumVoorMensen } from "../../../platform/time/datum";
import { naamUitRegister, type Persoonsgegevens } from "./persoon";
import { kanZijn, registratiedatumVoorMensen } from "./persoon-datum";

/** A person as a case system names them. */
interface PersoonInCasus {
  naam: string;
  geboortedatum?: Datum;
  herkomst: Herkomst;
}

/** Signals where a case system and the BRP differ on a name or a date of birth: both are told, and where each comes from. */
export function tegenstrijdigheden(casus: PersoonInCasus, register: Persoonsgegevens, herkomst: Herkomst): Signaal[] {
  const feiten = [casus.herkomst, herkomst];
  const signaal = (uitleg: string): Signaal => ({ code: "TEGENSTRIJDIG", ernst: "AANDACHT", uitleg, feiten });
  const signalen: Signaal[] = [];
  const naam = naamUitRegister(register);
  if (naam && !zelfdeNaam(casus.naam, register))
    signalen.push(
      signaal(`De naam is in de zaak '${casus.naam}' en in de BRP '${naam}'${onderzoek(register, "NAAM")}.`),
    );
  const { geboorte } = register;
  if (geboorte && casus.geboortedatum && !kanZijn(geboorte, casus.geboortedatum))
    signalen.push(
      signaal(
        `De geboortedatum van ${casus.naam} is in de zaak ${datumVoorMensen(casus.geboortedatum)} en in de BRP ${registratiedatumVoorMensen(geboorte)}${onderzoek(register, "GEBOORTE")}.`,
      ),
    );
  return signalen;
}

function onderzoek({ inOnderzoek }: Persoonsgegevens, groep: "NAAM" | "GEBOORTE"): string {
  return inOnderzoek.includes(groep) || inOnderzoek.includes("PERSOON") ? " (de gemeente onderzoekt dit)" : "";
}

/** A case system may hold initials, one of the first names or the name in use: none of those is a contradiction. */
function zelfdeNaam(naam: string, { voornamen = "", voorletters = "", ...register }: Persoonsgegevens): boolean {
  const eigen = [register.voorvoegsel, register.geslachtsnaam].filter(Boolean).join(" ");
  const eerste = voornamen.split(" ")[0] ?? "";
  const voor = [voornamen, eerste, voorletters || initialen(voornamen), initialen(eerste), ""];
  const achter = [eigen, register.gebruiktenaam ?? eigen];
  const gezocht = gelijkmaken(naam);
  return voor.some((begin) => achter.some((eind) => gelijkmaken(`${begin} ${eind}`) === gezocht));
}

function initialen(voornamen: string): string {
  return voornamen
    .split(" ")
    .map((naam) => naam.charAt(0))
    .join("");
}

/** Capitals, accents, points, hyphens and spaces do not make another name. */
function gelijkmaken(naam: string): string {
  return naam
    .normalize("NFD")
    .replace(/[\u0300-\u036f.\s-]/g, "")
    .toLowerCase();
}
