// SPDX-License-Identifier: EUPL-1.2
import { enumType } from "../../../platform/graphql/enums";
import { ONDERDELEN, type Onderdeel } from "../domain/onderdelen";

export const StapEnum = enumType("Stap", "De vier stappen van de casusregie.", {
  VRAAGANALYSE: "Samen uitzoeken wat de vraag is.",
  RESULTAAT: "Afspreken wat het resultaat moet zijn.",
  MIDDELEN: "Kiezen wat daarvoor nodig is.",
  TOETSING: "Kijken of het lukt, en bijstellen.",
});

export const SegmentEnum = enumType("Segment", "Het segment van de inkoop waar de hulp bij hoort.", {
  A: "Lichte hulp, dicht bij huis.",
  B: "Hulp van een aanbieder, ambulant of met dagbesteding.",
  C: "Zware en vaak langdurige hulp.",
});

export const OndersteuningEnum = enumType("Ondersteuning", "Wat voor ondersteuning nodig is.", {
  BASIS: "Basisondersteuning.",
  SPECIALISTISCH: "Specialistische ondersteuning.",
  INTENSIEF: "Intensieve ondersteuning.",
});

export const ComplexiteitEnum = enumType("Complexiteit", "Hoe ingewikkeld de situatie is.", {
  LAAG: "Niet ingewikkeld.",
  HOOG: "Ingewikkeld.",
});

export const HoofdaannemersoortEnum = enumType(
  "Hoofdaannemersoort",
  "Wie voor alle hulp samen verantwoordelijk kan zijn.",
  {
    LOKAAL_TEAM: "Het lokaal team.",
    AANBIEDER: "Een aanbieder van jeugdhulp.",
  },
);

export const HiaatredenEnum = enumType("Hiaatreden", "Waarom iets niet bekend is.", {
  BRON_KENT_DIT_NIET: "De bron legt dit niet vast.",
  ONLEESBAAR: "De bron heeft iets, maar de hub kan het niet lezen.",
  NOG_NIET_OPGEHAALD: "De hub heeft het nog niet bij de bron opgehaald.",
});

const withCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const OnderdeelEnum = enumType(
  "Onderdeel",
  "Een deel van de casus dat de ene bron wel vastlegt en de andere niet.",
  Object.fromEntries(Object.entries(ONDERDELEN).map(([code, naam]) => [code, `${withCapital(naam)}.`])) as Record<
    Onderdeel,
    string
  >,
);
