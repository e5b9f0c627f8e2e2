// SPDX-License-Identifier: EUPL-1.2
import { enumType } from "../../../platform/graphql/enums";

export const Trajectstatus = enumType("Trajectstatus", "Hoe ver een traject is.", {
  AANGEMELD: "De aanbieder heeft om een toewijzing gevraagd; die is er nog niet.",
  TOEGEWEZEN: "De gemeente heeft de hulp toegewezen; de ingangsdatum is nog niet geweest.",
  WACHTEND: "De ingangsdatum is geweest, maar de hulp is nog niet begonnen.",
  LOPEND: "De hulp loopt.",
  TIJDELIJK_GESTOPT: "De hulp is tijdelijk gestopt.",
  BEEINDIGD: "De hulp is gestopt.",
  AFGEWEZEN: "De gemeente heeft het verzoek om deze hulp afgewezen.",
  INGETROKKEN: "De toewijzing is verwijderd of verlopen voordat de hulp begon.",
});

export const Verwijzer = enumType("Verwijzer", "Wie de jeugdige naar de hulp verwees.", {
  GEMEENTE: "Gemeente of lokaal team.",
  HUISARTS: "Huisarts.",
  JEUGDARTS: "Jeugdarts.",
  GECERTIFICEERDE_INSTELLING: "Gecertificeerde instelling (GI).",
  MEDISCH_SPECIALIST: "Medisch specialist.",
  ZELF: "De jeugdige of ouders zelf, zonder verwijzer.",
  RECHTER: "Rechter, officier van justitie of justitiële jeugdinrichting.",
  ONBEKEND: "Niet bekend; de berichten noemen geen verwijzer.",
});

export const Ondersteuningsintensiteit = enumType(
  "Ondersteuningsintensiteit",
  "Hoe intensief de hulp is volgens de inkoop van de regio.",
  {
    PERSPECTIEF: "Hulp die naar een perspectief werkt.",
    INTENSIEF: "Intensieve hulp.",
    ACUUT: "Acute hulp, hoogstens 14 dagen.",
    DUURZAAM: "Duurzame hulp.",
  },
);

export const Hulpvorm = enumType("Hulpvorm", "Vorm van hulp in de indeling van het CBS.", {
  WIJKTEAM: "Hulp door het wijk- of buurtteam (01).",
  AMBULANT: "Ambulante hulp op locatie van de aanbieder (02).",
  DAGHULP: "Daghulp op locatie van de aanbieder (03).",
  NETWERK: "Hulp in het netwerk van de jeugdige (04).",
  PLEEGZORG: "Pleegzorg (11).",
  GEZINSGERICHT: "Gezinsgerichte hulp met verblijf, zoals een gezinshuis (12).",
  GESLOTEN: "Gesloten plaatsing (13).",
  OVERIG_VERBLIJF: "Ander verblijf (14).",
});

export const Verblijfsvorm = enumType("Verblijfsvorm", "Waar de jeugdige verblijft als de hulp met verblijf is.", {
  PLEEGZORG: "Bij een pleeggezin.",
  GEZINSGERICHT: "In een gezinshuis of een andere gezinsvorm.",
  GESLOTEN: "In een gesloten instelling.",
  OVERIG_VERBLIJF: "In een andere vorm van verblijf.",
});

export const Verzoekuitkomst = enumType("Verzoekuitkomst", "Wat er met een verzoek van een aanbieder gebeurde.", {
  OPEN: "De gemeente heeft nog niet geantwoord.",
  IN_ONDERZOEK: "De gemeente onderzoekt het verzoek.",
  AFGEWEZEN: "De gemeente heeft het verzoek afgewezen.",
  TOEGEWEZEN: "Er is een toewijzing gekomen.",
});

export const Eenheid = enumType("Eenheid", "Waarin hulp wordt geteld (WJ756).", {
  MINUUT: "Minuten (01).",
  UUR: "Uren (04).",
  ETMAAL: "Etmalen (14).",
  DAGDEEL: "Dagdelen van vier uur (16).",
  STUKS_OUTPUT: "Stuks, naar resultaat (82).",
  EURO: "Euro's (83).",
  STUKS_INSPANNING: "Stuks, naar inspanning (84).",
});

export const Frequentie = enumType("Frequentie", "Per wanneer een hoeveelheid hulp geldt (WMO757).", {
  PER_DAG: "Per dag (1).",
  PER_WEEK: "Per week (2).",
  PER_MAAND: "Per maand (4).",
  TOTAAL: "In totaal, zolang de toewijzing geldt (6).",
});

export const IjwBericht = enumType("IjwBericht", "Soort bericht tussen gemeente en aanbieder (iJw 3.2).", {
  IJW_301: "Toewijzing.",
  IJW_305: "Start van de hulp.",
  IJW_307: "Stop van de hulp.",
  IJW_315: "Verzoek om toewijzing.",
  IJW_317: "Verzoek om wijziging.",
  IJW_319: "Antwoord op een verzoek.",
  IJW_323: "Declaratie.",
});
