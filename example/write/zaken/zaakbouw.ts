// SPDX-License-Identifier: EUPL-1.2
import { rsinVan } from "../../bsn";
import type { Fase } from "../../gezin/fase";
import type { Gezin } from "../../gezin/gezin";
import type { Persoon } from "../../gezin/persoon";
import { naamVan, type Medewerker } from "../../gezin/regie";
import type { Gemeente } from "../../regio/regio";
import { uuidVan } from "../../uuid";
import type { RolData, ZaakData, ZgwData } from "../../zgw/data";

/** The types of one version of a zaaktype. */
interface Typebeschrijving {
  readonly identificatie: string;
  readonly omschrijving: string;
  readonly geldig: readonly [string, string | null];
  /** omschrijving -> omschrijvingGeneriek */
  readonly roltypen: Readonly<Record<string, string>>;
  readonly statustypen: readonly string[];
  readonly eigenschappen: readonly string[];
  /** Zaaktypen its deelzaken may have, as `addZaaktype` gave them. */
  readonly deelzaaktypen?: readonly string[];
}

/** Fills the data of one case system; every UUID follows from the bron and what it stands for. */
export class Zaakbouw {
  readonly data: ZgwData;
  readonly #bron: string;

  constructor(gemeente: Gemeente) {
    this.#bron = gemeente.bron;
    this.data = {
      bron: gemeente.bron,
      rsin: rsinVan(gemeente.code),
      catalogus: this.uuid("catalogus"),
      zaaktypen: [],
      roltypen: [],
      statustypen: [],
      eigenschappen: [],
      zaken: [],
      rollen: [],
      statussen: [],
      zaakeigenschappen: [],
      zaakobjecten: [],
      objecten: [],
    };
  }

  uuid(...delen: (string | number)[]): string {
    return uuidVan(this.#bron, ...delen);
  }

  /** Adds a version of a zaaktype with all that belongs to it; gives its UUID. */
  addZaaktype(soort: Typebeschrijving): string {
    const { identificatie, omschrijving, deelzaaktypen = [] } = soort;
    const [beginGeldigheid, eindeGeldigheid] = soort.geldig;
    const zaaktype = this.uuid("zaaktype", identificatie, beginGeldigheid);
    this.data.zaaktypen.push({
      uuid: zaaktype,
      identificatie,
      omschrijving,
      beginGeldigheid,
      eindeGeldigheid,
      deelzaaktypen,
    });
    for (const [naam, generiek] of Object.entries(soort.roltypen)) {
      this.data.roltypen.push({
        uuid: this.uuid(zaaktype, "roltype", naam),
        zaaktype,
        omschrijving: naam,
        omschrijvingGeneriek: generiek,
      });
    }
    soort.statustypen.forEach((naam, i) =>
      this.data.statustypen.push({
        uuid: this.uuid(zaaktype, "statustype", naam),
        zaaktype,
        omschrijving: naam,
        volgnummer: i + 1,
      }),
    );
    for (const naam of soort.eigenschappen) this.#eigenschap(zaaktype, naam);
    return zaaktype;
  }

  addZaak(zaak: Omit<ZaakData, "uuid">): string {
    const uuid = this.uuid("zaak", zaak.identificatie);
    this.data.zaken.push({ uuid, ...zaak });
    return uuid;
  }

  addStatus(zaak: string, naam: string, dag: string): void {
    const statustype = this.uuid(this.#zaaktypeVan(zaak), "statustype", naam);
    this.data.statussen.push({
      uuid: this.uuid(zaak, "status", naam),
      zaak,
      statustype,
      datumStatusGezet: `${dag}T10:00:00Z`,
    });
  }

  /** Adds every status a zaak had, the oldest first. */
  addFasen(zaak: string, { casus }: Pick<Gezin, "casus">, namen: Readonly<Record<Fase, string>>): void {
    for (const { fase, van } of casus?.fasen ?? []) this.addStatus(zaak, namen[fase], van);
  }

  /** Adds a zaakeigenschap; an empty value is left out, as case systems do. */
  addEigenschap(zaak: string, naam: string, waarde: string | null): void {
    if (!waarde) return;
    const eigenschap = this.#eigenschap(this.#zaaktypeVan(zaak), naam);
    this.data.zaakeigenschappen.push({ uuid: this.uuid(zaak, "eigenschap", naam), zaak, eigenschap, waarde });
  }

  addPersoon(zaak: string, roltype: string, persoon: Persoon, sinds: string): void {
    this.#rol(zaak, roltype, `${persoon.bsn}`, sinds, {
      betrokkeneType: "natuurlijk_persoon",
      betrokkeneIdentificatie: {
        inpBsn: persoon.bsn,
        geslachtsnaam: persoon.geslachtsnaam,
        voorvoegselGeslachtsnaam: persoon.voorvoegsel,
        voorletters: persoon.voorletters,
        voornamen: persoon.voornamen,
        geslachtsaanduiding: persoon.geslacht === "M" ? "m" : "v",
        geboortedatum: persoon.geboortedatum,
        verblijfsadres: null,
        subVerblijfBuitenland: null,
      },
      contactpersoonRol: null,
    });
  }

  addMedewerker(zaak: string, roltype: string, m: Medewerker, sinds: string): void {
    const { nummer: identificatie, achternaam, voorletters, voorvoegsel: voorvoegselAchternaam } = m;
    this.#rol(zaak, roltype, m.nummer, sinds, {
      betrokkeneType: "medewerker",
      betrokkeneIdentificatie: { identificatie, achternaam, voorletters, voorvoegselAchternaam },
      contactpersoonRol: { naam: naamVan(m), functie: m.functie, telefoonnummer: m.telefoon, emailadres: m.email },
    });
  }

  #rol(
    zaak: string,
    roltype: string,
    wie: string,
    sinds: string,
    rest: Pick<RolData, "betrokkeneType" | "betrokkeneIdentificatie" | "contactpersoonRol">,
  ): void {
    const type = this.uuid(this.#zaaktypeVan(zaak), "roltype", roltype);
    this.data.rollen.push({
      uuid: this.uuid(zaak, "rol", roltype, wie),
      zaak,
      roltype: type,
      registratiedatum: `${sinds}T09:00:00Z`,
      ...rest,
    });
  }

  #eigenschap(zaaktype: string, naam: string): string {
    const uuid = this.uuid(zaaktype, "eigenschap", naam);
    if (!this.#bekend.has(uuid)) this.data.eigenschappen.push({ uuid, zaaktype, naam });
    this.#bekend.add(uuid);
    return uuid;
  }
  readonly #bekend = new Set<string>();

  #zaaktypeVan(zaak: string): string {
    if (this.#laatste?.uuid !== zaak) this.#laatste = this.data.zaken.filter((z) => z.uuid === zaak).at(-1);
    if (!this.#laatste) throw new Error(`Onbekende zaak ${zaak}`);
    return this.#laatste.zaaktype;
  }
  #laatste: ZaakData | undefined;
}
