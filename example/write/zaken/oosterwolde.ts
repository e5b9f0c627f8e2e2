// SPDX-License-Identifier: EUPL-1.2
import { huidigeRegie } from "../../gezin/bouw-regie";
import type { Fase } from "../../gezin/fase";
import { jeugdigenVan, type Gezin, type Gezinsrol } from "../../gezin/gezin";
import type { Persoon } from "../../gezin/persoon";
import { OOSTERWOLDE } from "../../regio/gemeenten";
import type { ZgwData } from "../../zgw/data";
import { addAndereZaak, addAndereZaaktype } from "./andere-zaken";
import { stapEigenschappen } from "./casus-eigenschappen";
import { NAMEN_PLAN, NAMEN_STAPPEN } from "./eigenschapnamen";
import { planEigenschappen, regieEigenschappen } from "./plan-eigenschappen";
import { Zaakbouw } from "./zaakbouw";

/** Statustype of each fase. */
export const FASEN_OOST: Record<Fase, string> = {
  SIGNAAL_TOELEIDING_ANALYSE: "Aanmelding",
  INKOOP: "Toewijzen",
  UITVOERING: "Hulp gestart",
  AFRONDING: "Eindgesprek",
  NAZORG: "Nazorg en waakvlam",
};
/** Roltype of each rol in the gezin. */
export const ROLLEN_OOST: Record<Gezinsrol, string> = {
  ouder: "Gezaghebbende",
  pleegouder: "Verzorger",
  jeugdige: "Jeugdige inwoner",
  gezinslid: "Huisgenoot",
};
const REGIE = "Regievoerder";
/** Names that this system has of its own. */
const NAMEN_OOST: Record<string, string> = { plan_perspectief: "toekomstbeeld" };
/** Words of this system for the state of a doel and for the parts of life. */
export const WOORDEN_OOST = {
  doelstatus: {
    "nog niet begonnen": "OPEN",
    loopt: "BEZIG",
    gehaald: "BEHAALD",
    "half gehaald": "DEELS_BEHAALD",
    "niet gehaald": "NIET_BEHAALD",
    vervallen: "VERVALLEN",
  },
  leefgebied: { school: "ONDERWIJS", thuis: "OPVOEDING", geld: "FINANCIEN" },
} as const;

const EIGEN_WOORDEN = new Map<string, string>(
  Object.values(WOORDEN_OOST).flatMap((woorden) =>
    Object.entries(woorden).map(([eigen, hub]) => [hub, eigen] as const),
  ),
);
const inEigenWoorden = (naam: string, waarde: string | null): string | null =>
  /_(status|leefgebied)$/.test(naam) && waarde ? (EIGEN_WOORDEN.get(waarde) ?? waarde) : waarde;

const addType = (bouw: Zaakbouw): string =>
  bouw.addZaaktype({
    identificatie: "JEUGDDOSSIER",
    omschrijving: "Dossier van een jeugdige",
    geldig: ["2021-01-01", null],
    roltypen: {
      ...Object.fromEntries(Object.values(ROLLEN_OOST).map((naam) => [naam, "belanghebbende"])),
      [REGIE]: "behandelaar",
    },
    statustypen: Object.values(FASEN_OOST),
    eigenschappen: [
      ...["huishoudnaam", "segment", "ondersteuning", "maatregel", "regie_door"],
      ...NAMEN_PLAN.map((naam) => NAMEN_OOST[naam] ?? naam),
      ...NAMEN_STAPPEN,
    ],
  });

/** The dossier of one jeugdige of a gezin; the first one also holds the plan of all of them. */
const addDossier = (bouw: Zaakbouw, zaaktype: string, gezin: Gezin, jeugdige: Persoon, i: number): void => {
  const zaak = bouw.addZaak({
    identificatie: i === 0 ? gezin.zaaknummer : `${gezin.zaaknummer}/${i + 1}`,
    omschrijving: jeugdige.voornamen,
    zaaktype,
    startdatum: gezin.sinds,
    einddatum: null,
    hoofdzaak: null,
  });
  for (const { rol, persoon } of gezin.leden)
    if (rol !== "jeugdige" || persoon === jeugdige) bouw.addPersoon(zaak, ROLLEN_OOST[rol], persoon, gezin.sinds);
  const nu = huidigeRegie(gezin.regie);
  for (const { medewerker, van } of nu) {
    if (medewerker) bouw.addMedewerker(zaak, REGIE, medewerker, van);
    else bouw.addPersoon(zaak, REGIE, gezin.leden[0]?.persoon ?? jeugdige, van);
  }
  bouw.addEigenschap(zaak, "huishoudnaam", gezin.naam);
  bouw.addEigenschap(zaak, "segment", gezin.segment);
  bouw.addEigenschap(zaak, "maatregel", gezin.maatregel);
  bouw.addEigenschap(zaak, "regie_door", nu[0]?.voerder ?? null);
  bouw.addEigenschap(zaak, "ondersteuning", gezin.casus?.ondersteuning ?? null);
  bouw.addFasen(zaak, gezin, FASEN_OOST);
  bouw.data.zaakobjecten.push({
    uuid: bouw.uuid(zaak, "huishouden"),
    zaak,
    objectType: "huishouden",
    objectIdentificatie: { nummer: `OW${String(gezin.nummer).padStart(7, "0")}`, isGehuisvestIn: null },
  });
  if (i > 0) return;
  const plan = gezin.plannen.at(-1);
  const eigenschappen = [
    ...(plan ? planEigenschappen(plan) : []),
    ...regieEigenschappen(gezin.regie),
    ...(gezin.casus ? stapEigenschappen(gezin.casus) : []),
  ];
  for (const [naam, waarde] of eigenschappen)
    bouw.addEigenschap(zaak, NAMEN_OOST[naam] ?? naam, inEigenWoorden(naam, waarde));
};

/** The case system of Oosterwolde: a zaak per jeugdige; a zaakobject huishouden says which of them are one gezin. */
export function bouwOosterwolde(gezinnen: readonly Gezin[]): ZgwData {
  const bouw = new Zaakbouw(OOSTERWOLDE);
  const zaaktype = addType(bouw);
  const ander = addAndereZaaktype(bouw);
  for (const gezin of gezinnen.filter((g) => g.gemeente === OOSTERWOLDE.code)) {
    jeugdigenVan(gezin).forEach((jeugdige, i) => addDossier(bouw, zaaktype, gezin, jeugdige, i));
    addAndereZaak(bouw, ander, gezin);
  }
  return bouw.data;
}
