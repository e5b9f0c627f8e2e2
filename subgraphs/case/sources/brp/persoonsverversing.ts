// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Cipher } from "../../../../platform/identity/cipher";
import type { Logger } from "../../../../platform/logging/logger";
import { type Poll, startPolling } from "../../../../platform/process/poll";
import type { SourceFailure, SourceOutcome } from "../../../../platform/source/outcome";
import { within } from "../../../../platform/source/within";
import { type Clock, datumIn } from "../../../../platform/time/datum";
import type { Persoonsbron, Persoonskopie } from "../../domain/persoon";
import type { Bevraging } from "../../domain/persoon-dekking";
import { deleteVerlopen, findPersoonsgegevens, savePersoonsgegevens } from "../../store/persoonsgegevens";
import { openPersoonsnummers } from "../../store/open-persoonsnummers";
import { saveRegistersignalen } from "../../store/registersignalen";
import type { BrpBron } from "./brp-bron";

/** Keeps the governed copy of the BRP: only of persons in view, never of a whole population. */
export interface Persoonsverversing {
  bron: Persoonsbron;
  /** the copies as they are, in one statement */
  read(ids: readonly string[]): Promise<Map<string, Persoonskopie>>;
  /**
   * The copies after asking the BRP for those older than its `versheid`; too late or broken: the old copies, and that is said.
   * @param leden person id -> the sealed number, when a case system gave it just now; otherwise the one that is kept
   */
  readFresh(leden: ReadonlyMap<string, string | undefined>, look: Look): Promise<Bevraging>;
  /** removes what may not stay: too old, or of who is in no gezin any more */
  expire(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** One look at a gezin. */
export interface Look {
  /** when it began: together with the other sources it waits no longer than the deadline */
  begonnen: Date;
  /** ask about everyone, however new the copy */
  force?: boolean;
}

export interface PersoonsverversingDeps {
  dataSource: DataSource;
  bron: BrpBron;
  cipher: Cipher;
  clock: Clock;
  log: Logger;
  /** how long a view waits for sources, in ms */
  deadlineMs: number;
}

const CLEAN_EVERY_MS = 600_000;

export function createPersoonsverversing(deps: PersoonsverversingDeps): Persoonsverversing {
  const { dataSource, bron, clock, log, deadlineMs } = deps;
  const { bewaartermijnMs } = bron;
  const bewaardSinds = () =>
    bewaartermijnMs === undefined ? undefined : new Date(clock().getTime() - bewaartermijnMs);
  let poll: Poll | undefined;

  const read = async (ids: readonly string[]) => {
    const sinds = bewaardSinds();
    if (!sinds || ids.length === 0) return new Map<string, Persoonskopie>();
    const kopieen = await findPersoonsgegevens(dataSource, ids);
    return new Map(
      [...kopieen].filter(([, { opgehaaldOp, bron: naam }]) => opgehaaldOp >= sinds && naam === bron.naam),
    );
  };

  /** Saves what came in, also when it came too late for who asked: it is there for the next. */
  const keep = async (answer: Promise<SourceOutcome<Persoonskopie[]>>) => {
    const outcome = await answer;
    if (outcome.ok && bewaartermijnMs !== undefined)
      await dataSource.transaction(async (manager) => {
        await savePersoonsgegevens(manager, outcome.value);
        const persoonIds = outcome.value.map(({ persoonId }) => persoonId);
        await saveRegistersignalen(manager, bron, { persoonIds }, datumIn(clock()));
      });
    return outcome;
  };

  const expire = () =>
    dataSource.transaction(async (manager) => {
      const persoonIds = await deleteVerlopen(manager, bron.naam, bewaardSinds());
      await saveRegistersignalen(manager, bron, { persoonIds }, datumIn(clock()));
    });

  return {
    bron,
    read,
    expire,
    async readFresh(leden, { begonnen, force = false }) {
      const ids = [...leden.keys()];
      const personen = await read(ids);
      const nu = clock().getTime();
      const age = (id: string) => nu - (personen.get(id)?.opgehaaldOp.getTime() ?? -Infinity);
      const stale = force ? ids : ids.filter((id) => age(id) > bron.versheidMs);
      if (stale.length === 0) return { personen };
      const left = deadlineMs - (nu - begonnen.getTime());
      const gevraagd = await openPersoonsnummers(deps, new Map(stale.map((id) => [id, leden.get(id)])));
      const outcomes = await Promise.all(bron.read(gevraagd).map((part) => within(keep(part), left)));
      let failure: SourceFailure | undefined;
      for (const outcome of outcomes) {
        if (outcome.ok) for (const kopie of outcome.value) personen.set(kopie.persoonId, kopie);
        else failure = outcome.failure;
      }
      return { personen, failure };
    },
    start() {
      poll = startPolling(bron.naam, CLEAN_EVERY_MS, expire, log);
    },
    async stop() {
      await poll?.stop();
      await bron.close();
    },
  };
}
