// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { SignInzagebewijs } from "../../platform/auth/inzagebewijs";
import { groupBy } from "../../platform/batching/group-by";
import type { GezinMetDekking } from "./domain/dekking";
import { jeugdigenVan } from "./domain/gezin";
import { besluitOverGezin, besluitOverJeugdige } from "./domain/toegang";
import { type LogContext, logJeugdige } from "./log-inzage";
import { findPersonen, type PersoonInGezin } from "./store/personen";
import { findVerwanteGezinnen } from "./store/verwante-gezinnen";
import type { Persoonskopie } from "./domain/persoon";
import type { Persoonsverversing } from "./sources/brp/persoonsverversing";
import type { Verversing } from "./verversing";

/** Batches of one request: the number of statements does not depend on the number of persons. */
export interface CaseLoaders {
  /** gezin id -> the copy */
  gezinnen: DataLoader<string, GezinMetDekking | undefined>;
  /** gezin id -> the ids of other gezinnen with a jeugdige in common */
  verwanten: DataLoader<string, string[]>;
  /** jeugdige id -> the gezinnen they are in now */
  personen: DataLoader<string, PersoonInGezin[]>;
  /** person id -> what the copy of the BRP has */
  persoonsgegevens: DataLoader<string, Persoonskopie | undefined>;
  /** jeugdige id -> signed decision about the caller */
  bewijzen: DataLoader<string, string | null>;
}

interface LoaderDeps extends LogContext {
  dataSource: DataSource;
  verversing: Verversing;
  persoonsverversing?: Persoonsverversing;
  sign: SignInzagebewijs;
  aanvrager: Aanvrager;
}

export function createLoaders(deps: LoaderDeps): CaseLoaders {
  const { dataSource, verversing, persoonsverversing, sign, aanvrager, vandaag } = deps;
  // Jeugdigen of gezinnen that are passed on and not kept: the facts about them are only in this request.
  const doorgegeven = new Map<string, PersoonInGezin[]>();
  const personen = new DataLoader<string, PersoonInGezin[]>(async (ids) => {
    const perPersoon = groupBy(await findPersonen(dataSource, ids, vandaag), ({ persoonId }) => persoonId);
    return ids.map((id) => [...(perPersoon.get(id) ?? []), ...(doorgegeven.get(id) ?? [])]);
  });
  return {
    personen,
    gezinnen: new DataLoader(async (ids) => {
      const found = await verversing.read(ids, { id: aanvrager.sub, weergave: aanvrager.organisatie });
      for (const { gezin } of found.values())
        if (verversing.isDoorgeven(gezin.bron))
          for (const { persoonId, naam, geboortedatum } of jeugdigenVan(gezin))
            doorgegeven.set(persoonId, [
              ...(doorgegeven.get(persoonId) ?? []),
              { ...gezin, gezinId: gezin.id, persoonId, naam, geboortedatum },
            ]);
      return ids.map((id) => found.get(id));
    }),
    verwanten: new DataLoader(async (ids) => {
      const found = await findVerwanteGezinnen(dataSource, ids, vandaag);
      return ids.map((id) => found.get(id) ?? []);
    }),
    persoonsgegevens: new DataLoader(async (ids) => {
      const found = await persoonsverversing?.read(ids);
      return ids.map((id) => found?.get(id));
    }),
    bewijzen: new DataLoader(async (ids) => {
      const feiten = await personen.loadMany(ids);
      const besluiten = ids.map((id, i) => {
        const gezinnen = feiten[i] instanceof Error ? [] : (feiten[i] as PersoonInGezin[]);
        const besluit = besluitOverJeugdige(aanvrager, gezinnen, vandaag);
        const through = gezinnen.find((each) => besluitOverGezin(aanvrager, each, vandaag).grond === besluit.grond);
        return { id, through, ...besluit };
      });
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
        for (const { id, through } of groep) {
          bewijzen.set(id, bewijs);
          logJeugdige(deps, id, through, { domein: "hulp", niveau: hulp, grond });
          logJeugdige(deps, id, through, { domein: "onderwijs", niveau: onderwijs, grond });
        }
      }
      return ids.map((id) => bewijzen.get(id) ?? null);
    }),
  };
}
