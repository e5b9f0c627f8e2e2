// SPDX-License-Identifier: EUPL-1.2
import { stringify } from "yaml";
import type { Region } from "../region";
import { GEMEENTEN, NOORDERVEEN, OOSTERWOLDE, ZUIDERHAM } from "../regio/gemeenten";
import type { Gemeente } from "../regio/regio";
import { INSTRUMENTEN } from "../uitkomst/instrumenten";
import { type Epd, EPDS, STELSELS } from "./fhir/stelsels";
import { ZIP_INBOX } from "./roosterzips";
import { TTP_JWKS } from "./ttp-handtekening";
import { COMPLEX_NOORD, FASEN_NOORD, planObjecttype, ROLLEN_NOORD } from "./zaken/noorderveen";
import { FASEN_OOST, ROLLEN_OOST, WOORDEN_OOST } from "./zaken/oosterwolde";
import { TOESTEMMING } from "./zaken/toestemming";
import { FASEN_ZUID, REGIE_ZUID } from "./zaken/zuiderham";

/** Port of the case system of a gemeente: 11, 12 and 13 above the base. */
function poortVan(gemeente: Gemeente, basePort: number): number {
  return basePort + 11 + GEMEENTEN.indexOf(gemeente);
}

/** Name of the BRP: of its file of persons and of its key too. */
export const BRP = "brp";

const omgekeerd = (tabel: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(tabel).map(([a, b]) => [b, a]));

const zgw = (gemeente: Gemeente, basePort: number, objecten: boolean, mapping: object): object => {
  const adres = `http://127.0.0.1:${poortVan(gemeente, basePort)}`;
  const plaats = gemeente.naam.toLowerCase();
  return {
    naam: gemeente.bron,
    domein: "case",
    soort: "zgw",
    bronhouder: `Gemeente ${gemeente.naam}`,
    gemeente: gemeente.code,
    zaken: `${adres}/zaken/api/v1`,
    catalogi: `${adres}/catalogi/api/v1`,
    ...(objecten ? { objecten: `${adres}/objecten/api/v2` } : {}),
    auth: { clientId: "gezinshub", secret: { file: `geheimen/${gemeente.bron}.secret` } },
    ...(objecten ? { objectenToken: { file: `geheimen/objecten-${plaats}.token` } } : {}),
    versheid: "PT15M",
    cadans: "PT10M",
    bewaartermijn: "P1825D",
    tijdslimiet: "PT1.5S",
    notificaties: { secret: { file: `geheimen/notificaties-${plaats}.secret` }, api: `${adres}/notificaties/api/v1` },
    mapping,
  };
};

const noord = (basePort: number): object => ({
  gezin: { zaaktype: "GEZIN-JEUGD", naam: { eigenschap: "gezinsnaam" }, deelzaken: { zaaktype: "JEUGDIGE" } },
  leden: Object.entries(ROLLEN_NOORD).map(([rol, roltype]) => ({ roltype, rol })),
  regisseur: {
    generiek: "zaakcoordinator",
    voerder: { eigenschap: "regievoerder" },
    geschiedenis: { object: "regiegeschiedenis" },
  },
  fase: { statustype: omgekeerd(FASEN_NOORD) },
  segment: { eigenschap: "segment" },
  ondersteuning: { eigenschap: "ondersteuning" },
  complexiteit: { eigenschap: "complexiteit", waarden: omgekeerd(COMPLEX_NOORD) },
  maatregel: { eigenschap: "maatregel" },
  inzagetoestemming: { eigenschap: TOESTEMMING },
  maatregelSinds: { eigenschap: "maatregel_sinds" },
  acuutSinds: { eigenschap: "acuut_sinds" },
  acuteHulpSinds: { eigenschap: "acute_hulp_sinds" },
  laatsteContact: { eigenschap: "laatste_contact" },
  veiligheidsafspraken: {
    contact: { object: "casusregie.veiligheid.contact" },
    schrijver: { object: "casusregie.veiligheid.schrijver" },
    bewaker: { object: "casusregie.veiligheid.bewaker" },
  },
  stappen: { object: "casusregie.stappen" },
  waakvlam: { van: { object: "casusregie.waakvlam.sinds" }, afspraak: { object: "casusregie.waakvlam.afspraak" } },
  toestemmingen: { object: "casusregie.toestemmingen" },
  plan: {
    velden: {
      vraagverheldering: "$.intake.vraag",
      afschaling: "afronding.afschaling",
      "leefgebieden.doelen.acties.rol": "soort",
    },
    object: {
      objecttype: `http://127.0.0.1:${poortVan(NOORDERVEEN, basePort)}/objecttypes/api/v2/objecttypes/${planObjecttype()}`,
      zaak: "zaak",
    },
  },
});

