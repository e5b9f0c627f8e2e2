// SPDX-License-Identifier: EUPL-1.2

// The data of one stand-in. References are UUIDs; the stand-in makes them into addresses when it answers.

export interface ZaaktypeData {
  readonly uuid: string;
  readonly identificatie: string;
  readonly omschrijving: string;
  readonly beginGeldigheid: string;
  readonly eindeGeldigheid: string | null;
  readonly deelzaaktypen: readonly string[];
}
export interface RoltypeData {
  readonly uuid: string;
  readonly zaaktype: string;
  readonly omschrijving: string;
  readonly omschrijvingGeneriek: string;
}
export interface StatustypeData {
  readonly uuid: string;
  readonly zaaktype: string;
  readonly omschrijving: string;
  readonly volgnummer: number;
}
export interface EigenschapData {
  readonly uuid: string;
  readonly zaaktype: string;
  readonly naam: string;
}
export interface ZaakData {
  readonly uuid: string;
  readonly identificatie: string;
  readonly omschrijving: string;
  readonly zaaktype: string;
  readonly startdatum: string;
  einddatum: string | null;
  readonly hoofdzaak: string | null;
}
interface Contactpersoon {
  readonly naam: string;
  readonly functie: string;
  readonly telefoonnummer: string;
  readonly emailadres: string;
}
export interface RolData {
  readonly uuid: string;
  readonly zaak: string;
  readonly roltype: string;
  readonly betrokkeneType: "natuurlijk_persoon" | "medewerker" | "organisatorische_eenheid";
  readonly betrokkeneIdentificatie: Readonly<Record<string, string | null>>;
  readonly contactpersoonRol: Contactpersoon | null;
  readonly registratiedatum: string;
}
export interface StatusData {
  readonly uuid: string;
  readonly zaak: string;
  readonly statustype: string;
  readonly datumStatusGezet: string;
}
export interface ZaakeigenschapData {
  readonly uuid: string;
  readonly zaak: string;
  readonly eigenschap: string;
  waarde: string;
}
export interface ZaakobjectData {
  readonly uuid: string;
  readonly zaak: string;
  readonly objectType: string;
  readonly objectIdentificatie: Readonly<Record<string, string | null>>;
}
export interface ObjectData {
  readonly uuid: string;
  readonly type: string;
  readonly startAt: string;
  readonly data: Record<string, unknown>;
}

/** Everything one case system holds. */
export interface ZgwData {
  readonly bron: string;
  readonly rsin: string;
  readonly catalogus: string;
  zaaktypen: ZaaktypeData[];
  roltypen: RoltypeData[];
  statustypen: StatustypeData[];
  eigenschappen: EigenschapData[];
  zaken: ZaakData[];
  rollen: RolData[];
  statussen: StatusData[];
  zaakeigenschappen: ZaakeigenschapData[];
  zaakobjecten: ZaakobjectData[];
  objecten: ObjectData[];
}
