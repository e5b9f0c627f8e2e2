// SPDX-License-Identifier: EUPL-1.2
import type { FetchedError, ResponsePath } from "../response/response-error";

/**
 * The one error for a fetch that gave nothing.
 * @param late true when the subgraph did not answer in time, false when it could not be reached or gave no sense
 * @param place first affected object
 * @param candidates keys that object now lacks
 */
export function unreachable(
  service: string,
  late: boolean,
  place: ResponsePath,
  candidates: readonly string[],
): FetchedError {
  const cause = late ? "antwoordde niet op tijd" : "is nu niet bereikbaar";
  return {
    message: `De bron ${service} ${cause}. De rest van de gegevens is wel opgehaald.`,
    sourcePath: place,
    candidates,
    extensions: { code: "BRON_ONBEREIKBAAR", service },
  };
}
