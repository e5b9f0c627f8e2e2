// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Datum } from "../../platform/time/datum";
import type { Bereik, OnderwijsOpslag } from "./domain/opslag";
import type { Dossier, Levering, School } from "./domain/records";

/** Request-scoped batching: one set of statements for all persons of a request. */
export interface Loaders {
  /** what is known about a pupil within the reach of the caller; empty when nothing is */
  dossiers: DataLoader<string, Dossier[]>;
  scholen: DataLoader<string, School | undefined>;
  /** source -> newest delivery, read once a request */
  leveringen: () => Promise<Map<string, Levering>>;
}

/** @param bereik which pupils the caller may reach, the same for the whole request */
export function createLoaders(opslag: OnderwijsOpslag, bereik: Bereik, vandaag: Datum): Loaders {
  let read: Promise<Map<string, Levering>> | undefined;
  const leveringen = () => (read ??= opslag.findLeveringen());
  return {
    dossiers: new DataLoader(async (ids) => {
      const found = await opslag.findDossiers(ids, bereik, vandaag, leveringen);
      return ids.map((id) => found.get(id) ?? []);
    }),
    scholen: new DataLoader(async (brins) => {
      const found = await opslag.findScholen(brins);
      return brins.map((brin) => found.get(brin));
    }),
    leveringen,
  };
}
