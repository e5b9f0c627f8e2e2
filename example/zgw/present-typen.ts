// SPDX-License-Identifier: EUPL-1.2
import type { EigenschapData, RoltypeData, StatustypeData, ZaaktypeData } from "./data";
import { notFound } from "./problem";
import type { Body } from "./present";
import type { Store } from "./store";

const zaaktypeVan = (store: Store, uuid: string): ZaaktypeData => {
  const zaaktype = store.data.zaaktypen.find((z) => z.uuid === uuid);
  if (!zaaktype) throw notFound();
  return zaaktype;
};

const geldigheid = { beginGeldigheid: null, eindeGeldigheid: null, beginObject: null, eindeObject: null };

const van = (store: Store, uuid: string): Body => {
  const { identificatie } = zaaktypeVan(store, uuid);
  return {
    zaaktype: store.catalogus("zaaktypen", uuid),
    zaaktypeIdentificatie: identificatie,
    catalogus: store.catalogus("catalogussen", store.data.catalogus),
  };
};

/** A zaaktype as the Catalogi API 1.4 shows it. */
export function toonZaaktype(store: Store, z: ZaaktypeData): Body {
  const { data } = store;
  const adressen = (soort: string, lijst: readonly { uuid: string; zaaktype: string }[]): string[] =>
    lijst.filter((t) => t.zaaktype === z.uuid).map((t) => store.catalogus(soort, t.uuid));
  return {
    url: store.catalogus("zaaktypen", z.uuid),
    identificatie: z.identificatie,
    omschrijving: z.omschrijving,
    omschrijvingGeneriek: "",
    vertrouwelijkheidaanduiding: "zaakvertrouwelijk",
    doel: z.omschrijving,
    aanleiding: "Een vraag van een inwoner",
    toelichting: "",
    indicatieInternOfExtern: "extern",
    handelingInitiator: "aanvragen",
    onderwerp: z.omschrijving,
    handelingBehandelaar: "behandelen",
    doorlooptijd: "P1Y",
    servicenorm: null,
    opschortingEnAanhoudingMogelijk: false,
    verlengingMogelijk: false,
    verlengingstermijn: null,
    trefwoorden: [],
    publicatieIndicatie: false,
    publicatietekst: "",
    verantwoordingsrelatie: [],
    productenOfDiensten: [],
    selectielijstProcestype: "",
    referentieproces: { naam: z.omschrijving, link: "" },
    verantwoordelijke: data.rsin,
    zaakobjecttypen: [],
    catalogus: store.catalogus("catalogussen", data.catalogus),
    statustypen: adressen("statustypen", data.statustypen),
    resultaattypen: [],
    resultaattypeOmschrijving: [],
    eigenschappen: adressen("eigenschappen", data.eigenschappen),
    informatieobjecttypen: [],
    informatieobjecttypeOmschrijving: [],
    roltypen: adressen("roltypen", data.roltypen),
    besluittypen: [],
    besluittypeOmschrijving: [],
    deelzaaktypen: z.deelzaaktypen.map((uuid) => store.catalogus("zaaktypen", uuid)),
    deelzaaktypeIdentificaties: z.deelzaaktypen.map((uuid) => zaaktypeVan(store, uuid).identificatie),
    gerelateerdeZaaktypen: [],
    beginGeldigheid: z.beginGeldigheid,
    eindeGeldigheid: z.eindeGeldigheid,
    beginObject: z.beginGeldigheid,
    eindeObject: z.eindeGeldigheid,
    versiedatum: z.beginGeldigheid,
    concept: false,
  };
}

export function toonRoltype(store: Store, r: RoltypeData): Body {
  const { omschrijving, omschrijvingGeneriek } = r;
  return {
    url: store.catalogus("roltypen", r.uuid),
    ...van(store, r.zaaktype),
    omschrijving,
    omschrijvingGeneriek,
    ...geldigheid,
  };
}

export function toonStatustype(store: Store, s: StatustypeData): Body {
  const laatste = Math.max(...store.data.statustypen.filter((t) => t.zaaktype === s.zaaktype).map((t) => t.volgnummer));
  return {
    url: store.catalogus("statustypen", s.uuid),
    omschrijving: s.omschrijving,
    omschrijvingGeneriek: "",
    statustekst: "",
    ...van(store, s.zaaktype),
    volgnummer: s.volgnummer,
    isEindstatus: s.volgnummer === laatste,
    informeren: false,
    doorlooptijd: null,
    toelichting: "",
    checklistitemStatustype: [],
    eigenschappen: [],
    ...geldigheid,
  };
}

export function toonEigenschap(store: Store, e: EigenschapData): Body {
  return {
    url: store.catalogus("eigenschappen", e.uuid),
    naam: e.naam,
    ...van(store, e.zaaktype),
    definitie: e.naam,
    specificatie: { groep: "", formaat: "tekst", lengte: "1000", kardinaliteit: "1", waardenverzameling: [] },
    toelichting: "",
    statustype: null,
    ...geldigheid,
  };
}
