// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { Datum } from "../../platform/time/datum";
import { groupBy } from "../../platform/batching/group-by";
import type { Planstand } from "./domain/casusfeiten";
import type { GezinMetDekking } from "./domain/dekking";
import { feitenVan } from "./domain/gezinsfeiten";
import { type Gezin, jeugdigenVan } from "./domain/gezin";
import type { Noodprocedure } from "./domain/noodprocedure";
import type { Persoonskopie } from "./domain/persoon";
import type { Gezinsfeiten } from "./domain/toegang";
import type { Verzending } from "./domain/vastlegging";
import type { Persoonsverversing } from "./sources/brp/persoonsverversing";
import { findGemeld } from "./store/noodprocedures";
import { findPlanstanden } from "./store/planstanden";
import { findPersonen, type PersoonInGezin } from "./store/personen";
import { findFeitenVanJeugdigen, findGezinsfeiten, findHubfeiten, type Hubfeiten } from "./store/toegangsfeiten";
import { findVerzendingen } from "./store/toestemming-verzending";
import { createGezagverversing } from "./gezagverversing";
import type { Verversing } from "./verversing";

/** Batches of one request: the number of statements does not depend on the number of persons. */
export interface CaseLoaders {
  /** gezin id -> what access to it rests on; nothing of its content */
  feiten: DataLoader<string, Gezinsfeiten | undefined>;
  /** jeugdige id -> the same of the gezinnen they are in now */
  feitenVanJeugdige: DataLoader<string, Gezinsfeiten[]>;
  /** gezin id -> the copy; only for who may see it */
  gezinnen: DataLoader<string, GezinMetDekking | undefined>;
  /** gezin id -> how it stands with its plans; only for who may see those */
  planstanden: DataLoader<string, Planstand | undefined>;
  /** what was just read of these gezinnen in this request, so that it is not read again */
  onthoud: (gezinnen: Gezin[]) => void;
  /** jeugdige id -> who they are in the gezinnen they are in now; only for who may see them */
  personen: DataLoader<string, PersoonInGezin[]>;
  /** id of a word of consent -> how it stands with writing it to case systems */
  verzendingen: DataLoader<string, Verzending[]>;
  /** jeugdige id -> the noodprocedures that the family may know of now */
  gemeldeNoodprocedures: DataLoader<string, Noodprocedure[]>;
  /** person id -> what the copy of the BRP has; only for who may see them */
  persoonsgegevens: DataLoader<string, Persoonskopie | undefined>;
  /** the sealed number in a gezin that was passed on in this request and is not kept */
  doorgegevenNummer: (id: string) => string | undefined;
}

