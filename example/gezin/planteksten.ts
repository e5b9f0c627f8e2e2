// SPDX-License-Identifier: EUPL-1.2

/** What can stand in a plan about one part of life. A doel is: the aim, the action, who does it. */
export interface Plantekst {
  readonly code: string;
  readonly kracht: string;
  readonly zorg: string;
  readonly doelen: readonly (readonly [string, string, string])[];
}

const tekst = (
  code: string,
  kracht: string,
  zorg: string,
  ...doelen: (readonly [string, string, string])[]
): Plantekst => ({
  code,
  kracht,
  zorg,
  doelen,
});

export const PLANTEKSTEN: readonly Plantekst[] = [
  tekst("WONEN", "Er is een vaste woonplek.", "De woning is krap.", [
    "Iedereen heeft een eigen slaapplek.",
    "Kamer opnieuw indelen",
    "ouders en buurman",
  ]),
  tekst("VEILIGHEID", "Er is een veiligheidsafspraak.", "Ruzies lopen soms hoog op.", [
    "Bij ruzie gaat het gezin even uit elkaar en belt de contactpersoon.",
    "Veiligheidsafspraken opschrijven",
    "regisseur en ouders",
  ]),
  tekst("GEZONDHEID", "De huisarts kent het gezin goed.", "Er wordt slecht geslapen.", [
    "Op schooldagen om half negen naar bed.",
    "Slaapritme bijhouden",
    "ouders",
  ]),
  tekst("FINANCIEN", "Er is een vast inkomen.", "Er zijn betalingsachterstanden.", [
    "Er komen geen nieuwe schulden bij.",
    "Afspraak maken met de budgetcoach",
    "lokaal team",
  ]),
  tekst("WERK", "Een ouder heeft een baan.", "Werktijden passen slecht bij het gezin.", [
    "Een ouder is elke middag na school thuis.",
    "Werktijden bespreken",
    "moeder",
  ]),
  tekst(
    "ONDERWIJS",
    "Leren lukt goed als het rustig is.",
    "De gang naar school is zwaar.",
    [
      "Vier dagen per week naar school voor het einde van het schooljaar.",
      "Opbouwschema maken met school",
      "intern begeleider",
    ],
    ["Elke week een gesprek met de mentor.", "Vast moment afspreken", "mentor en jeugdige"],
  ),
  tekst("VRIJE_TIJD", "Sporten geeft plezier.", "Er is weinig te doen na school.", [
    "Elke week naar de sportclub.",
    "Proefles regelen",
    "sportclub en oom",
  ]),
  tekst("SOCIAAL_NETWERK", "Een tante helpt graag.", "Het gezin staat er vaak alleen voor.", [
    "Om het weekend logeren bij tante.",
    "Logeerrooster maken",
    "tante",
  ]),
  tekst(
    "OPVOEDING",
    "Ouders zijn betrokken.",
    "Ouders zijn het vaak niet eens over regels.",
    ["Ouders maken samen drie huisregels en houden zich eraan.", "Huisregels opschrijven", "ouders"],
    ["Ouders geven elke dag een compliment.", "Oefenen met de gezinscoach", "gezinscoach"],
  ),
  tekst("SPECIALISTISCHE_JEUGDHULP", "De jeugdige wil zelf hulp.", "Spanning loopt snel op.", [
    "De jeugdige herkent spanning en vraagt op tijd om rust.",
    "Wekelijkse behandeling",
    "behandelaar",
  ]),
];

export const PERSPECTIEVEN = [
  "Het gezin redt het weer zelf, met hulp van familie.",
  "De jeugdige groeit op bij de ouders en gaat elke dag naar school.",
  "Ouders voeden samen op, ook nu zij uit elkaar zijn.",
  "De jeugdige woont op termijn zelfstandig met steun in de buurt.",
] as const;
export const WENSEN_JEUGDIGE = [
  "Ik wil dat er minder ruzie is.",
  "Ik wil weer met mijn vrienden naar school.",
  "Ik wil rust in mijn hoofd.",
  "Ik wil één iemand die alles weet.",
] as const;
export const WENSEN_OUDERS = [
  "Wij willen weer plezier met elkaar hebben.",
  "Wij willen weten wie we moeten bellen.",
  "Wij willen dat onze kinderen zich veilig voelen.",
  "Wij willen niet steeds opnieuw ons verhaal vertellen.",
] as const;
export const UITKOMSTEN = [
  "Het gaat de goede kant op.",
  "Doel bijgesteld.",
  "Er is meer tijd nodig.",
  "Afspraken zijn nagekomen.",
] as const;
/** The aim that shows there is a plan for after the eighteenth birthday. */
export const DOEL_18_PLUS = [
  "Plan 18+: woonplek, inkomen en steun na de achttiende verjaardag zijn geregeld.",
  "Toekomstplan maken",
  "jeugdige en regisseur",
] as const;
