// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking } from "../../platform/herkomst/records";
import type { Inzageregel, Inzagevraag, Loglezer, ReadInzagen } from "../../platform/logboek/read";
import type { Inzagelogbron } from "./sources/inzagelog/client";

/** What was found in all logs of the hub together, and which of them answered. */
export interface Gelezen {
  /** per question, in the order of the list */
  regels: Inzageregel[][];
  dekking: Brondekking[];
}

export type ReadInzagelogs = (lezer: Loglezer, vragen: readonly Inzagevraag[], nu: Date) => Promise<Gelezen>;

const HUB = "Gezinshub";

/**
 * Reads the logs of all parts of the hub as one list. Each gives as many as a page can hold, after the same place, so no page misses one that
 * is in another log. A log that does not answer is named: a gap is not "nobody looked".
 */
export function createInzagelogs(own: ReadInzagen, others: readonly Inzagelogbron[]): ReadInzagelogs {
  return async (lezer, vragen, nu) => {
    const [eigen, ...found] = await Promise.all([
      own(lezer, vragen, nu),
      ...others.map((other) => other.read(lezer, vragen)),
    ]);
    const answered = found.flatMap((outcome) => (outcome?.ok ? [outcome.value] : []));
    return {
      regels: vragen.map(({ aantal }, i) =>
        [eigen, ...answered]
          .flatMap((log) => log[i] ?? [])
          .sort(newestFirst)
          .slice(0, aantal),
      ),
      dekking: [
        { bron: "Logboek casus", bronhouder: HUB, status: "BESCHIKBAAR", opgehaaldOp: nu },
        ...others.map(({ naam }, i): Brondekking => {
          const about = { bron: `Logboek ${naam}`, bronhouder: HUB };
          const outcome = found[i];
          if (!outcome) return { ...about, status: "NIET_BEVRAAGD", reden: "Dit logboek is niet aangesloten." };
          if (outcome.ok) return { ...about, status: "BESCHIKBAAR", opgehaaldOp: nu };
          return { ...about, status: "ONBEREIKBAAR", reden: "Dit logboek antwoordt nu niet." };
        }),
      ],
    };
  };
}

/** The order of the list, the same as each log has it. */
function newestFirst(a: Inzageregel, b: Inzageregel): number {
  const byMoment = b.moment.getTime() - a.moment.getTime();
  return byMoment || (a.plaats < b.plaats ? 1 : a.plaats > b.plaats ? -1 : 0);
}
