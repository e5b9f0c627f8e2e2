// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst } from "../../../platform/herkomst/records";
import { type Datum, isoVan } from "../../../platform/time/datum";
import type { Berichtregel } from "./berichtregel";

/** Which message a fact rests on. */
export interface Feitbron {
  bron: string;
  /** dagtekening of the message */
  vastgelegdOp: Datum;
  /** ISO 8601 moment the hub received it */
  ontvangenOp: string;
}

/** The source of what this line says. */
export function toFeitbron(regel: Pick<Berichtregel, "bron" | "dagtekening" | "ontvangenOp">): Feitbron {
  return { bron: regel.bron, vastgelegdOp: regel.dagtekening, ontvangenOp: isoVan(regel.ontvangenOp) };
}

/** @param bronhouder who keeps a source, by its name */
export function toHerkomst(feit: Feitbron, bronhouder: (bron: string) => string): Herkomst {
  return {
    bron: feit.bron,
    bronhouder: bronhouder(feit.bron),
    vastgelegdOp: new Date(`${feit.vastgelegdOp}T00:00:00Z`),
    opgehaaldOp: new Date(feit.ontvangenOp),
  };
}
