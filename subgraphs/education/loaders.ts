// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Datum } from "../../platform/time/datum";
import type { Bereik } from "./domain/bereik";
import type { OnderwijsOpslag } from "./domain/opslag";
import type { Dossier, Levering, School } from "./domain/records";
import type { Rooster, Roosterstand } from "./domain/rooster";
import type { Schoolverzuimrij, Schoolverzuimvraag } from "./domain/schoolverzuim";

/** Request-scoped batching: one set of statements for all persons of a request. */
export interface Loaders {
  /** what is known about a pupil within the reach of the caller; empty when nothing is */
  dossiers: DataLoader<string, Dossier[]>;
  /** enrolments of a pupil in the administrations of schools, within the same reach */
  roosters: DataLoader<string, Rooster[]>;
  scholen: DataLoader<string, School | undefined>;
  /** pupils with absence per school; one loader for each way of asking */
  schoolverzuim: (vraag: Schoolverzuimvraag) => DataLoader<string, Schoolverzuimrij[]>;
  /** source -> newest delivery, read once a request */
  leveringen: () => Promise<Map<string, Levering>>;
  /** pull source -> how its copy is doing, read once a request */
  standen: () => Promise<Map<string, Roosterstand>>;
}

/** @param bereik which pupils the caller may reach, the same for the whole request */
export function createLoaders(opslag: OnderwijsOpslag, bereik: Bereik, vandaag: Datum): Loaders {
  let read: Promise<Map<string, Levering>> | undefined;
  const leveringen = () => (read ??= opslag.findLeveringen());
  let readStanden: Promise<Map<string, Roosterstand>> | undefined;
  const standen = () => (readStanden ??= opslag.findStanden());
  const schoolverzuim = new Map<string, DataLoader<string, Schoolverzuimrij[]>>();
  return {
    dossiers: new DataLoader(async (ids) => {
      const found = await opslag.findDossiers(ids, bereik, vandaag, leveringen);
      return ids.map((id) => found.get(id) ?? []);
    }),
    roosters: new DataLoader(async (ids) => {
      const found = await opslag.findRoosters(ids, bereik, vandaag, standen);
      return ids.map((id) => found.get(id) ?? []);
    }),
    scholen: new DataLoader(async (brins) => {
      const found = await opslag.findScholen(brins);
      return brins.map((brin) => found.get(brin));
    }),
    schoolverzuim: (vraag) => {
      const key = JSON.stringify(vraag);
      let loader = schoolverzuim.get(key);
      if (!loader) {
        loader = new DataLoader(async (brins) => {
          const found = await opslag.findSchoolverzuim(brins, vraag);
          return brins.map((brin) => found.get(brin) ?? []);
        });
        schoolverzuim.set(key, loader);
      }
      return loader;
    },
    leveringen,
    standen,
  };
}