export function createLoaders(deps: {
  dataSource: DataSource;
  verversing: Verversing;
  persoonsverversing?: Persoonsverversing;
  aanvrager: Aanvrager;
  nu: Date;
  vandaag: Datum;
}): CaseLoaders {
  const { dataSource, verversing, persoonsverversing, aanvrager, nu, vandaag } = deps;
  const versheidMs = persoonsverversing?.bron.versheidMs;
  const versSinds = versheidMs === undefined ? undefined : new Date(nu.getTime() - versheidMs);
  const vraag = { sub: aanvrager.sub, nu, op: vandaag, versSinds };
  const withVersGezag = createGezagverversing(deps);
  const gemeenten = "gemeenten" in aanvrager ? aanvrager.gemeenten : [];
  // Gezinnen that are passed on and not kept: the facts about them are only in this request.
  const gebruiker = { id: aanvrager.sub, weergave: aanvrager.organisatie };
  const passedOn = new Map<string, Gezin>();
  const doorgegeven = new DataLoader<string, GezinMetDekking | undefined>(async (ids) => {
    const found = await verversing.readDoorgegeven(ids, gebruiker, gemeenten);
    for (const { gezin } of found.values()) passedOn.set(gezin.id, gezin);
    return ids.map((id) => found.get(id));
  });
  const gelezen = new Map<string, Gezin>();
  const passedOnWith = (id: string) =>
    [...passedOn.values()].filter((gezin) => jeugdigenVan(gezin).some(({ persoonId }) => persoonId === id));
  const hubfeiten = new DataLoader<string, Hubfeiten | undefined>(async (ids) => {
    const found = await findHubfeiten(dataSource, ids, vraag);
    return ids.map((id) => found.get(id));
  });
  const feitenUit = async (gezin: Gezin): Promise<Gezinsfeiten> => {
    const found = new Map<string, Hubfeiten>();
    await Promise.all(
      gezin.leden.map(async ({ persoonId }) => {
        const feiten = await hubfeiten.load(persoonId);
        if (feiten) found.set(persoonId, feiten);
      }),
    );
    const words = gezin.leden.flatMap(({ persoonId }) => found.get(persoonId)?.toestemmingen ?? []);
    return feitenVan(gezin, found, words);
  };
  return {
    feiten: new DataLoader(async (ids) => {
      const inCopy = ids.filter((id) => !verversing.isDoorgegeven(id));
      const all = await withVersGezag(() => findGezinsfeiten(dataSource, inCopy, vraag));
      const found = new Map(all.map((feiten) => [feiten.id, feiten]));
      return Promise.all(
        ids.map(async (id) => {
          const passed = verversing.isDoorgegeven(id) ? await doorgegeven.load(id) : undefined;
          return passed ? feitenUit(passed.gezin) : found.get(id);
        }),
      );
    }),
    feitenVanJeugdige: new DataLoader(async (ids) => {
      const found = await withVersGezag(() => findFeitenVanJeugdigen(dataSource, ids, vraag));
      return Promise.all(
        ids.map(async (id) => [
          ...found.filter(({ leden }) => leden.some((lid) => lid.persoonId === id && lid.isJeugdige)),
          ...(await Promise.all(passedOnWith(id).map(feitenUit))),
        ]),
      );
    }),
    personen: new DataLoader(async (ids) => {
      const perPersoon = groupBy(await findPersonen(dataSource, ids, vandaag), ({ persoonId }) => persoonId);
      return ids.map((id) => [
        ...(perPersoon.get(id) ?? []),
        ...passedOnWith(id).flatMap((gezin) =>
          jeugdigenVan(gezin)
            .filter(({ persoonId }) => persoonId === id)
            .map(({ persoonId, naam, geboortedatum }) => ({
              ...gezin,
              gezinId: gezin.id,
              persoonId,
              naam,
              geboortedatum,
            })),
        ),
      ]);
    }),
    gezinnen: new DataLoader(async (ids) => {
      const found = await verversing.read(ids.filter((id) => !verversing.isDoorgegeven(id)));
      return Promise.all(
        ids.map((id) => (verversing.isDoorgegeven(id) ? doorgegeven.load(id) : Promise.resolve(found.get(id)))),
      );
    }),
    onthoud: (gezinnen) => gezinnen.forEach((gezin) => gelezen.set(gezin.id, gezin)),
    planstanden: new DataLoader(async (ids) => {
      const bekend = (id: string) => gelezen.get(id) ?? passedOn.get(id);
      const overig = ids.filter((id) => !bekend(id));
      const found = overig.length > 0 ? await findPlanstanden(dataSource, overig) : undefined;
      return ids.map((id) => bekend(id) ?? found?.get(id));
    }),
    gemeldeNoodprocedures: new DataLoader(async (ids) => {
      const found = groupBy(await findGemeld(dataSource, ids, nu), ({ persoonId }) => persoonId);
      return ids.map((id) => found.get(id) ?? []);
    }),
    verzendingen: new DataLoader(
      async (ids) => {
        const found = await findVerzendingen(dataSource, ids);
        return ids.map((id) => found.get(id) ?? []);
      },
      // A mutation writes and looks again.
      { cache: false },
    ),
    doorgegevenNummer: (id) =>
      passedOnWith(id)
        .flatMap(({ leden }) => leden.filter(({ persoonId }) => persoonId === id))
        .map(({ bsnVersleuteld }) => bsnVersleuteld)
        .find((text) => text !== undefined),
    persoonsgegevens: new DataLoader(async (ids) => {
      const found = await persoonsverversing?.read(ids);
      return ids.map((id) => found?.get(id));
    }),
  };
}
