// SPDX-License-Identifier: EUPL-1.2

/** Why a source did not answer; `soort` is stable, `uitleg` one Dutch sentence for people. */
export interface SourceFailure {
  soort:
    | "TE_LAAT"
    | "ONBEREIKBAAR"
    | "GEWEIGERD"
    | "ONLEESBAAR"
    | "STORING"
    | "GEPAUZEERD"
    | "VERKEERD_INGERICHT"
    | "FOUT_IN_HUB";
  uitleg: string;
  /** code of the source's own fault (problem+json), when it gave one */
  code?: string;
}

/** What of a refusal may be known: never its text, which can hold personal data. */
export interface SourceReply {
  status: number;
  code?: string;
  /** Date header: the clock of the source */
  date?: string;
}

/** What a call to a source gives: failure is a value, never an exception. */
export type SourceOutcome<T> = { ok: true; value: T } | { ok: false; failure: SourceFailure };

/** Thrown inside a source client; the connector turns it into a SourceFailure. */
export class SourceError extends Error {
  constructor(
    readonly soort: SourceFailure["soort"],
    /** whether the source itself is in trouble, so that it counts for the breaker; a refusal (4xx) does not */
    readonly isOutage: boolean,
    readonly retryAfterMs?: number,
    readonly reply?: SourceReply,
  ) {
    super(soort);
    this.name = "SourceError";
  }
}

const UITLEG: Record<SourceFailure["soort"], string> = {
  TE_LAAT: "antwoordde niet op tijd.",
  ONBEREIKBAAR: "is nu niet bereikbaar.",
  GEWEIGERD: "weigerde de vraag van de hub.",
  ONLEESBAAR: "gaf een antwoord dat niet te lezen is.",
  STORING: "heeft een storing.",
  GEPAUZEERD: "had te veel storingen en wordt even niet bevraagd.",
  VERKEERD_INGERICHT: "is niet goed ingericht in de hub.",
  FOUT_IN_HUB: "kon niet worden gelezen door een fout in de hub zelf.",
};

/** The failure of a kind, with its sentence. */
export function sourceFailure(soort: SourceFailure["soort"], code?: string): SourceFailure {
  return { soort, uitleg: `De bron ${UITLEG[soort]}`, ...(code === undefined ? {} : { code }) };
}
