// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Brondekking } from "../../platform/herkomst/records";
import type { Cipher } from "../../platform/identity/cipher";
import type { Logger } from "../../platform/logging/logger";
import { type Poll, startPolling } from "../../platform/process/poll";
import type { SourceFailure, SourceOutcome } from "../../platform/source/outcome";
import { within } from "../../platform/source/within";
import type { Clock } from "../../platform/time/datum";
import { dekkingInCijfers, dekkingVanEpd, type NietGevraagd } from "./domain/epd/dekking";
import type { Epddossier } from "./domain/epd/epd";
import type { FhirBron } from "./sources/fhir/fhir-bron";
import { deleteExpiredKopieen, findEpdKopieen, findLaatsteLezingen, saveEpdKopieen } from "./store/epd-kopieen";
import { deleteAllPersoonsnummers, deletePersoonsnummers, findPersoonsnummers } from "./store/persoonsnummers";

/** The number of a person that came along with a request, for the length of it. */
export type NummerVan = (persoon: string) => Promise<string | undefined>;

/** What dossier systems tell of one jeugdige. */
export interface Dossiers {
  dossiers: Epddossier[];
  /** one row per source */
  dekking: Brondekking[];
}

/** Keeps the governed copy of the dossier systems: only of persons in view, never of a whole population. */
export interface Dossierverversing {
  /** the copies as they are, in one statement */
  read(personen: readonly string[]): Promise<Map<string, Dossiers>>;
  /**
   * The copies after asking every source for what is older than its `versheid`, all at once. Too late or broken: the old copy, and that is said;
   * the asking itself goes on and warms the copy. Of more than a family only the first are asked about.
   * @param begonnen when the view began: it waits no longer than the deadline
   * @param nummerVan finds the number of whom the hub keeps none: of them no message told
   */
  refresh(known: Map<string, Dossiers>, begonnen: Date, nummerVan?: NummerVan): Promise<Map<string, Dossiers>>;
  /** what each source contributes to figures; one statement, and none without a source */
  dekkingInCijfers(): Promise<Brondekking[]>;
  /** removes what may not stay */
  expire(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export interface DossierverversingDeps {
  dataSource: DataSource;
  bronnen: FhirBron[];
  /** only needed when there is a source */
  cipher?: Cipher;
  clock: Clock;
  log: Logger;
  /** how long a view waits for sources, in ms */
  deadlineMs: number;
}

/** A large family. A list of many children must not become a search through every EPD. */
const MAX_PERSONEN = 20;
const CLEAN_EVERY_MS = 600_000;

interface Asked {
  bron: FhirBron;
  persoon: string;
  answer: Promise<SourceOutcome<Epddossier>>;
}

export function createDossierverversing(deps: DossierverversingDeps): Dossierverversing {
  const { dataSource, bronnen, clock, log, deadlineMs } = deps;
  const saving = new Set<Promise<void>>();
  let poll: Poll | undefined;

  const keptSince = ({ bewaartermijnMs }: FhirBron) =>
    bewaartermijnMs === undefined ? undefined : new Date(clock().getTime() - bewaartermijnMs);
  const isStale = ({ versheidMs }: FhirBron, kopie: Epddossier | undefined) =>
    !kopie || clock().getTime() - kopie.opgehaaldOp.getTime() > versheidMs;

  /** Saves what comes in from one source in one statement, also what comes too late for who asked. */
  const save = (bron: FhirBron, asked: Asked[]): Promise<void> => {
    if (bron.bewaartermijnMs === undefined) return Promise.resolve();
    const done = Promise.all(asked.map(({ answer }) => answer))
      .then((outcomes) =>
        saveEpdKopieen(
          dataSource,
          outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : [])),
        ),
      )
      .catch((err: unknown) => log.error({ err, bron: bron.naam }, "dossiers were not kept"))
      .finally(() => saving.delete(done));
    saving.add(done);
    return done;
  };

  const toDossiers = (
    persoon: string,
    kopieen: Epddossier[],
    waarom: (bron: FhirBron) => SourceFailure | NietGevraagd | undefined = () => undefined,
  ): Dossiers => {
    const own = kopieen.filter((kopie) => kopie.persoon === persoon);
    const find = ({ naam }: FhirBron) => own.find(({ bron }) => bron === naam);
    return {
      dossiers: own,
      dekking: bronnen.map((bron) => dekkingVanEpd(bron, find(bron), clock(), waarom(bron))),
    };
  };

  const expire = async () => {
    const since = bronnen.flatMap((bron): [string, Date][] => {
      const sinds = keptSince(bron);
      return sinds ? [[bron.naam, sinds]] : [];
    });
    await deleteExpiredKopieen(dataSource, new Map(since));
    if (bronnen.length === 0) await deleteAllPersoonsnummers(dataSource);
  };

