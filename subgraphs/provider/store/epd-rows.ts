// SPDX-License-Identifier: EUPL-1.2
import type { Epddossier, Epdtraject } from "../domain/epd/epd";
import { toTraject } from "../domain/epd/to-traject";
import { gestartOp } from "../domain/traject";

/** The columns of `epd_traject`, in their order. */
export const EPD_COLUMNS = [
  ...["persoon", "bron", "id", "agb", "toewijzingnummer", "productcategorie", "productcode", "aangemeld_op"],
  ...["gestart_op", "gestopt_op", "gepland_einde", "ingetrokken", "vanaf", "tot"],
];

/** The trajecten of a copy as rows of `epd_traject`: what the rules make of them, and the days by which they are laid beside the messages. */
export function toEpdRows({ persoon, bron, trajecten }: Epddossier): Record<string, unknown>[] {
  // A server may give a resource on two pages.
  const unique = new Map(trajecten.map((epd) => [epd.id, epd]));
  return [...unique.values()].map((epd) => ({ persoon, bron, ...toColumns(epd, persoon) }));
}

function toColumns(epd: Epdtraject, persoon: string): Record<string, unknown> {
  const traject = toTraject(epd, persoon);
  return {
    id: epd.id,
    agb: epd.agb,
    toewijzingnummer: epd.toewijzingnummer,
    productcategorie: epd.product?.categorie,
    productcode: epd.product?.code,
    aangemeld_op: traject.aangemeldOp,
    gestart_op: gestartOp(traject),
    gestopt_op: traject.perioden.at(-1)?.tot,
    gepland_einde: traject.geplandEinde,
    ingetrokken: traject.ingetrokken,
    vanaf: epd.van ?? epd.aangemeldOp,
    tot: epd.tot,
  };
}
