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

/** Value for value the enum of case: the phases of a traject and of a gezin have the same names. */
export const Fase = enumType("Fase", "De vijf fasen van het verloop van hulp.", {
  SIGNAAL_TOELEIDING_ANALYSE: "Er is een signaal; samen wordt gekeken wat er nodig is.",
  INKOOP: "De hulp wordt geregeld en toegewezen.",
  UITVOERING: "De hulp loopt.",
  AFRONDING: "De hulp wordt afgerond: meten, duiden en beoordelen.",
  NAZORG: "De hulp is klaar; het gezin wordt nog gevolgd.",
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

export const Aanbiedervolgorde = enumType("Aanbiedervolgorde", "Waarop aanbieders gesorteerd zijn.", {
  NAAM: "Op naam.",
  WACHTTIJD:
    "Op wachttijd, de kortste mediaan eerst. Aanbieders waarvan geen mediaan getoond mag worden staan achteraan, op naam.",
});

export const Verblijfsvorm = enumType("Verblijfsvorm", "Waar de jeugdige verblijft als de hulp met verblijf is.", {
  PLEEGZORG: "Bij een pleeggezin.",
  GEZINSGERICHT: "In een gezinshuis of een andere gezinsvorm.",
  GESLOTEN: "In een gesloten instelling.",
  OVERIG_VERBLIJF: "In een andere vorm van verblijf.",
});

export const RedenBeeindiging = enumType("RedenBeeindiging", "Waarom hulp stopte, in de code van iJw (JZ588).", {
  OVERLIJDEN: "Overlijden (02).",
  TIJDELIJK: "Tijdelijk gestopt (20).",
  VOLGENS_PLAN: "Volgens plan beëindigd (31).",
  DOOR_JEUGDIGE: "Voortijdig gestopt door de jeugdige of ouders (32).",
  DOOR_AANBIEDER: "Voortijdig gestopt door de aanbieder (33).",
  IN_OVEREENSTEMMING: "Voortijdig gestopt in overeenstemming (34).",
  EXTERN: "Voortijdig gestopt door omstandigheden van buiten (35).",
  DOOR_GEMEENTE: "Gestopt door de gemeente (36).",
  WIJZIGING: "Gestopt omdat de toewijzing wijzigt (37).",
  ANDERE_AANBIEDER: "Overstap naar een andere aanbieder (38).",
  ANDER_DOMEIN: "Overgang naar hulp buiten de Jeugdwet (39).",
});

export const RedenBeeindigingCbs = enumType(
  "RedenBeeindigingCbs",
  "Waarom hulp stopte, in de indeling van het CBS; afgeleid van de reden in het bericht.",
  {
    VOLGENS_PLAN: "Volgens plan (01).",
    IN_OVEREENSTEMMING: "Voortijdig, in overeenstemming (02).",
    DOOR_JEUGDIGE: "Voortijdig, door de jeugdige of ouders (03).",
    DOOR_AANBIEDER: "Voortijdig, door de aanbieder (04).",
    EXTERN: "Voortijdig, door omstandigheden van buiten (05).",
  },
);

export const Productcategorie = enumType("Productcategorie", "Soort product in de code van iJw (JZ020).", {
  WIJKTEAM: "Zonder verblijf: hulp door wijk- of buurtteam (31, van 2015).",
  AMBULANT_BIJ_AANBIEDER: "Zonder verblijf: ambulante hulp op locatie van de aanbieder (32, van 2015).",
  DAGHULP: "Zonder verblijf: daghulp op locatie van de aanbieder (33, van 2015).",
  NETWERK: "Zonder verblijf: hulp in het netwerk van de jeugdige (34, van 2015).",
  PLEEGZORG: "Met verblijf: pleegzorg (35, van 2015).",
  GEZINSGERICHT: "Met verblijf: gezinsgericht (36, van 2015).",
  GESLOTEN: "Met verblijf: gesloten plaatsing (37, van 2015).",
  OVERIG_RESIDENTIEEL: "Met verblijf: overig residentieel (38, van 2015).",
  PERSOONLIJKE_VERZORGING: "Persoonlijke verzorging (40).",
  DAGBEHANDELING: "Dagbehandeling (41).",
  VERVOER: "Vervoerdiensten (42).",
  VERBLIJF_MET_BEHANDELING: "Verblijf met behandeling (43).",
  VERBLIJF_ZONDER_BEHANDELING: "Verblijf zonder behandeling (44).",
  AMBULANT: "Ambulante jeugdhulp (45).",
  CRISIS: "Crisishulp (46).",
  JEUGDRECLASSERING: "Jeugdreclassering (47).",
  JEUGDBESCHERMING: "Jeugdbescherming (48).",
  PREVENTIEF_JUSTITIEEL: "Activiteiten in het preventief justitieel kader (49).",
  MAATWERK: "Maatwerkarrangementen jeugd (50).",
  BASIS_GGZ: "Generalistische basis-ggz (51).",
  SPECIALISTISCHE_GGZ: "Specialistische ggz (52).",
  KINDERGENEESKUNDE: "Kindergeneeskunde (53).",
  JEUGD_GGZ: "Jeugd-ggz (54).",
  LANDELIJK_INGEKOCHT: "Landelijk ingekochte zorg (55).",
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
