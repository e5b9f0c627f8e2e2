// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../batching/group-by";
import { scrubBsn } from "../identity/bsn";
import { isPseudonym } from "../identity/pseudonym";
import { newSpanId, type Trace } from "../trace/trace";
import type { Logregels } from "./append";
import type { Logsleutels } from "./keys";
import type { Auditregel, Logboekregel, LogStatus, Logwie, Verwerking } from "./records";

/** What the log must know of a request. */
export interface LogVraag {
  subgraph: string;
  aanvrager: Logwie;
  trace: Trace;
  begin: Date;
  /** processing activity, when a decision names none of its own */
  activiteit: string;
}

/** Collects the decisions of one request; each says once what it says, however often it was taken. */
export class RequestLog {
  private entries = new Map<string, Entry>();

  constructor(
    private readonly vraag: LogVraag,
    private readonly clock: () => Date,
  ) {}

  /** whether a change was told to be refused */
  refusedChange = false;

  readonly log = (verwerking: Verwerking): void => {
    const {
      uitkomst,
      betrokkenen,
      gevraagd,
      domein,
      niveau,
      grond,
      gezin,
      gebeurtenis = "INZAGE",
      alleenVoor,
    } = verwerking;
    if (uitkomst === "GEWEIGERD" && (gebeurtenis === "VASTLEGGING" || gebeurtenis === "WIJZIGING"))
      this.refusedChange = true;
    const asked = gevraagd !== undefined && isPseudonym(gevraagd) ? gevraagd : null;
    for (const betrokkene of betrokkenen.length > 0 ? betrokkenen : [null]) {
      const activiteit = verwerking.activiteit ?? this.vraag.activiteit;
      const about = betrokkene === null ? asked : null;
      const key = [gebeurtenis, uitkomst, grond, activiteit, betrokkene, about, gezin, alleenVoor].join("|");
      const entry = this.entries.get(key) ?? {
        op: this.clock(),
        gebeurtenis,
        uitkomst,
        grond,
        activiteit,
        betrokkene,
        gevraagd: about,
        gezin: gezin ?? null,
        gemeente: verwerking.gemeente ?? null,
        alleen_voor: alleenVoor ?? null,
        domeinen: new Set<string>(),
      };
      entry.domeinen.add(`${domein}=${niveau}`);
      const { verborgenTot } = verwerking;
      if (verborgenTot && verborgenTot > (entry.verborgenTot ?? new Date(0))) entry.verborgenTot = verborgenTot;
      this.entries.set(key, entry);
    }
  };

  /** The records of what was told since the last time; undefined when it was not about persons. */
  take(status: LogStatus, sleutels: Logsleutels): Logregels | undefined {
    if (this.entries.size === 0) return undefined;
    const entries = [...this.entries.values()];
    this.entries = new Map();
    return { audit: entries.map((entry) => this.auditOf(entry)), logboek: this.logboekOf(entries, status, sleutels) };
  }

  private auditOf({ op, domeinen, verborgenTot, ...entry }: Entry): Auditregel {
    const { aanvrager, trace } = this.vraag;
    return {
      ...entry,
      moment: op.toISOString(),
      trace_id: trace.traceId,
      span_id: trace.spanId,
      // What an issuer puts in a token is not ours to trust with a BSN.
      wie: scrubBsn(aanvrager.sub),
      rol: aanvrager.rol,
      organisatie: scrubBsn(aanvrager.organisatie),
      client: aanvrager.azp === undefined ? null : scrubBsn(aanvrager.azp),
      domeinen: [...domeinen].sort(),
      verborgen_tot: verborgenTot?.toISOString() ?? null,
    };
  }

  /** One action per activity, and under it one record for each person whose data were processed. */
  private logboekOf(entries: Entry[], status: LogStatus, sleutels: Logsleutels): Logboekregel[] {
    const { subgraph, trace, begin } = this.vraag;
    const nu = this.clock();
    const end = nu.toISOString();
    const sleutel = sleutels.voor(nu, null);
    const shown = entries.filter((entry) => entry.uitkomst === "TOEGESTAAN" && entry.betrokkene !== null);
    return [...new Set(shown.map(({ activiteit }) => activiteit))].flatMap((activiteit, i) => {
      const action = {
        trace_id: trace.traceId,
        span_id: i === 0 ? trace.spanId : newSpanId(),
        parent_span_id: trace.parentSpanId ?? null,
        status,
        name: `vraag aan ${subgraph}`,
        start_time: begin.toISOString(),
        end_time: end,
        activiteit,
        betrokkene: null,
      };
      const persons = groupBy(
        shown.filter((each) => each.activiteit === activiteit),
        ({ betrokkene }) => betrokkene!,
      );
      const children = [...persons].map(([betrokkene, own]) => ({
        ...action,
        span_id: newSpanId(),
        parent_span_id: action.span_id,
        name: nameOf(own),
        start_time: own[0]!.op.toISOString(),
        betrokkene: sleutel.subject(betrokkene),
      }));
      return [action, ...children];
    });
  }
}

/** What was done with the data of one person, such as `inzage casus, hulp`. */
function nameOf(entries: Entry[]): string {
  const perAction = groupBy(entries, ({ gebeurtenis }) =>
    gebeurtenis === "NOODPROCEDURE" ? "inzage" : gebeurtenis.toLowerCase(),
  );
  const names = [...perAction].map(([action, own]) => {
    const domeinen = own.flatMap((entry) => [...entry.domeinen].map((each) => each.split("=")[0]!));
    return `${action} ${[...new Set(domeinen)].sort().join(", ")}`;
  });
  return names.sort().join("; ");
}

type Entry = Omit<
  Auditregel,
  "moment" | "trace_id" | "span_id" | "wie" | "rol" | "organisatie" | "client" | "domeinen" | "verborgen_tot"
> & {
  op: Date;
  domeinen: Set<string>;
  verborgenTot?: Date;
};
