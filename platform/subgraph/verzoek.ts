// SPDX-License-Identifier: EUPL-1.2
import type { LogVerwerking } from "../logboek/records";
import type { Trace } from "../trace/trace";

/** What a request brings besides who asks. */
export interface Verzoek {
  trace: Trace;
  /** every place that shows or refuses data of a person tells it here */
  logVerwerking: LogVerwerking;
}
