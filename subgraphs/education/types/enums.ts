// SPDX-License-Identifier: EUPL-1.2
import { enumType } from "../../../platform/graphql/enums";
import type { Thuiszittervolgorde } from "../domain/opslag";
import type * as domain from "../domain/standen";
import type * as records from "../domain/records";

export const Verzuimsoort = enumType<records.Verzuimsoort>("Verzuimsoort", "Soort verzuim van school.", {
  ABSOLUUT: "Leerplichtig, maar op geen school ingeschreven en niet vrijgesteld.",
  LANGDURIG_RELATIEF: "Ingeschreven, maar langer dan vier weken ongeoorloofd weg.",
  ZESTIEN_UUR: "Zestien uur ongeoorloofd weg in vier weken.",
  LUXE: "Op vakantie zonder toestemming.",
  OVERIG: "Ander ongeoorloofd verzuim.",
  GEOORLOOFD_ZIEK: "Ziek gemeld; dat is geoorloofd.",
  ZIEK_DEELS: "Ziek gemeld, maar kan een deel van de tijd naar school.",
});

export const Ondersteuningssoort = enumType<records.Schoolondersteuning["soort"]>(
  "Ondersteuningssoort",
  "Soort besluit over extra ondersteuning op school.",
  {
    TLV: "Toelaatbaarheidsverklaring: de leerling mag naar het speciaal onderwijs.",
    OPP: "Ontwikkelingsperspectief: wat de leerling kan bereiken en welke ondersteuning daarbij hoort.",
  },
);

export const Schoolsoort = enumType<NonNullable<records.Schoolondersteuning["schoolsoort"]>>(
  "Schoolsoort",
  "Soort school waarvoor een toelaatbaarheidsverklaring geldt.",
  {
    SBO: "Speciaal basisonderwijs.",
    SO: "Speciaal onderwijs.",
    VSO: "Voortgezet speciaal onderwijs.",
  },
);

export const Stand = enumType<domain.Stand>("Stand", "Of iets zo is.", {
  JA: "Het is zo.",
  NEE: "Het is niet zo.",
  ONBEKEND: "Het is niet bekend, u mag het niet weten, of wat bekend was is te oud.",
});

export const Thuiszitfase = enumType<records.Thuiszitfase>("Thuiszitfase", "Hoe lang het verzuim al duurt.", {
  DREIGEND: "Nog geen thuiszitter: zestien uur verzuim in vier weken.",
  BEGINNEND: "Thuiszitter, drie maanden of korter.",
  LANGDURIG: "Thuiszitter, langer dan drie maanden.",
  ZEER_LANGDURIG: "Thuiszitter, langer dan een jaar.",
  DEELS: "Ziek, maar kan deels naar school. Alleen volgens de regel regio-groningen-2022.",
});

export const Thuiszitterstatus = enumType<records.Thuiszitterstatus>(
  "Thuiszitterstatus",
  "Of een leerling thuiszitter is volgens de regel.",
  {
    THUISZITTER: "De leerling is thuiszitter.",
    GEEN_THUISZITTER: "De leerling is geen thuiszitter. Dat betekent niet dat de leerling elke dag op school is.",
    ONBEKEND: "Het is niet bekend: de school of de gemeente heeft lang niets aangeleverd.",
  },
);

export const ThuiszitterVolgorde = enumType<Thuiszittervolgorde>(
  "ThuiszitterVolgorde",
  "Volgorde van de lijst met thuiszitters.",
  {
    LANGST: "Wie het langst thuiszit staat bovenaan.",
    KORTST: "Wie het kortst thuiszit staat bovenaan.",
    NAAM_SCHOOL: "Op naam van de school.",
  },
);
