// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { OnderwijsOpslag } from "../domain/opslag";
import type { Bron } from "../domain/records";
import type { Roosterbron } from "../domain/rooster";
import { readDossiers, selectLeerlingen } from "./dossiers";
import { selectLeveringen } from "./leveringen";
import { selectRoosters, selectStanden } from "./roosters";
import { selectSamenwerkingsverbanden } from "./samenwerkingsverbanden";
import { selectScholen } from "./scholen";
import { selectSchoolverzuim } from "./schoolverzuim";
import { countThuiszitters, selectThuiszitters } from "./thuiszitterlijst";
import { projecteerOp } from "./thuiszitters-op-datum";

/** The store as the domain sees it; rows of a source that is no longer configured are never answered. */
export function createOpslag(
  { manager }: DataSource,
  bronnen: readonly Bron[],
  roosterbronnen: readonly Roosterbron[],
): OnderwijsOpslag {
  const roosters = new Map(roosterbronnen.map((bron) => [bron.naam, bron]));
  const byName = new Map(bronnen.map((bron) => [bron.naam, bron]));
  const names = [...byName.keys()];
  return {
    async findDossiers(ids, bereik, vandaag, leveringen) {
      const leerlingen = await selectLeerlingen(manager, names, ids, bereik, vandaag);
      if (leerlingen.length === 0) return new Map();
      const dossiers = await readDossiers(manager, byName, await leveringen(), leerlingen);
      return groupBy(dossiers, ({ leerling }) => leerling.id);
    },
    findRoosters: (ids, bereik, vandaag, standen) =>
      selectRoosters(manager, roosters, names, standen, { ids, bereik, vandaag }),
    findStanden: () => selectStanden(manager),
    findLeveringen: () => selectLeveringen(manager),
    findScholen: (brins) => selectScholen(manager, names, brins),
    findSchoolverzuim: (brins, vraag) => selectSchoolverzuim(manager, names, brins, vraag),
    findSamenwerkingsverbanden: (vraag) => selectSamenwerkingsverbanden(manager, byName, vraag),
    async findThuiszitters(vraag, orderBy, limit, after) {
      const rijen = vraag.op < vraag.vandaag ? await projecteerOp(manager, byName, vraag) : undefined;
      const [rows, counts] = await Promise.all([
        selectThuiszitters(manager, byName, vraag, orderBy, limit, after, rijen),
        countThuiszitters(manager, byName, vraag, rijen),
      ]);
      return { rows, ...counts };
    },
  };
}
