// SPDX-License-Identifier: EUPL-1.2
import type { CopyValue } from "../../../platform/database/copy-text";
import type { Productaanduiding } from "../domain/berichtregel";
import { gestartOp, type Traject } from "../domain/traject";
import type { TrajectEntity } from "./entities";

/** The columns of `traject`, in the order of `toTrajectRow`. */
export const TRAJECT_COLUMNS = [
  ...["id", "persoon", "agb", "gemeente", "productcategorie", "productcode", "verwijzer", "aangemeld_op"],
  ...["toegewezen_op", "ingangsdatum", "gepland_einde", "ingetrokken", "afgewezen", "gestart_op", "laatst_gestart_op"],
  ...["gestopt_op", "perioden", "bijzonderheden", "aanmelding", "toewijzing"],
];

/** A traject as a row of `traject`. */
export function toTrajectRow(traject: Traject): CopyValue[] {
  const { id, persoon, agb, gemeente, product, verwijzer, aangemeldOp, toegewezenOp, ingangsdatum } = traject;
  const { geplandEinde, ingetrokken, afgewezen = false, perioden, bijzonderheden, aanmelding, toewijzing } = traject;
  const last = perioden.at(-1);
  return [
    ...[id, persoon, agb, gemeente, product?.categorie, product?.code, verwijzer, aangemeldOp],
    ...[toegewezenOp, ingangsdatum, geplandEinde, ingetrokken, afgewezen, gestartOp(traject), last?.van],
    ...[last?.tot, JSON.stringify(perioden), bijzonderheden, aanmelding, toewijzing],
  ];
}

/** A stored traject as the domain knows it. */
export function toTraject(row: TrajectEntity): Traject {
  return {
    id: row.id,
    persoon: row.persoon,
    agb: row.agb,
    gemeente: row.gemeente,
    product: toProduct(row),
    verwijzer: row.verwijzer ?? undefined,
    aangemeldOp: row.aangemeldOp ?? undefined,
    toegewezenOp: row.toegewezenOp ?? undefined,
    ingangsdatum: row.ingangsdatum ?? undefined,
    geplandEinde: row.geplandEinde ?? undefined,
    ingetrokken: row.ingetrokken,
    afgewezen: row.afgewezen,
    perioden: row.perioden,
    bijzonderheden: row.bijzonderheden ?? undefined,
    aanmelding: row.aanmelding ?? undefined,
    toewijzing: row.toewijzing ?? undefined,
  };
}

function toProduct(row: TrajectEntity): Productaanduiding | undefined {
  if (row.productcategorie === null) return undefined;
  return { categorie: row.productcategorie, code: row.productcode ?? undefined };
}
