// SPDX-License-Identifier: EUPL-1.2
import type { RolData, StatusData, ZaakData, ZaakeigenschapData, ZaakobjectData, ZgwData } from "./data";

const groepeer = <T>(lijst: readonly T[], sleutel: (item: T) => string | null): Map<string, T[]> => {
  const groepen = new Map<string, T[]>();
  for (const item of lijst) {
    const naam = sleutel(item);
    if (naam === null) continue;
    const groep = groepen.get(naam);
    if (groep) groep.push(item);
    else groepen.set(naam, [item]);
  }
  return groepen;
};

/** The data of one case system, found by UUID and by zaak, and the addresses it answers with. */
export class Store {
  readonly zaken: Map<string, ZaakData>;
  readonly deelzaken: Map<string, ZaakData[]>;
  readonly rollen: Map<string, RolData[]>;
  readonly statussen: Map<string, StatusData[]>;
  readonly eigenschappen: Map<string, ZaakeigenschapData[]>;
  readonly zaakobjecten: Map<string, ZaakobjectData[]>;

  constructor(
    readonly data: ZgwData,
    readonly baseUrl: string,
  ) {
    this.zaken = new Map(data.zaken.map((z) => [z.uuid, z]));
    this.deelzaken = groepeer(data.zaken, (z) => z.hoofdzaak);
    this.rollen = groepeer(data.rollen, (r) => r.zaak);
    this.statussen = groepeer(data.statussen, (s) => s.zaak);
    this.eigenschappen = groepeer(data.zaakeigenschappen, (e) => e.zaak);
    this.zaakobjecten = groepeer(data.zaakobjecten, (o) => o.zaak);
  }

  /** Adds one to a zaak. */
  addEigenschap(nieuw: ZaakeigenschapData): void {
    this.data.zaakeigenschappen.push(nieuw);
    const known = this.eigenschappen.get(nieuw.zaak);
    if (known) known.push(nieuw);
    else this.eigenschappen.set(nieuw.zaak, [nieuw]);
  }

  /** Address of something in the Zaken API, such as `zaken/<uuid>`. */
  zaak(...delen: string[]): string {
    return [this.baseUrl, "zaken/api/v1", ...delen].join("/");
  }

  /** Address of something in the Catalogi API. */
  catalogus(...delen: string[]): string {
    return [this.baseUrl, "catalogi/api/v1", ...delen].join("/");
  }

  /** Address of something in the Objects API. */
  object(...delen: string[]): string {
    return [this.baseUrl, "objecten/api/v2", ...delen].join("/");
  }

  objecttype(uuid: string): string {
    return [this.baseUrl, "objecttypes/api/v2/objecttypes", uuid].join("/");
  }
}
