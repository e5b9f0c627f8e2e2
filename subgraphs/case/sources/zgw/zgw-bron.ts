// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { Logger } from "../../../../platform/logging/logger";
import { createConnector } from "../../../../platform/source/connector";
import type { SourceFailure, SourceOutcome } from "../../../../platform/source/outcome";
import type { Clock } from "../../../../platform/time/datum";
import type { ZgwBron } from "../../config";
import { type Casusbron, type Gebruiker, HUB } from "../../domain/bron";
import type { SealLid } from "../../domain/gezin";
import type { Toestemming } from "../../domain/toestemming";
import { checkMapping } from "./check-mapping";
import { connectZgw } from "./connect";
import { explain, verkeerdIngericht } from "./explain";
import { createGezinszakenReader, type Gezinszaken } from "./gezinszaken";
import { mapGezin } from "./map-gezin";
import { readAllGezinnen } from "./read-all";
import { schrijfToestemming } from "./schrijf-toestemming";

/** Reading all of a source may be slow (a search of 34 s was seen); only views are in a hurry. */
const BACKGROUND_TIMEOUT_MS = 60_000;
/** Reading a list and writing it back: the shorter, the less others can change meanwhile. */
const WRITE_TIMEOUT_MS = 10_000;

export interface ZgwBronDeps {
  pseudonymise: Pseudonymise;
  clock: Clock;
  log: Logger;
  /** folder of bronnen.yaml, where the file names of secrets start from */
  folder: string;
  /** encrypts a BSN; only there when another source is to be asked with it */
  seal?: SealLid;
}

/** One ZGW case system as a Casusbron. A mapping that its catalogus does not know is told once, and the source is then not used. */
export function createZgwBron(bron: ZgwBron, { pseudonymise, clock, log, folder, seal }: ZgwBronDeps): Casusbron {
  const client = connectZgw(bron, folder, clock);
  const views = createConnector(bron.naam, log, { timeoutMs: bron.tijdslimiet });
  const background = createConnector(bron.naam, log, { timeoutMs: BACKGROUND_TIMEOUT_MS, concurrency: 2 });
  const writes = createConnector(bron.naam, log, { timeoutMs: WRITE_TIMEOUT_MS, concurrency: 2 });
  let zaaktypen: string[] | undefined;
  let statustypen: Map<string, string> | undefined;
  let gebrek: SourceFailure | undefined;
  const reader = createGezinszakenReader(
    bron.mapping,
    client,
    () => zaaktypen,
    () => statustypen,
  );
  const toGezinnen = (gevonden: Gezinszaken[]) => {
    const opgehaaldOp = clock();
    return gevonden.map((each) => mapGezin(bron, pseudonymise, each, opgehaaldOp, seal));
  };

  const checkAgain = async (): Promise<SourceOutcome<string[]>> => {
    const checked = explain(await background.read("catalogus", (signal) => checkMapping(bron.mapping, client, signal)));
    if (!checked.ok) return checked;
    const { fouten } = checked.value;
    ({ zaaktypen, statustypen } = checked.value);
    gebrek = fouten.length > 0 ? verkeerdIngericht(fouten) : undefined;
    if (gebrek) log.error({ bron: bron.naam, fouten }, "mapping does not fit the catalogus: source not used");
    return gebrek ? { ok: false, failure: gebrek } : { ok: true, value: checked.value.zaaktypen };
  };

  const { eigenschap: naam } = bron.mapping.inzagetoestemming ?? {};
  const schrijver = naam !== undefined && {
    schrijfToestemming: async (zaakUuid: string, woord: Toestemming, gebruiker: Gebruiker) => {
      if (gebrek) return { ok: false as const, failure: gebrek };
      return writes.read(`toestemming:${zaakUuid}:${woord.id}`, (signal) =>
        schrijfToestemming({ client, reader, naam }, zaakUuid, woord, gebruiker, signal),
      );
    },
  };

  return {
    ...schrijver,
    naam: bron.naam,
    bronhouder: bron.bronhouder,
    gemeente: bron.gemeente,
    versheidMs: bron.versheid,
    cadansMs: bron.cadans,
    drempels: bron.drempels,
    bewaartermijn: bron.bewaartermijn,
    gebrek: () => gebrek,
    calls: () => client.calls(),
    close: () => client.close(),
    async readAll(onPage) {
      const checked = await checkAgain();
      if (!checked.ok) return checked;
      const all = { client, connector: background, reader, zaaktypen: checked.value };
      const perHuishouden = bron.mapping.gezin.huishouden === true;
      return explain(await readAllGezinnen({ ...all, perHuishouden }, (found) => onPage(toGezinnen(found))));
    },
    async readGezinnen(zaakUuids, gebruiker, fasen) {
      if (gebrek) return { ok: false, failure: gebrek };
      const uuids = [...zaakUuids].sort();
      return explain(
        await (gebruiker === HUB ? background : views).read(
          `${fasen ? "nu" : "gezinnen"}:${uuids.join(",")}`,
          async (signal) => toGezinnen(await reader.byZaak(uuids, gebruiker, signal, fasen)),
        ),
      );
    },
  };
}
