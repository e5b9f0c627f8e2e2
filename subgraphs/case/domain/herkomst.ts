// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst } from "../../../platform/herkomst/records";
import type { Gezin } from "./gezin";

/** Where the facts of a gezin come from. */
export function herkomstVan(gezin: Gezin, vastgelegdOp = gezin.vastgelegdOp): Herkomst {
  return { bron: gezin.bron, bronhouder: gezin.bronhouder, vastgelegdOp, opgehaaldOp: gezin.opgehaaldOp };
}
