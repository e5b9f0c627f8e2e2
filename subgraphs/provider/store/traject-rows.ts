// SPDX-License-Identifier: EUPL-1.2
import type { Productaanduiding } from "../domain/berichtregel";
import { gestartOp, type Traject } from "../domain/traject";
import type { TrajectEntity } from "./entities";
import type { Row } from "./regel-rows";

/** A traject as a row of `traject`. */
export function toTrajectRow(traject: Traject): Row {
  const last = traject.perioden.at(-1);
  return {
    id: traject.id,
    persoon: traject.persoon,
    agb: traject.agb,
    gemeente: traject.gemeente,
    productcategorie: traject.product?.categorie,
    productcode: traject.product?.code,
    verwijzer: traject.verwijzer,
    aangemeld_op: traject.aangemeldOp,
    toegewezen_op: traject.toegewezenOp,
    ingangsdatum: traject.ingangsdatum,
    gepland_einde: traject.geplandEinde,
    ingetrokken: traject.ingetrokken,
    afgewezen: traject.afgewezen ?? false,
    gestart_op: gestartOp(traject),
    laatst_gestart_op: last?.van,
    gestopt_op: last?.tot,
    perioden: traject.perioden,
    bijzonderheden: traject.bijzonderheden,
    aanmelding: traject.aanmelding,
    toewijzing: traject.toewijzing,
  };
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
