// SPDX-License-Identifier: EUPL-1.2
import type { Periodelevering } from "./levering";
import type { BewaardeMeting } from "./meting";
import type { ResultatenVraag, VergelijkVraag } from "./vraag";

/** Reads the governed copy of the deliveries. */
export interface ResultatenRepository {
  /**
   * The cells for each question, in the order of the questions, in one statement however many there are. A question about one periode
   * gets its whole year: withholding looks at the year (see onderdrukking.ts).
   * @param bronnen names of the configured sources; cells of others are left out
   */
  findMetingen(vragen: readonly ResultatenVraag[], bronnen: readonly string[]): Promise<BewaardeMeting[][]>;
  /** The cells of all aanbieders for one profiel (and intensiteit), of the whole year of the periode. */
  findVergelijkbaar(vraag: VergelijkVraag, bronnen: readonly string[]): Promise<BewaardeMeting[]>;
  /** The delivery that counts for each periode of the sources, latest periode first. */
  findLeveringen(bronnen: readonly string[]): Promise<Periodelevering[]>;
}
