// SPDX-License-Identifier: EUPL-1.2
import type { Aanlevering } from "../domain/aanlevering";

/**
 * The place of a delivery in the order of all deliveries of a source, as a text that sorts: by peildatum, then by when it was made; of
 * two made at the same moment the delta comes on top of the full one, and after that the content decides. It depends on nothing
 * else, so that deliveries end in the same state in whatever order they arrive. Compare with COLLATE "C".
 */
export function leveringstand({ peildatum, aangemaaktOp, soort, sha256 }: Aanlevering): string {
  return [peildatum, aangemaaktOp.toISOString(), soort === "volledig" ? 0 : 1, sha256.slice(0, 12)].join(" ");
}
