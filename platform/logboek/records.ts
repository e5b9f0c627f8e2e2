// SPDX-License-Identifier: EUPL-1.2

/** Who asks, as far as the log is concerned. */
export interface Logwie {
  sub: string;
  rol: string;
  organisatie: string;
  /** the application that asked */
  azp?: string;
}

/** What came of a request to see something. */
export type Uitkomst = "TOEGESTAAN" | "GEWEIGERD";

/** What happened, for the audit log; beside each the kind of action in NEN 7513 (create, read, update, execute). */
export const GEBEURTENISSEN = [
  "INZAGE", // read
  "BESLISSING", // execute: a decision for another program
  "NOODPROCEDURE", // read, with the glass broken
  "ZOEKVRAAG", // execute: a search
  "VASTLEGGING", // create
  "WIJZIGING", // update
  "UITVOERING", // execute: something else, such as reading the sources again
] as const;
export type Gebeurtenis = (typeof GEBEURTENISSEN)[number];

/** The activity in the log of a question without a purpose, or whose purpose was refused; what the caller wrote there is not kept. */
export const ZONDER_DOEL = "geen";

/** One decision about data of persons, as the place that answers or refuses tells it. */
export interface Verwerking {
  uitkomst: Uitkomst;
  /** part of the hub the data belong to, such as `casus` or `hulp` */
  domein: string;
  niveau: string;
  /** code of the ground on which it was decided */
  grond: string;
  /** pseudonyms of the persons whose data are shown; empty when nothing is */
  betrokkenen: readonly string[];
  /** pseudonym that was asked for; only kept when it has the shape of one, because a caller can put anything there */
  gevraagd?: string;
  /** the gezin through which it was decided */
  gezin?: string;
  /** CBS code of the gemeente that answers for the data: whose FG may see the entry */
  gemeente?: string;
  gebeurtenis?: Gebeurtenis;
  /** URI of the processing activity in the register; that of the request unless told */
  activiteit?: string;
  /** until then the family does not see the entry in its log */
  verborgenTot?: Date;
  /** pseudonym of the only one of the family who may read the entry; everyone who may read about the betrokkene unless told */
  alleenVoor?: string;
}

/** Tells the log of one request what was shown or refused. Written, and acknowledged, before the answer leaves. */
export type LogVerwerking = (verwerking: Verwerking) => void;

/** Whether an action worked; the names of the standard. */
export type LogStatus = "Unset" | "Ok" | "Error";

/** One record of the Logboek Dataverwerkingen 1.0.0 (chapter Component Logboek). It never holds anything about an employee. */
export interface Logboekregel {
  trace_id: string;
  span_id: string;
  parent_span_id: string | null;
  status: LogStatus;
  name: string;
  /** ISO 8601 in milliseconds */
  start_time: string;
  end_time: string;
  /** dpl.core.processing_activity_id */
  activiteit: string;
  /** dpl.core.data_subject_id; null for the action that the records per betrokkene hang under */
  betrokkene: string | null;
}

/** One entry of the audit log (NEN 7513:2018): who did what with whose data, when, and why that was allowed or not. */
export interface Auditregel {
  /** ISO 8601 in milliseconds */
  moment: string;
  trace_id: string;
  span_id: string;
  gebeurtenis: Gebeurtenis;
  uitkomst: Uitkomst;
  /** `sub` of the token */
  wie: string;
  rol: string;
  organisatie: string;
  /** `azp` of the token: the application that asked */
  client: string | null;
  activiteit: string;
  grond: string;
  /** pseudonym of the hub */
  betrokkene: string | null;
  gevraagd: string | null;
  gezin: string | null;
  gemeente: string | null;
  /** `domein=niveau`, sorted */
  domeinen: string[];
  verborgen_tot: string | null;
  alleen_voor: string | null;
}
