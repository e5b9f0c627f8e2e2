// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Logger } from "../../platform/logging/logger";
import { type Poll, startPolling } from "../../platform/process/poll";
import { within } from "../../platform/source/within";
import type { Clock } from "../../platform/time/datum";
import type { Casusbron } from "./domain/bron";
import type { Vastlegging, Vastleggingsreden } from "./domain/vastlegging";
import { claimVerzending, type Geclaimd, settleVerzending } from "./store/toestemming-verzending";

/** Brings words of consent that the hub has kept to the case systems that have a place for them. */
export interface Toestemmingverzending {
  /** where a new word about a gezin of this source stands, before anything was sent */
  begin(bron: string): { stand: Vastlegging; reden: Vastleggingsreden | null };
  /** sends what waits for these sources now, and waits for it no longer than a view waits for a source; never fails */
  verstuur(bronnen: Iterable<string>): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export interface ToestemmingverzendingDeps {
  dataSource: DataSource;
  bronnen: Casusbron[];
  clock: Clock;
  log: Logger;
  deadlineMs: number;
}

const ROUND_MS = 5000;
/** Longer than writing to a source may take. */
const LEASE_MS = 60_000;
const EERSTE_MS = 5000;
const LAATSTE_MS = 3_600_000;

/**
 * The word is kept with a line in the outbox in one transaction, and only then sent: it is never lost, and a process that dies leaves it to
 * another. A source that is in trouble is tried again, later each time; one that refuses is not.
 */
export function createToestemmingverzending(deps: ToestemmingverzendingDeps): Toestemmingverzending {
  const { dataSource, bronnen, clock, log, deadlineMs } = deps;
  const schrijvers = new Map(bronnen.filter((bron) => bron.schrijfToestemming).map((bron) => [bron.naam, bron]));
  const running = new Set<Promise<void>>();
  let poll: Poll | undefined;

  /** Whether the source can be asked for more. */
  const send = async (bron: Casusbron, claimed: Geclaimd): Promise<boolean> => {
    const { zaakUuid, woord, sub, organisatie, pogingen } = claimed;
    const settle = (stand: Vastlegging, reden?: Vastleggingsreden, opnieuwOp: Date | null = null) =>
      settleVerzending(dataSource, claimed, { stand, reden, op: clock() }, opnieuwOp);
    const outcome =
      zaakUuid === undefined
        ? { ok: true as const, value: "ZAAK_WEG" as const }
        : await bron.schrijfToestemming!(zaakUuid, woord, { id: sub, weergave: organisatie });
    if (outcome.ok) {
      if (outcome.value === "GESCHREVEN") await settle("IN_BRON");
      else await settle("ALLEEN_HUB", outcome.value);
    } else if (outcome.failure.soort === "GEWEIGERD") await settle("ALLEEN_HUB", "GEWEIGERD");
    else {
      const wachtMs = Math.min(EERSTE_MS * 2 ** (pogingen - 1), LAATSTE_MS);
      await settle("WACHT", undefined, new Date(clock().getTime() + wachtMs));
      return false;
    }
    return true;
  };

  const workFor = async (bron: Casusbron) => {
    for (;;) {
      const nu = clock();
      const leaseTot = new Date(nu.getTime() + LEASE_MS);
      const claimed = await claimVerzending(dataSource, bron.naam, { nu, leaseTot });
      if (!claimed || !(await send(bron, claimed))) return;
    }
  };

  return {
    begin: (bron) =>
      schrijvers.has(bron) ? { stand: "WACHT", reden: null } : { stand: "ALLEEN_HUB", reden: "GEEN_PLEK" },
    async verstuur(namen) {
      const asked = [...new Set(namen)].flatMap((naam) => schrijvers.get(naam) ?? []);
      const work = Promise.all(asked.map(workFor)).then(
        () => {},
        (err: unknown) => log.error({ err }, "consent not sent"),
      );
      running.add(work);
      void work.finally(() => running.delete(work));
      await within(
        work.then(() => ({ ok: true as const, value: undefined })),
        deadlineMs,
      );
    },
    start() {
      if (schrijvers.size === 0) return;
      const round = async () => {
        for (const bron of schrijvers.values()) await workFor(bron);
      };
      poll = startPolling("toestemmingen", ROUND_MS, round, log);
    },
    async stop() {
      await poll?.stop();
      await Promise.all(running);
    },
  };
}
