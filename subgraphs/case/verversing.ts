// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Logger } from "../../platform/logging/logger";
import { type Poll, startPolling } from "../../platform/process/poll";
import type { SourceFailure, SourceOutcome } from "../../platform/source/outcome";
import { within } from "../../platform/source/within";
import { type Clock, datumIn } from "../../platform/time/datum";
import type { Casusbron, Gebruiker } from "./domain/bron";
import { dekkingNu, dekkingVan, type GezinMetDekking } from "./domain/dekking";
import type { Gezin } from "./domain/gezin";
import { saveBronstand } from "./store/bronstanden";
import { deleteGezinnen, deleteUnseen, findGezinnen, saveGezinnen } from "./store/gezinnen";

/** Keeps the governed copy of the case systems: warm in the background, and fresh for who looks at one gezin. */
export interface Verversing {
  /** the copy as it is, in a number of statements that does not depend on the number of gezinnen */
  read(ids: readonly string[]): Promise<Map<string, GezinMetDekking>>;
  /** the copy after asking the source for what is older than its `versheid`; too late or broken: the old copy as VEROUDERD */
  readFresh(gezin: GezinMetDekking, gebruiker: Gebruiker): Promise<GezinMetDekking | undefined>;
  /** reads one whole source now */
  readSource(bron: Casusbron): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export interface VerversingDeps {
  dataSource: DataSource;
  bronnen: Casusbron[];
  clock: Clock;
  log: Logger;
  /** how long a view waits for sources, in ms */
  deadlineMs: number;
}

export function createVerversing({ dataSource, bronnen, clock, log, deadlineMs }: VerversingDeps): Verversing {
  const byName = new Map(bronnen.map((bron) => [bron.naam, bron]));
  let polls: Poll[] = [];

  const save = (gezinnen: Gezin[]) =>
    dataSource.transaction((manager) => saveGezinnen(manager, gezinnen, datumIn(clock())));

  const withDekking = (gezin: Gezin, failure?: SourceFailure): GezinMetDekking => {
    const versheidMs = byName.get(gezin.bron)?.versheidMs;
    return { gezin, dekking: [dekkingVan(gezin, clock(), versheidMs, failure)] };
  };

  const fetchAndSave = async (
    bron: Casusbron,
    gezin: Gezin,
    gebruiker: Gebruiker,
  ): Promise<SourceOutcome<Gezin | undefined>> => {
    const outcome = await bron.readGezinnen([gezin.zaakUuid], gebruiker);
    if (!outcome.ok) return outcome;
    const fresh = outcome.value.find(({ id }) => id === gezin.id);
    await (fresh ? save([fresh]) : dataSource.transaction((manager) => deleteGezinnen(manager, [gezin.id])));
    return { ok: true, value: fresh };
  };

  const readSource = async (bron: Casusbron) => {
    const begonnen = clock();
    const outcome = await bron.readAll(save);
    await dataSource.transaction(async (manager) => {
      const stand = { bron: bron.naam, geprobeerdOp: begonnen, fout: outcome.ok ? null : outcome.failure.soort };
      if (outcome.ok) await deleteUnseen(manager, bron.naam, begonnen);
      await saveBronstand(manager, outcome.ok ? { ...stand, volledigOp: begonnen } : stand);
    });
    if (outcome.ok) log.info({ bron: bron.naam, gezinnen: outcome.value }, "source read");
  };

  return {
    readSource,
    async read(ids) {
      const gezinnen = await findGezinnen(dataSource, ids);
      return new Map([...gezinnen].map(([id, gezin]) => [id, withDekking(gezin)]));
    },
    async readFresh(known, gebruiker) {
      const { gezin } = known;
      const bron = byName.get(gezin.bron);
      if (!bron || clock().getTime() - gezin.opgehaaldOp.getTime() <= bron.versheidMs) return known;
      const outcome = await within(fetchAndSave(bron, gezin, gebruiker), deadlineMs);
      if (!outcome.ok) return withDekking(gezin, outcome.failure);
      return outcome.value && { gezin: outcome.value, dekking: [dekkingNu(outcome.value)] };
    },
    start() {
      polls = bronnen.map((bron) => startPolling(bron.naam, bron.cadansMs, () => readSource(bron), log));
    },
    async stop() {
      await Promise.all(polls.map((poll) => poll.stop()));
      await Promise.all(bronnen.map((bron) => bron.close()));
    },
  };
}
