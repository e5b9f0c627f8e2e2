// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Logger } from "../../platform/logging/logger";
import { type Poll, startPolling } from "../../platform/process/poll";
import type { SourceFailure, SourceOutcome } from "../../platform/source/outcome";
import { within } from "../../platform/source/within";
import { type Clock, datumIn } from "../../platform/time/datum";
import { type Casusbron, type Gebruiker, HUB } from "./domain/bron";
import { magBewaren, verlopenOp } from "./domain/bewaartermijn";
import { dekkingNu, dekkingVan, type GezinMetDekking } from "./domain/dekking";
import { DREMPELS, type Drempels } from "./domain/drempels";
import type { Gezin } from "./domain/gezin";
import { isBekend } from "./domain/onderdelen";
import type { Persoonsbron } from "./domain/persoon";
import { createDoorgeefindex } from "./doorgeefindex";
import { saveBronstand } from "./store/bronstanden";
import { deleteGezinnen, deleteMissing, deleteUnseen, findGezinnen, saveGezinnen } from "./store/gezinnen";
import { saveRegistersignalen } from "./store/registersignalen";
import { deleteVerlopen } from "./store/verlopen";

/** Keeps the governed copy of the case systems: warm in the background, and fresh for who looks at one gezin. */
export interface Verversing {
  /** The copy as it is, in a number of statements that does not depend on the number of gezinnen. */
  read(ids: readonly string[]): Promise<Map<string, GezinMetDekking>>;
  /**
   * Gezinnen of sources with `bewaartermijn: geen`, from the source itself in one question for all of them; no answer in time: they are
   * not there. The facts that access rests on are in that source alone, so it is only asked for who has to do with its gemeente.
   */
  readDoorgegeven(
    ids: readonly string[],
    gebruiker: Gebruiker,
    gemeenten: readonly string[],
  ): Promise<Map<string, GezinMetDekking>>;
  /** whether this gezin is of a source of which nothing may be kept */
  isDoorgegeven(id: string): boolean;
  /** from when something at this source asks for attention */
  drempelsVan(bron: string): Drempels;
  /**
   * The copy after asking the source for what is older than its `versheid`, or of which the history of the phases was never read; too
   * late or broken: the copy as it is, and VEROUDERD when it is old.
   * @param force ask however new the copy is
   */
  readFresh(gezin: GezinMetDekking, gebruiker: Gebruiker, force?: boolean): Promise<GezinMetDekking | undefined>;
  /** reads one whole source now */
  readSource(bron: Casusbron): Promise<void>;
  /** reads the gezinnen of these zaken again, and removes what is gone; false when the source did not answer */
  refreshZaken(bron: string, zaakUuids: string[]): Promise<boolean>;
  start(): void;
  stop(): Promise<void>;
}

export interface VerversingDeps {
  dataSource: DataSource;
  bronnen: Casusbron[];
  /** the register of persons, when there is one: what its copy adds to the lists is worked out at every reading */
  register?: Persoonsbron;
  clock: Clock;
  log: Logger;
  /** how long a view waits for sources, in ms */
  deadlineMs: number;
}

