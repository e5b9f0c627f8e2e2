// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../../../../platform/time/datum";
import { naamVan, type Regietoewijzing } from "../regie";
import type { Moment } from "./moment";

const wie = ({ naam, voerder }: Regietoewijzing) => (naam ? `${naam} (${naamVan(voerder)})` : naamVan(voerder));

/** Who directed, and when one took over from another. */
export function regiegebeurtenissen(regie: Regietoewijzing[]): Moment[] {
  return regie.map((toewijzing) => {
    const { van, tot, vastgelegdOp } = toewijzing;
    const vorige = regie.find((ander) => ander !== toewijzing && ander.tot === van && ander.van < van);
    const bij = `De regie ${tot ? "lag" : "ligt"} bij ${wie(toewijzing)}`;
    const omschrijving = vorige ? `${bij}, overgenomen van ${wie(vorige)}.` : `${bij}.`;
    return { op: van, tot: tot && plusDagen(tot, -1), soort: "REGIE", omschrijving, vastgelegdOp };
  });
}
