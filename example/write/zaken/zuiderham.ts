// SPDX-License-Identifier: EUPL-1.2
import { huidigeRegie } from "../../gezin/bouw-regie";
import type { Fase } from "../../gezin/fase";
import type { Gezin, Gezinslid } from "../../gezin/gezin";
import type { Regievoerder } from "../../gezin/regie";
import { ZUIDERHAM } from "../../regio/gemeenten";
import type { ZgwData } from "../../zgw/data";
import { addAndereZaak, addAndereZaaktype } from "./andere-zaken";
import { casusEigenschappen, verdiepingEigenschappen } from "./casus-eigenschappen";
import { NAMEN_CASUS, NAMEN_PLAN, NAMEN_VERDIEPING } from "./eigenschapnamen";
import { planEigenschappen, regieEigenschappen } from "./plan-eigenschappen";
import { TOESTEMMING, toestemmingTekst } from "./toestemming";
import { Zaakbouw } from "./zaakbouw";

/** Statustype of each fase. */
export const FASEN_ZUID: Record<Fase, string> = {
  SIGNAAL_TOELEIDING_ANALYSE: "Vraag verhelderen",
  INKOOP: "Hulp regelen",
  UITVOERING: "Hulp loopt",
  AFRONDING: "Afsluiten",
  NAZORG: "Waakvlam",
};
/** Roltype of each kind of regisseur. */
export const REGIE_ZUID: Record<Regievoerder, string> = {
  LOKAAL_TEAM: "Casusregisseur lokaal team",
  GECERTIFICEERDE_INSTELLING: "Casusregisseur GI",
  VEILIG_THUIS: "Coördinator Veilig Thuis",
  GEZIN: "Gezin voert regie",
};

const roltypeVan = ({ rol, persoon }: Gezinslid): string => {
  if (rol === "jeugdige") return "Kind";
  if (rol === "pleegouder") return "Pleegouder";
  if (rol === "gezinslid") return "Ander gezinslid";
  return persoon.geslacht === "V" ? "Moeder" : "Vader";
};

const addType = (bouw: Zaakbouw): string =>
  bouw.addZaaktype({
    identificatie: "JEUGDHULP-CASUS",
    omschrijving: "Casus jeugdhulp",
    geldig: ["2020-01-01", null],
    roltypen: {
      ...Object.fromEntries(
        ["Moeder", "Vader", "Pleegouder", "Kind", "Ander gezinslid"].map((naam) => [naam, "belanghebbende"]),
      ),
      ...Object.fromEntries(Object.values(REGIE_ZUID).map((naam) => [naam, "behandelaar"])),
    },
    statustypen: Object.values(FASEN_ZUID),
    eigenschappen: [
      "casusnaam",
      "zorgsegment",
      "maatregel",
      TOESTEMMING,
      ...NAMEN_PLAN,
      ...NAMEN_VERDIEPING,
      ...NAMEN_CASUS,
    ],
  });

/** The case system of Zuiderham: one zaak per gezin, everybody a rol on it, plan and earlier regisseurs as zaakeigenschappen. */
export function bouwZuiderham(gezinnen: readonly Gezin[]): ZgwData {
  const bouw = new Zaakbouw(ZUIDERHAM);
  const zaaktype = addType(bouw);
  const ander = addAndereZaaktype(bouw);
  for (const gezin of gezinnen.filter((g) => g.gemeente === ZUIDERHAM.code)) {
    const { naam: omschrijving, zaaknummer: identificatie, sinds: startdatum } = gezin;
    const zaak = bouw.addZaak({ identificatie, omschrijving, zaaktype, startdatum, einddatum: null, hoofdzaak: null });
    for (const lid of gezin.leden) bouw.addPersoon(zaak, roltypeVan(lid), lid.persoon, startdatum);
    for (const { voerder, medewerker, van } of huidigeRegie(gezin.regie)) {
      const zelf = gezin.leden[0]?.persoon;
      if (medewerker) bouw.addMedewerker(zaak, REGIE_ZUID[voerder], medewerker, van);
      else if (zelf) bouw.addPersoon(zaak, REGIE_ZUID[voerder], zelf, van);
    }
    bouw.addEigenschap(zaak, "casusnaam", gezin.naam);
    bouw.addEigenschap(zaak, "zorgsegment", gezin.segment);
    bouw.addEigenschap(zaak, "maatregel", gezin.maatregel);
    bouw.addEigenschap(zaak, TOESTEMMING, toestemmingTekst(gezin));
    const plan = gezin.plannen.at(-1);
    const eigenschappen = [
      ...(plan ? [...planEigenschappen(plan), ...verdiepingEigenschappen(plan)] : []),
      ...regieEigenschappen(gezin.regie),
      ...(gezin.casus ? casusEigenschappen(gezin.casus) : []),
    ];
    for (const [naam, waarde] of eigenschappen) bouw.addEigenschap(zaak, naam, waarde);
    bouw.addFasen(zaak, gezin, FASEN_ZUID);
    addAndereZaak(bouw, ander, gezin);
  }
  return bouw.data;
}