const ORGANISATIES = {
  LOKAAL_TEAM: "Lokaal team Zuiderham",
  GECERTIFICEERDE_INSTELLING: "Jeugdbescherming De Baken",
  VEILIG_THUIS: "Veilig Thuis Voorbeeldregio",
  GEZIN: "Gezin",
} as const;

const zuid = (): object => ({
  gezin: { zaaktype: "JEUGDHULP-CASUS", naam: { eigenschap: "casusnaam" } },
  leden: [
    { roltype: "Moeder", rol: "ouder" },
    { roltype: "Vader", rol: "ouder" },
    { roltype: "Pleegouder", rol: "pleegouder" },
    { roltype: "Kind", rol: "jeugdige" },
    { roltype: "Ander gezinslid", rol: "gezinslid" },
  ],
  regisseur: {
    rollen: (Object.keys(ORGANISATIES) as (keyof typeof ORGANISATIES)[]).map((voerder) => ({
      roltype: REGIE_ZUID[voerder],
      voerder,
      organisatie: ORGANISATIES[voerder],
    })),
    geschiedenis: { eigenschappen: "regie" },
  },
  fase: { statustype: omgekeerd(FASEN_ZUID) },
  segment: { eigenschap: "zorgsegment" },
  ondersteuning: { eigenschap: "ondersteuning" },
  maatregel: { eigenschap: "maatregel" },
  inzagetoestemming: { eigenschap: TOESTEMMING },
  maatregelSinds: { eigenschap: "maatregel_sinds" },
  acuutSinds: { eigenschap: "acuut_sinds" },
  acuteHulpSinds: { eigenschap: "acute_hulp_sinds" },
  laatsteContact: { eigenschap: "laatste_contact" },
  veiligheidsafspraken: {
    contact: { eigenschap: "veiligheid_contact" },
    schrijver: { eigenschap: "veiligheid_schrijver" },
    bewaker: { eigenschap: "veiligheid_bewaker" },
  },
  waakvlam: { van: { eigenschap: "waakvlam_van" }, afspraak: { eigenschap: "waakvlam_afspraak" } },
  toestemmingen: { eigenschappen: "toest" },
  plan: { eigenschappen: true, kentNiet: ["SMART"] },
});

const oost = (): object => ({
  gezin: { zaaktype: "JEUGDDOSSIER", naam: { eigenschap: "huishoudnaam" }, huishouden: true },
  leden: Object.entries(ROLLEN_OOST).map(([rol, roltype]) => ({ roltype, rol })),
  regisseur: {
    generiek: "behandelaar",
    voerder: { eigenschap: "regie_door" },
    geschiedenis: { eigenschappen: "regie" },
  },
  fase: { statustype: omgekeerd(FASEN_OOST) },
  segment: { eigenschap: "segment" },
  ondersteuning: { eigenschap: "ondersteuning" },
  maatregel: { eigenschap: "maatregel" },
  stappen: { eigenschappen: "stap" },
  plan: {
    eigenschappen: true,
    velden: { perspectief: "toekomstbeeld" },
    waarden: WOORDEN_OOST,
    kentNiet: [
      ...["RESULTAAT", "WENS_BIJ_EINDE", "VERTROUWEN_BIJ_EINDE", "VRAAGVERHELDERING", "AFSCHALING"],
      ...["SMART", "DOELVERLOOP", "ROL_BIJ_ACTIE"],
    ],
  },
});

/** The register of persons: port 20 above the base. */
const brp = (basePort: number): object => ({
  naam: BRP,
  domein: "case",
  soort: "brp",
  bronhouder: "Rijksdienst voor Identiteitsgegevens",
  url: `http://127.0.0.1:${basePort + 20}/haalcentraal/api/brp`,
  auth: { header: "x-api-key", secret: { file: `geheimen/${BRP}.key` } },
  versheid: "P1D",
  bewaartermijn: "P30D",
  tijdslimiet: "PT1.5S",
});

