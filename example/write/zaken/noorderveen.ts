// SPDX-License-Identifier: EUPL-1.2
import { huidigeRegie } from "../../gezin/bouw-regie";
import type { Fase } from "../../gezin/fase";
import { jeugdigenVan, type Gezin, type Gezinsrol } from "../../gezin/gezin";
import { NOORDERVEEN } from "../../regio/gemeenten";
import type { ZgwData } from "../../zgw/data";
import { addAndereZaak, addAndereZaaktype } from "./andere-zaken";
import { planRecord } from "./planrecord";
import { TOESTEMMING, toestemmingTekst } from "./toestemming";
import { Zaakbouw } from "./zaakbouw";

/** Statustype of each fase. */
export const FASEN_NOORD: Record<Fase, string> = {
  SIGNAAL_TOELEIDING_ANALYSE: "Intake",
  INKOOP: "Inkoop",
  UITVOERING: "Uitvoering",
  AFRONDING: "Afronding",
  NAZORG: "Nazorg",
};
/** Roltype of each rol in the gezin; jeugdigen are on deelzaken. */
export const ROLLEN_NOORD: Record<Gezinsrol, string> = {
  ouder: "Ouder",
  pleegouder: "Pleegouder",
  jeugdige: "Jeugdige",
  gezinslid: "Ander gezinslid",
};
export const COORDINATOR = "Zaakcoördinator";

/** UUID of the objecttype of a perspectiefplan. */
export function planObjecttype(): string {
  return new Zaakbouw(NOORDERVEEN).uuid("objecttype", "perspectiefplan");
}

const addTypen = (bouw: Zaakbouw): { gezin: string; oud: string; jeugdige: string; ander: string } => {
  const jeugdige = bouw.addZaaktype({
    identificatie: "JEUGDIGE",
    omschrijving: "Jeugdige in een gezin",
    geldig: ["2019-01-01", null],
    roltypen: { Jeugdige: "belanghebbende" },
    statustypen: ["Actief", "Gesloten"],
    eigenschappen: [],
  });
  const gezin = {
    identificatie: "GEZIN-JEUGD",
    omschrijving: "Ondersteuning van een gezin",
    roltypen: {
      Ouder: "belanghebbende",
      Pleegouder: "belanghebbende",
      "Ander gezinslid": "belanghebbende",
      [COORDINATOR]: "zaakcoordinator",
    },
    statustypen: Object.values(FASEN_NOORD),
    eigenschappen: [
      ...["gezinsnaam", "segment", "ondersteuning", "complexiteit", "maatregel", "maatregel_sinds", "regievoerder"],
      ...["acuut_sinds", "acute_hulp_sinds", "laatste_contact", TOESTEMMING],
    ],
    deelzaaktypen: [jeugdige],
  };
  return {
    jeugdige,
    oud: bouw.addZaaktype({ ...gezin, geldig: ["2019-01-01", "2023-12-31"] }),
    gezin: bouw.addZaaktype({ ...gezin, geldig: ["2024-01-01", null] }),
    ander: addAndereZaaktype(bouw),
  };
};

const addRegie = (bouw: Zaakbouw, zaak: string, gezin: Gezin): void => {
  const nu = huidigeRegie(gezin.regie);
  for (const { medewerker, van } of nu) {
    const ouder = gezin.leden.find((lid) => lid.rol !== "jeugdige")?.persoon ?? jeugdigenVan(gezin)[0];
    if (medewerker) bouw.addMedewerker(zaak, COORDINATOR, medewerker, van);
    else if (ouder) bouw.addPersoon(zaak, COORDINATOR, ouder, van);
  }
  bouw.addEigenschap(zaak, "regievoerder", nu[0]?.voerder ?? null);
};

/** Words of this system for how complex a casus is. */
export const COMPLEX_NOORD = { LAAG: "eenvoudig", HOOG: "complex" } as const;

