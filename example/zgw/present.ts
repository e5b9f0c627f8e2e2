// SPDX-License-Identifier: EUPL-1.2
import type { ObjectData, RolData, StatusData, ZaakData, ZaakeigenschapData, ZaakobjectData } from "./data";
import { notFound } from "./problem";
import type { Store } from "./store";

export type Body = Record<string, unknown>;

/** The newest status of a zaak. */
export function huidigeStatus(store: Store, zaak: string): StatusData | undefined {
  return store.statussen.get(zaak)?.at(-1);
}

/** A zaak as the Zaken API 1.5.1 shows it. */
export function toonZaak(store: Store, z: ZaakData): Body {
  const status = huidigeStatus(store, z.uuid);
  return {
    url: store.zaak("zaken", z.uuid),
    uuid: z.uuid,
    identificatie: z.identificatie,
    bronorganisatie: store.data.rsin,
    omschrijving: z.omschrijving,
    toelichting: "",
    zaaktype: store.catalogus("zaaktypen", z.zaaktype),
    registratiedatum: z.startdatum,
    verantwoordelijkeOrganisatie: store.data.rsin,
    startdatum: z.startdatum,
    einddatum: z.einddatum,
    einddatumGepland: null,
    uiterlijkeEinddatumAfdoening: null,
    publicatiedatum: null,
    communicatiekanaal: "",
    productenOfDiensten: [],
    vertrouwelijkheidaanduiding: "zaakvertrouwelijk",
    betalingsindicatie: "",
    betalingsindicatieWeergave: "",
    laatsteBetaaldatum: null,
    zaakgeometrie: null,
    verlenging: null,
    opschorting: null,
    selectielijstklasse: "",
    hoofdzaak: z.hoofdzaak && store.zaak("zaken", z.hoofdzaak),
    deelzaken: (store.deelzaken.get(z.uuid) ?? []).map((d) => store.zaak("zaken", d.uuid)),
    relevanteAndereZaken: [],
    eigenschappen: (store.eigenschappen.get(z.uuid) ?? []).map((e) =>
      store.zaak("zaken", z.uuid, "zaakeigenschappen", e.uuid),
    ),
    rollen: (store.rollen.get(z.uuid) ?? []).map((r) => store.zaak("rollen", r.uuid)),
    status: status ? store.zaak("statussen", status.uuid) : null,
    zaakinformatieobjecten: [],
    zaakobjecten: (store.zaakobjecten.get(z.uuid) ?? []).map((o) => store.zaak("zaakobjecten", o.uuid)),
    kenmerken: [],
    archiefnominatie: null,
    archiefstatus: "nog_te_archiveren",
    archiefactiedatum: null,
    resultaat: null,
    opdrachtgevendeOrganisatie: "",
    processobjectaard: "",
    startdatumBewaartermijn: null,
    processobject: null,
  };
}

export function toonRol(store: Store, r: RolData): Body {
  const roltype = store.data.roltypen.find((t) => t.uuid === r.roltype);
  if (!roltype) throw notFound();
  return {
    url: store.zaak("rollen", r.uuid),
    uuid: r.uuid,
    zaak: store.zaak("zaken", r.zaak),
    betrokkene: "",
    betrokkeneType: r.betrokkeneType,
    afwijkendeNaamBetrokkene: "",
    roltype: store.catalogus("roltypen", r.roltype),
    omschrijving: roltype.omschrijving,
    omschrijvingGeneriek: roltype.omschrijvingGeneriek,
    roltoelichting: roltype.omschrijving,
    registratiedatum: r.registratiedatum,
    indicatieMachtiging: "",
    contactpersoonRol: r.contactpersoonRol,
    statussen: [],
    betrokkeneIdentificatie: r.betrokkeneIdentificatie,
  };
}

export function toonStatus(store: Store, s: StatusData): Body {
  return {
    url: store.zaak("statussen", s.uuid),
    uuid: s.uuid,
    zaak: store.zaak("zaken", s.zaak),
    statustype: store.catalogus("statustypen", s.statustype),
    datumStatusGezet: s.datumStatusGezet,
    statustoelichting: "",
    indicatieLaatstGezetteStatus: huidigeStatus(store, s.zaak) === s,
    gezetdoor: "",
    zaakinformatieobjecten: [],
  };
}

export function toonZaakeigenschap(store: Store, e: ZaakeigenschapData): Body {
  return {
    url: store.zaak("zaken", e.zaak, "zaakeigenschappen", e.uuid),
    uuid: e.uuid,
    zaak: store.zaak("zaken", e.zaak),
    eigenschap: store.catalogus("eigenschappen", e.eigenschap),
    naam: store.data.eigenschappen.find((type) => type.uuid === e.eigenschap)?.naam ?? "",
    waarde: e.waarde,
  };
}

export function toonZaakobject(store: Store, o: ZaakobjectData): Body {
  return {
    url: store.zaak("zaakobjecten", o.uuid),
    uuid: o.uuid,
    zaak: store.zaak("zaken", o.zaak),
    object: "",
    zaakobjecttype: "",
    objectType: o.objectType,
    objectTypeOverigeDefinitie: null,
    relatieomschrijving: "",
    objectIdentificatie: o.objectIdentificatie,
  };
}

/** An object with its record as the Objects API 2 shows it. */
export function toonObject(store: Store, o: ObjectData): Body {
  const { startAt } = o;
  return {
    url: store.object("objects", o.uuid),
    uuid: o.uuid,
    type: store.objecttype(o.type),
    record: {
      index: 1,
      typeVersion: 1,
      data: o.data,
      geometry: null,
      references: [],
      startAt,
      endAt: null,
      registrationAt: startAt,
      correctionFor: null,
    },
  };
}
