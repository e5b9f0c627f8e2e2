// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { OnderwijsOpslag } from "../domain/opslag";
import type { Bron } from "../domain/records";
import { readDossiers, selectLeerlingen } from "./dossiers";
import { selectLeveringen } from "./leveringen";
import { selectScholen } from "./scholen";
import { countThuiszitters, selectThuiszitters } from "./thuiszitterlijst";

/** The store as the domain sees it; rows of a source that is no longer configured are never answered. */
export function createOpslag({ manager }: DataSource, bronnen: readonly Bron[]): OnderwijsOpslag {
  const byName = new Map(bronnen.map((bron) => [bron.naam, bron]));
  const names = [...byName.keys()];
  return {
    async findDossiers(ids, bereik, vandaag, leveringen) {
      const leerlingen = await selectLeerlingen(manager, names, ids, bereik, vandaag);
      if (leerlingen.length === 0) return new Map();
      const dossiers = await readDossiers(manager, byName, await leveringen(), leerlingen);
      return groupBy(dossiers, ({ leerling }) => leerling.id);
    },
    findLeveringen: () => selectLeveringen(manager),
    findScholen: (brins) => selectScholen(manager, names, brins),
    findThuiszitters: (vraag, orderBy, limit, after) =>
      selectThuiszitters(manager, byName, vraag, orderBy, limit, after),
    countThuiszitters: (vraag) => countThuiszitters(manager, names, vraag),
  };
}