  return {
    expire,
    async dekkingInCijfers() {
      if (bronnen.length === 0) return [];
      const laatste = await findLaatsteLezingen(dataSource);
      return bronnen.map((bron) => dekkingInCijfers(bron, laatste.get(bron.naam)));
    },
    async read(personen) {
      if (bronnen.length === 0) return new Map(personen.map((persoon) => [persoon, { dossiers: [], dekking: [] }]));
      const kept = (await findEpdKopieen(dataSource, personen)).filter((kopie) =>
        bronnen.some((bron) => {
          const sinds = keptSince(bron);
          return bron.naam === kopie.bron && sinds !== undefined && kopie.opgehaaldOp >= sinds;
        }),
      );
      return new Map(personen.map((persoon) => [persoon, toDossiers(persoon, kept)]));
    },
    async refresh(known, begonnen, nummerVan) {
      const needed = [...known].flatMap(([persoon, { dossiers }]) => {
        const stale = bronnen.filter((bron) =>
          isStale(
            bron,
            dossiers.find((each) => each.bron === bron.naam),
          ),
        );
        return stale.length > 0 ? [{ persoon, stale }] : [];
      });
      if (needed.length === 0) return known;
      const inView = needed.slice(0, MAX_PERSONEN);
      const numbers = await findNummers(
        deps,
        inView.map(({ persoon }) => persoon),
        nummerVan,
      );
      const asked: Asked[] = inView.flatMap(({ persoon, stale }) => {
        const bsn = numbers.get(persoon);
        return bsn === undefined ? [] : stale.map((bron) => ({ bron, persoon, answer: bron.read(persoon, bsn) }));
      });
      const until = performance.now() + deadlineMs - (clock().getTime() - begonnen.getTime());
      const left = () => until - performance.now();
      const saved = bronnen.map((bron) =>
        save(
          bron,
          asked.filter((each) => each.bron === bron),
        ),
      );
      const outcomes = await Promise.all(asked.map(({ answer }) => within(answer, left())));
      // Kept before it is shown, as far as time allows: who looks next finds it.
      await within(
        Promise.all(saved).then(() => ({ ok: true, value: undefined })),
        left(),
      );
      const listed = new Set(needed.slice(MAX_PERSONEN).map(({ persoon }) => persoon));
      return new Map(
        [...known].map(([persoon, { dossiers }]) => {
          if (!needed.some((each) => each.persoon === persoon)) return [persoon, known.get(persoon)!];
          const answers = asked.flatMap(({ bron, persoon: about }, i) =>
            about === persoon ? [{ bron, outcome: outcomes[i]! }] : [],
          );
          const fresh = answers.flatMap(({ outcome }) => (outcome.ok ? outcome.value : []));
          const old = dossiers.filter(({ bron }) => !fresh.some((each) => each.bron === bron));
          return [
            persoon,
            toDossiers(persoon, [...old, ...fresh], (bron) => {
              if (listed.has(persoon)) return "LIJST";
              if (!numbers.has(persoon)) return "GEEN_NUMMER";
              const outcome = answers.find((each) => each.bron === bron)?.outcome;
              return outcome && !outcome.ok ? outcome.failure : undefined;
            }),
          ];
        }),
      );
    },
    start() {
      poll = startPolling("dossiers", CLEAN_EVERY_MS, expire, log);
    },
    async stop() {
      await poll?.stop();
      await Promise.all(saving);
      await Promise.all(bronnen.map((bron) => bron.close()));
    },
  };
}

/** The numbers of these persons: as they are kept, as far as this key opens them, else as they came along. */
async function findNummers(
  { dataSource, cipher, log }: DossierverversingDeps,
  personen: string[],
  nummerVan: NummerVan | undefined,
) {
  const sealed = await findPersoonsnummers(dataSource, personen);
  const opened = new Map<string, string>();
  const unreadable: string[] = [];
  for (const [persoon, text] of sealed) {
    try {
      opened.set(persoon, cipher!.decrypt(text));
    } catch {
      unreadable.push(persoon);
    }
  }
  if (unreadable.length > 0) {
    log.warn({ aantal: unreadable.length }, "sealed numbers of another key were removed");
    await deletePersoonsnummers(dataSource, unreadable);
  }
  if (nummerVan)
    for (const persoon of personen.filter((each) => !opened.has(each))) {
      const bsn = await nummerVan(persoon);
      if (bsn !== undefined) opened.set(persoon, bsn);
    }
  return opened;
}
