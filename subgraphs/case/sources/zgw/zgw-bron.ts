// SPDX-License-Identifier: EUPL-1.2
import { readSecret } from "../../../../platform/config/secret";
import { groupBy } from "../../../../platform/batching/group-by";
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { Logger } from "../../../../platform/logging/logger";
import { createConnector } from "../../../../platform/source/connector";
import { SourceError } from "../../../../platform/source/outcome";
import type { Clock } from "../../../../platform/time/datum";
import type { ZgwBron } from "../../config";
import type { Casusbron } from "../../domain/bron";
import type { Gezin } from "../../domain/gezin";
import { allPages, createZgwClient, HUB } from "./client";
import { mapGezin } from "./map-gezin";
import type { Zaak } from "./payloads";

const EXPAND = "rollen,eigenschappen,status,status.statustype,deelzaken,deelzaken.rollen";
/** Reading all of a source may be slow (a search of 34 s was seen); only views are in a hurry. */
const BACKGROUND_TIMEOUT_MS = 60_000;
/** The number of zaken asked in one search: one page of the Zaken API. */
const BATCH = 100;

export interface ZgwBronDeps {
  pseudonymise: Pseudonymise;
  clock: Clock;
  log: Logger;
  /** folder of bronnen.yaml, where the file names of secrets start from */
  folder: string;
}

/** One ZGW case system as a Casusbron. */
export function createZgwBron(bron: ZgwBron, { pseudonymise, clock, log, folder }: ZgwBronDeps): Casusbron {
  const client = createZgwClient({
    ...bron,
    clientId: bron.auth.clientId,
    secret: readSecret(bron.auth.secret, folder),
    objectenToken: bron.objectenToken && readSecret(bron.objectenToken, folder),
    clock,
  });
  const views = createConnector(bron.naam, log, { timeoutMs: bron.tijdslimiet });
  const background = createConnector(bron.naam, log, { timeoutMs: BACKGROUND_TIMEOUT_MS, concurrency: 2 });
  const { plan, gezin } = bron.mapping;

  const toGezinnen = async (zaken: Zaak[], signal: AbortSignal): Promise<Gezin[]> => {
    const opgehaaldOp = clock();
    const objecten =
      "object" in plan
        ? await client.findPlannen(
            plan.object.objecttype,
            plan.object.zaak,
            zaken.map(({ uuid }) => uuid),
            signal,
          )
        : [];
    const perZaak = groupBy(objecten, ({ record }) => ("object" in plan ? record.data[plan.object.zaak] : undefined));
    return zaken.map((zaak) => mapGezin(bron, pseudonymise, zaak, perZaak.get(zaak.uuid) ?? [], opgehaaldOp));
  };

  return {
    naam: bron.naam,
    bronhouder: bron.bronhouder,
    gemeente: bron.gemeente,
    versheidMs: bron.versheid,
    cadansMs: bron.cadans,
    calls: () => views.calls() + background.calls(),
    close: () => client.close(),
    async readAll(onPage) {
      const zaaktypen = await background.read("zaaktypen", (signal) => client.findZaaktypen(gezin.zaaktype, signal));
      if (!zaaktypen.ok) return zaaktypen;
      if (zaaktypen.value.length === 0)
        return { ok: false, failure: { soort: "GEWEIGERD", uitleg: "De bron kent het zaaktype voor een gezin niet." } };
      const zoek = { zaaktype__in: zaaktypen.value, expand: EXPAND, ordering: "identificatie" };
      let read = 0;
      let next: string | undefined;
      const seen = new Set<string>();
      do {
        const page = await background.read(`alle:${next ?? ""}`, async (signal) => {
          const { results, next: following } = await client.zoekZaken(zoek, HUB, signal, next);
          if (following && seen.has(following)) throw new SourceError("ONLEESBAAR", false);
          return { gezinnen: await toGezinnen(results, signal), following };
        });
        if (!page.ok) return page;
        await onPage(page.value.gezinnen);
        read += page.value.gezinnen.length;
        next = page.value.following ?? undefined;
        if (next) seen.add(next);
      } while (next);
      return { ok: true, value: read };
    },
    readGezinnen(zaakUuids, gebruiker) {
      const uuids = [...zaakUuids].sort();
      return views.read(`gezinnen:${uuids.join(",")}`, async (signal) => {
        const gezinnen: Gezin[] = [];
        for (let i = 0; i < uuids.length; i += BATCH) {
          const zoek = { uuid__in: uuids.slice(i, i + BATCH), expand: EXPAND };
          const zaken = await allPages((url) => client.zoekZaken(zoek, gebruiker, signal, url));
          gezinnen.push(...(await toGezinnen(zaken, signal)));
        }
        return gezinnen;
      });
    },
  };
}
