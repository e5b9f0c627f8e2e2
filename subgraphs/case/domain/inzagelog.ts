// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import { regisseursOp } from "./regie";
import type { Toegangsfeiten } from "./toegang";

/**
 * Whether a look must stay out of the log of the family for a while: Veilig Thuis directs now, and who hurts someone at home must not
 * read there that somebody is looking (Wmo 2015 4.1.1, protocol Veilig Thuis).
 */
export function isVertrouwelijk({ regie }: Pick<Toegangsfeiten, "regie">, vandaag: Datum): boolean {
  return regisseursOp(regie as Parameters<typeof regisseursOp>[0], vandaag).some(
    ({ voerder }) => voerder === "VEILIG_THUIS",
  );
}
