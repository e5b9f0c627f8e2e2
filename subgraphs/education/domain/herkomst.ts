// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst } from "../../../platform/herkomst/records";

/** Each origin once: facts of one delivery share theirs. */
export function uniekeHerkomst(herkomsten: Herkomst[]): Herkomst[] {
  const key = ({ bron, vastgelegdOp, opgehaaldOp }: Herkomst) =>
    `${bron} ${vastgelegdOp?.getTime()} ${opgehaaldOp.getTime()}`;
  return [...new Map(herkomsten.map((herkomst) => [key(herkomst), herkomst])).values()];
}