export function createVerversing({
  dataSource,
  bronnen,
  register,
  clock,
  log,
  deadlineMs,
}: VerversingDeps): Verversing {
  const byName = new Map(bronnen.map((bron) => [bron.naam, bron]));
  let polls: Poll[] = [];

  const index = createDoorgeefindex();
  const isDoorgeven = (naam: string) => byName.get(naam)?.bewaartermijn === "geen";

  const drempelsVan = (naam: string) => byName.get(naam)?.drempels ?? DREMPELS;

  const save = (gezinnen: Gezin[]) => {
    const nu = clock();
    const mag = (gezin: Gezin) => magBewaren(gezin, nu, byName.get(gezin.bron)?.bewaartermijn);
    const expired = gezinnen.filter((gezin) => !mag(gezin)).map(({ id }) => id);
    return dataSource.transaction(async (manager) => {
      const kept = gezinnen.filter(mag);
      const saved = await saveGezinnen(manager, kept, datumIn(nu), drempelsVan);
      if (register) await saveRegistersignalen(manager, register, { gezinIds: kept.map(({ id }) => id) }, datumIn(nu));
      if (expired.length > 0) await deleteGezinnen(manager, expired);
      return saved;
    });
  };

  /** Asks the sources that keep nothing here; a source that does not answer gives nothing. */
  const passThrough: Verversing["readDoorgegeven"] = async (ids, gebruiker, gemeenten) => {
    const answers = [...index.zakenVan(ids)].map(async ([naam, zaken]) => {
      const bron = byName.get(naam)!;
      if (!gemeenten.includes(bron.gemeente)) return [];
      const outcome = await within(bron.readGezinnen(zaken, gebruiker), deadlineMs);
      return outcome.ok ? outcome.value.filter(({ id }) => ids.includes(id)) : [];
    });
    const gezinnen = (await Promise.all(answers)).flat();
    return new Map(gezinnen.map((gezin) => [gezin.id, { gezin, dekking: [dekkingNu(gezin)] }]));
  };

  const withDekking = (gezin: Gezin, failure?: SourceFailure): GezinMetDekking => {
    const versheidMs = byName.get(gezin.bron)?.versheidMs;
    return { gezin, dekking: [dekkingVan(gezin, clock(), versheidMs, failure)] };
  };

  const fetchAndSave = async (
    bron: Casusbron,
    gezin: Gezin,
    gebruiker: Gebruiker,
    force: boolean,
  ): Promise<SourceOutcome<Gezin | undefined>> => {
    const heeftVerloop = gezin.fasenVolledig && isBekend(gezin, "FASEVERLOOP");
    const laatste = heeftVerloop && !force ? gezin.fasen?.at(-1) : undefined;
    const fasen = laatste && new Map([[gezin.zaakUuid, laatste]]);
    const outcome = await bron.readGezinnen([gezin.zaakUuid], gebruiker, fasen);
    if (!outcome.ok) return outcome;
    const fresh = outcome.value.find(({ id }) => id === gezin.id);
    if (!fresh) {
      await dataSource.transaction((manager) => deleteGezinnen(manager, [gezin.id]));
      return { ok: true, value: undefined };
    }
    const [saved] = await save([fresh]);
    // What may not be kept is still what the source says now.
    return { ok: true, value: saved ?? fresh };
  };

  const readSource = async (bron: Casusbron) => {
    const begonnen = clock();
    const noted = index.begin(bron.naam);
    const outcome = await bron.readAll(
      isDoorgeven(bron.naam) ? async (page) => noted.note(page) : async (page) => void (await save(page)),
    );
    if (outcome.ok && isDoorgeven(bron.naam)) noted.end();
    await dataSource.transaction(async (manager) => {
      const stand = { bron: bron.naam, geprobeerdOp: begonnen, fout: outcome.ok ? null : outcome.failure.soort };
      if (outcome.ok) await deleteUnseen(manager, bron.naam, begonnen);
      await saveBronstand(manager, outcome.ok ? { ...stand, volledigOp: begonnen } : stand);
      const verlopen = verlopenOp(clock(), bron.bewaartermijn);
      if (verlopen) await deleteVerlopen(manager, bron.naam, verlopen);
    });
    if (outcome.ok) log.info({ bron: bron.naam, gezinnen: outcome.value }, "source read");
  };

  return {
    readSource,
    async refreshZaken(naam, zaakUuids) {
      const bron = byName.get(naam);
      if (!bron || isDoorgeven(naam)) return true;
      const outcome = await bron.readGezinnen(zaakUuids, HUB);
      if (!outcome.ok) return false;
      const present = outcome.value.map(({ id }) => id);
      await save(outcome.value);
      await dataSource.transaction((manager) => deleteMissing(manager, naam, zaakUuids, present));
      return true;
    },
    drempelsVan,
    isDoorgegeven: (id) => index.zakenVan([id]).size > 0,
    readDoorgegeven: passThrough,
    async read(ids) {
      if (ids.length === 0) return new Map();
      const gezinnen = await findGezinnen(dataSource, ids);
      return new Map([...gezinnen].map(([id, gezin]) => [id, withDekking(gezin)]));
    },
    async readFresh(known, gebruiker, force = false) {
      const { gezin } = known;
      const bron = byName.get(gezin.bron);
      if (!bron || isDoorgeven(bron.naam)) return known;
      const isFresh = clock().getTime() - gezin.opgehaaldOp.getTime() <= bron.versheidMs;
      if (!force && isFresh && gezin.fasenVolledig !== false) return known;
      const outcome = await within(fetchAndSave(bron, gezin, gebruiker, force), deadlineMs);
      if (!outcome.ok) return isFresh && !force ? known : withDekking(gezin, outcome.failure);
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