const addCasus = (bouw: Zaakbouw, zaak: string, { casus }: Gezin): void => {
  bouw.addEigenschap(zaak, "ondersteuning", casus?.ondersteuning.toLowerCase() ?? null);
  bouw.addEigenschap(zaak, "complexiteit", casus && COMPLEX_NOORD[casus.complexiteit]);
  bouw.addEigenschap(zaak, "maatregel_sinds", casus?.maatregelSinds ?? null);
  bouw.addEigenschap(zaak, "acuut_sinds", casus?.acuutSinds ?? null);
  bouw.addEigenschap(zaak, "acute_hulp_sinds", casus?.acuteHulpSinds ?? null);
  bouw.addEigenschap(zaak, "laatste_contact", casus?.laatsteContact ?? null);
};

/**
 * The case system of Noorderveen: a hoofdzaak per gezin with a deelzaak per jeugdige, the regisseur as zaakcoordinator,
 * the plan in the Objects API.
 */
export function bouwNoorderveen(gezinnen: readonly Gezin[]): ZgwData {
  const bouw = new Zaakbouw(NOORDERVEEN);
  const typen = addTypen(bouw);
  const objecttype = planObjecttype();
  for (const gezin of gezinnen.filter((g) => g.gemeente === NOORDERVEEN.code)) {
    const { naam: omschrijving, zaaknummer: identificatie, sinds: startdatum } = gezin;
    const zaak = bouw.addZaak({
      identificatie,
      omschrijving,
      zaaktype: typen.gezin,
      startdatum,
      einddatum: null,
      hoofdzaak: null,
    });
    for (const lid of gezin.leden.filter((l) => l.rol !== "jeugdige"))
      bouw.addPersoon(zaak, ROLLEN_NOORD[lid.rol], lid.persoon, startdatum);
    addRegie(bouw, zaak, gezin);
    bouw.addEigenschap(zaak, "gezinsnaam", gezin.naam);
    bouw.addEigenschap(zaak, "segment", gezin.segment);
    bouw.addEigenschap(zaak, "maatregel", gezin.maatregel);
    bouw.addEigenschap(zaak, TOESTEMMING, toestemmingTekst(gezin));
    addCasus(bouw, zaak, gezin);
    bouw.addFasen(zaak, gezin, FASEN_NOORD);
    bouw.data.zaakobjecten.push({
      uuid: bouw.uuid(zaak, "huishouden"),
      zaak,
      objectType: "huishouden",
      objectIdentificatie: { nummer: `H${String(gezin.nummer).padStart(8, "0")}`, isGehuisvestIn: null },
    });
    for (const plan of gezin.plannen)
      bouw.data.objecten.push({
        uuid: bouw.uuid(zaak, "plan", plan.versie),
        type: objecttype,
        startAt: plan.van,
        data: planRecord(gezin, plan, zaak),
      });
    addDeelzaken(bouw, typen.jeugdige, zaak, gezin);
    if (gezin.eerdereZaak) addEerdere(bouw, typen.oud, gezin, gezin.eerdereZaak);
    addAndereZaak(bouw, typen.ander, gezin);
  }
  return bouw.data;
}

const addDeelzaken = (bouw: Zaakbouw, zaaktype: string, hoofdzaak: string, gezin: Gezin): void =>
  jeugdigenVan(gezin).forEach((jeugdige, i) => {
    const identificatie = `${gezin.zaaknummer}-${i + 1}`;
    const zaak = bouw.addZaak({
      identificatie,
      omschrijving: jeugdige.voornamen,
      zaaktype,
      startdatum: gezin.sinds,
      einddatum: null,
      hoofdzaak,
    });
    bouw.addPersoon(zaak, ROLLEN_NOORD.jeugdige, jeugdige, gezin.sinds);
    bouw.addStatus(zaak, "Actief", gezin.sinds);
  });

const addEerdere = (
  bouw: Zaakbouw,
  zaaktype: string,
  gezin: Gezin,
  { van, tot }: { van: string; tot: string },
): void => {
  const identificatie = `${gezin.zaaknummer}-EERDER`;
  const zaak = bouw.addZaak({
    identificatie,
    omschrijving: gezin.naam,
    zaaktype,
    startdatum: van,
    einddatum: tot,
    hoofdzaak: null,
  });
  const ouder = gezin.leden.find((lid) => lid.rol === "ouder");
  if (ouder) bouw.addPersoon(zaak, ROLLEN_NOORD.ouder, ouder.persoon, van);
  bouw.addStatus(zaak, FASEN_NOORD.NAZORG, tot);
};
