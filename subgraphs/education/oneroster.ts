// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import type { SubgraphDeps } from "../../platform/subgraph/run";
import type { OneRosterConfig } from "./config";
import { createOneRosterClient } from "./sources/oneroster/client";
import { toInschrijvingen } from "./sources/oneroster/inschrijvingen";
import type { Soort } from "./sources/oneroster/payloads";
import type { Spiegelobject } from "./sources/oneroster/spiegel";
import { readRonde } from "./sources/oneroster/synchronise";
import { bewaarRonde, claimPoging, findKopie, noteerStoring } from "./store/rooster-opslag";

/** Keeps the copy of one pupil administration up to date. */
export interface Bijhouder {
  /** reads what changed when it is time for it; a source that fails costs nothing that is known already */
  round(): Promise<void>;
  close(): Promise<void>;
}

/** @param pseudonymise turns the BSN of a pupil into a pseudonym before anything is kept */
export function createBijhouder(
  { dataSource, clock, log }: SubgraphDeps,
  bron: OneRosterConfig,
  pseudonymise: Pseudonymise,
): Bijhouder {
  const { naam, adres, token, auth, tijdslimiet, cadans, volledig, bsnType } = bron;
  const client = createOneRosterClient({ naam, adres, token, ...auth, tijdslimiet, log, clock });
  return {
    async round() {
      const nu = clock();
      const kopie = await findKopie(dataSource, naam);
      if (kopie?.pogingOp && nu.getTime() - kopie.pogingOp.getTime() < cadans) return;
      if (!(await claimPoging(dataSource, naam, kopie?.pogingOp ?? null, nu))) return;
      const fresh = kopie?.volledigOp && nu.getTime() - kopie.volledigOp.getTime() < volledig;
      const read = (since?: Map<string, Date>) => readRonde(client, pseudonymise, bsnType, since as Map<Soort, Date>);
      let ronde = await read(fresh ? kopie.gewijzigd : undefined);
      // Not every provider knows the filter; then everything is read.
      if (fresh && !ronde.ok && ronde.failure.soort === "GEWEIGERD") ronde = await read();
      if (!ronde.ok) return noteerStoring(dataSource, naam, ronde.failure.uitleg);
      const { objecten, afgekeurd } = ronde;
      await bewaarRonde(dataSource, naam, { ...ronde, afgekeurd: afgekeurd.length }, nu, (all) =>
        toInschrijvingen(all as Spiegelobject[]),
      );
      const redenen = [...new Set(afgekeurd.map(({ soort, reden }) => `${soort}: ${reden}`))];
      log.info({
        bron: naam,
        volledig: ronde.volledig,
        objecten: objecten.length,
        afgekeurd: afgekeurd.length,
        redenen,
      });
    },
    close: () => client.close(),
  };
}
