// SPDX-License-Identifier: EUPL-1.2
import { readSecret } from "../../../../platform/config/secret";
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { Logger } from "../../../../platform/logging/logger";
import { createConnector } from "../../../../platform/source/connector";
import type { SourceOutcome } from "../../../../platform/source/outcome";
import type { Clock } from "../../../../platform/time/datum";
import type { BrpBron as BrpConfig } from "../../config";
import type { Persoonsbron, Persoonskopie } from "../../domain/persoon";
import { createBrpClient, MAX_PERSONEN } from "./client";
import { mapPersoon } from "./map-persoon";

/** Someone to ask about: the number exists only for the length of the question. */
interface Gevraagde {
  persoonId: string;
  bsn: string;
}

/** The BRP as a Persoonsbron that can be asked. */
export interface BrpBron extends Persoonsbron {
  /**
   * Asks about these persons, at most twenty in a call, the calls side by side within the limits of the connector. Each part is an
   * outcome of its own; a person the BRP does not know comes back without `gegevens`.
   */
  read(personen: Gevraagde[]): Promise<SourceOutcome<Persoonskopie[]>>[];
  /** calls really made so far */
  calls(): number;
  close(): Promise<void>;
}

export function createBrpBron(
  config: BrpConfig,
  deps: { pseudonymise: Pseudonymise; clock: Clock; log: Logger; folder: string },
): BrpBron {
  const { pseudonymise, clock, log, folder } = deps;
  const { auth, naam, bronhouder, versheid, bewaartermijn } = config;
  const secret = readSecret(auth.secret, folder);
  const headers = auth.header ? { [auth.header]: secret } : { authorization: `Bearer ${secret}` };
  const client = createBrpClient(config.url, headers);
  const connector = createConnector(naam, log, { timeoutMs: config.tijdslimiet });

  const ask = (personen: Gevraagde[]) =>
    connector.read(personen.map(({ persoonId }) => persoonId).join(), async (signal): Promise<Persoonskopie[]> => {
      const found = await client.raadpleeg(
        personen.map(({ bsn }) => bsn),
        signal,
      );
      const opgehaaldOp = clock();
      // Whoever was not asked for is not looked at, even if the source gives them.
      const perBsn = new Map(found.map((persoon) => [persoon.burgerservicenummer, persoon]));
      return personen.map(({ persoonId, bsn }) => {
        const persoon = perBsn.get(bsn);
        return { persoonId, bron: naam, gegevens: persoon && mapPersoon(persoon, pseudonymise), opgehaaldOp };
      });
    });

  return {
    naam,
    bronhouder,
    versheidMs: versheid,
    bewaartermijnMs: bewaartermijn === "geen" ? undefined : bewaartermijn,
    read(personen) {
      const sorted = [...personen].sort((a, b) => a.persoonId.localeCompare(b.persoonId));
      const parts = [];
      for (let i = 0; i < sorted.length; i += MAX_PERSONEN) parts.push(ask(sorted.slice(i, i + MAX_PERSONEN)));
      return parts;
    },
    calls: () => connector.calls(),
    close: () => client.close(),
  };
}