/** The pupil administration of the secondary schools of Noorderveen: port 21 above the base. */
const oneroster = (basePort: number): object => ({
  naam: "oneroster-noorderveen",
  domein: "education",
  soort: "oneroster",
  bronhouder: "Scholengroep Noorderveen",
  gemeente: NOORDERVEEN.code,
  adres: `http://127.0.0.1:${basePort + 21}/ims/oneroster/rostering/v1p2`,
  token: `http://127.0.0.1:${basePort + 21}/token`,
  auth: { clientId: "gezinshub", secret: { file: "geheimen/oneroster-noorderveen.secret" } },
  bsnType: "BSN",
  cadans: "PT15M",
  volledig: "P7D",
  versheid: "P2D",
  tijdslimiet: "PT10S",
});

/** An EPD: ports 14 and 15 above the base. */
const fhir = (epd: Epd, basePort: number): object => ({
  naam: epd.bron,
  domein: "provider",
  soort: "fhir",
  bronhouder: epd.naam,
  url: `http://127.0.0.1:${basePort + 14 + EPDS.indexOf(epd)}/fhir`,
  auth: { clientId: "gezinshub", sleutel: { file: `geheimen/${epd.bron}.jwk.json` } },
  agb: epd.agb,
  stelsels: epd.uitgebreid
    ? { toewijzing: STELSELS.toewijzing, product: STELSELS.product, verwijzer: STELSELS.verwijzer, skj: STELSELS.skj }
    : { skj: STELSELS.skj },
  onderdelen: ["CarePlan", "Goal", "CareTeam", epd.uitgebreid ? "Encounter" : "Appointment"],
  versheid: "PT4H",
  bewaartermijn: "P30D",
  tijdslimiet: "PT5S",
});

/** The pupil administration that delivers a zip: the secondary schools of Zuiderham. */
const onerosterCsv = (): object => ({
  naam: "oneroster-zuiderham",
  domein: "education",
  soort: "oneroster-csv",
  bronhouder: "Samenwerkingsverband VO Zuiderham",
  gemeente: ZUIDERHAM.code,
  map: ZIP_INBOX,
  bsnType: "BSN",
  versheid: "P7D",
});

/** The text of bronnen.yaml: every source of the region, as docs/sources.md describes it. */
export function bronnenYaml(region: Region, basePort: number): string {
  const gemeenten = region.gemeenten.map(({ code, naam }) => ({ code, naam }));
  const leerplicht = region.gemeenten.map((g) => ({
    naam: `leerplicht-${g.naam.toLowerCase()}`,
    domein: "education",
    soort: "leerplicht-csv",
    bronhouder: `Leerplicht ${g.naam}`,
    map: `leerplicht/${g.code}/inbox`,
    gemeente: g.code,
    versheid: "P14D",
    vakantieregio: "noord",
  }));
  return stringify(
    {
      versie: 1,
      regio: {
        naam: region.naam,
        gemeenten,
        wachttijdnormDagen: 70,
        contactnormDagen: 42,
        profielen: region.profielen,
        aanbieders: region.aanbieders.map(({ agb, naam }) => ({
          agb,
          naam,
          contact: { naam: "Aanmelding en informatie", telefoon: `000-906${agb.slice(-4)}` },
        })),
        producten: region.producten,
      },
      bronnen: [
        zgw(NOORDERVEEN, basePort, true, noord(basePort)),
        zgw(ZUIDERHAM, basePort, false, zuid()),
        zgw(OOSTERWOLDE, basePort, false, oost()),
        brp(basePort),
        {
          naam: "ijw-berichten",
          domein: "provider",
          soort: "ijw-map",
          bronhouder: "Berichtenverkeer Voorbeeldregio",
          map: "ijw/inbox",
          gemeenten: gemeenten.map((g) => g.code),
          versheid: "P7D",
        },
        ...EPDS.map((epd) => fhir(epd, basePort)),
        ...leerplicht,
        oneroster(basePort),
        onerosterCsv(),
        {
          naam: "ttp-uitkomsten",
          domein: "outcome",
          soort: "ttp-csv",
          bronhouder: "TTP Voorbeeld",
          map: "ttp/inbox",
          versheid: "P200D",
          handtekening: { jwks: TTP_JWKS },
          instrumenten: INSTRUMENTEN,
        },
      ],
    },
    { lineWidth: 0, defaultStringType: "PLAIN", aliasDuplicateObjects: false },
  );
}
