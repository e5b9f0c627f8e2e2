// SPDX-License-Identifier: EUPL-1.2
import type { Berichtregel } from "../domain/berichtregel";
import { gestartOp, type Traject } from "../domain/traject";

/** A row as jsonb_populate_recordset reads it: by column name, dates as text. */
export type Row = Record<string, unknown>;

/** A line as a row of `berichtregel`: van/tot are the begin and end that this kind of line speaks of. */
export function toRegelRow(regel: Berichtregel): Row {
  const { sleutel, bron, soort, persoon, agb, gemeente, dagtekening, identificatie, product } = regel;
  return {
    ...{ sleutel, bron, soort, persoon, agb, gemeente, dagtekening, identificatie },
    productcategorie: product?.categorie,
    productcode: product?.code,
    ontvangen_op: regel.ontvangenOp,
    ...ownColumns(regel),
  };
}

function ownColumns(regel: Berichtregel): Row {
  switch (regel.soort) {
    case "301": {
      const { toewijzingnummer, referentie, toewijzingstijd, ingangsdatum: van, einddatum: tot } = regel;
      const { toegewezenOp: toegewezen_op, redenWijziging: reden } = regel;
      return { toewijzingnummer, referentie, toegewezen_op, toewijzingstijd, van, tot, reden };
    }
    case "305":
      return { toewijzingnummer: regel.toewijzingnummer, van: regel.begindatum, status: regel.status };
    case "307": {
      const { toewijzingnummer, begindatum: van, einddatum: tot, reden, status } = regel;
      return { toewijzingnummer, van, tot, reden, status };
    }
    case "315": {
      const { referentie, ingangsdatum: van, einddatum: tot, verwijzer } = regel;
      return { referentie, van, tot, verwijzer };
    }
  }
}

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
    gestart_op: gestartOp(traject),
    laatst_gestart_op: last?.van,
    gestopt_op: last?.tot,
    perioden: traject.perioden,
    aanmelding: traject.aanmelding,
    toewijzing: traject.toewijzing,
  };
}
