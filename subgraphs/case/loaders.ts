// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { SignInzagebewijs } from "../../platform/auth/inzagebewijs";
import { groupBy } from "../../platform/batching/group-by";
import type { Datum } from "../../platform/time/datum";
import type { GezinMetDekking } from "./domain/dekking";
import { besluitOverJeugdige } from "./domain/toegang";
import { findPersonen, type PersoonInGezin } from "./store/personen";
import type { Verversing } from "./verversing";

/** Batches of one request: the number of statements does not depend on the number of persons. */
export interface CaseLoaders {
  /** gezin id -> the copy */
  gezinnen: DataLoader<string, GezinMetDekking | undefined>;
  /** jeugdige id -> the gezinnen they are in now */
  personen: DataLoader<string, PersoonInGezin[]>;
  /** jeugdige id -> signed decision about the caller */
  bewijzen: DataLoader<string, string | null>;
}

export function createLoaders(deps: {
  dataSource: DataSource;
  verversing: Verversing;
  sign: SignInzagebewijs;
  aanvrager: Aanvrager;
  vandaag: Datum;
}): CaseLoaders {
  const { dataSource, verversing, sign, aanvrager, vandaag } = deps;
  const personen = new DataLoader<string, PersoonInGezin[]>(async (ids) => {
    const perPersoon = groupBy(await findPersonen(dataSource, ids, vandaag), ({ persoonId }) => persoonId);
    return ids.map((id) => perPersoon.get(id) ?? []);
  });
  return {
    personen,
    gezinnen: new DataLoader(async (ids) => {
      const found = await verversing.read(ids);
      return ids.map((id) => found.get(id));
    }),
    bewijzen: new DataLoader(async (ids) => {
      const feiten = await personen.loadMany(ids);
      const besluiten = ids.map((id, i) => ({
        id,
        ...besluitOverJeugdige(aanvrager, feiten[i] instanceof Error ? [] : (feiten[i] as PersoonInGezin[]), vandaag),
      }));
      const bewijzen = new Map<string, string>();
      // One signature for all persons with the same decision: usually one for a whole family.
      for (const groep of groupBy(
        besluiten,
        ({ hulp, onderwijs, grond }) => `${hulp} ${onderwijs} ${grond}`,
      ).values()) {
        const { hulp, onderwijs, grond } = groep[0]!;
        if (grond === "GEEN_RELATIE") continue;
        const bewijs = await sign({
          sub: aanvrager.sub,
          personen: groep.map(({ id }) => id),
          niveaus: { hulp, onderwijs },
          grond,
        });
        for (const { id } of groep) bewijzen.set(id, bewijs);
      }
      return ids.map((id) => bewijzen.get(id) ?? null);
    }),
  };
}
