// SPDX-License-Identifier: EUPL-1.2
import type { CopyValue } from "../../../platform/database/copy-text";
import type { TextRow } from "../../../platform/database/text-rows";
import type { Reactie } from "../domain/reactie";

/** The columns of `reactie`, in the order of `toReactieRow`. */
export const REACTIE_COLUMNS = [
  ...["sleutel", "bron", "soort", "agb", "gemeente", "dagtekening", "identificatie", "uitkomst", "redenen"],
  ...["toewijzingnummer", "referentie", "ontvangen_op", "over_soort", "over_identificatie"],
];

/** An answer as a row of `reactie`. */
export function toReactieRow(reactie: Reactie): CopyValue[] {
  const { sleutel, bron, soort, agb, gemeente, dagtekening, identificatie, uitkomst, redenen } = reactie;
  const { toewijzingnummer, referentie, ontvangenOp, overSoort, overIdentificatie } = reactie;
  return [
    ...[sleutel, bron, soort, agb, gemeente, dagtekening, identificatie, uitkomst, redenen],
    ...[toewijzingnummer, referentie, ontvangenOp, overSoort, overIdentificatie],
  ];
}

/** How a stored answer is read: each column as text, in the order of `toReactie`. */
export const REACTIE_SELECT = REACTIE_COLUMNS.map((column) =>
  column === "ontvangen_op"
    ? "extract(epoch FROM alle.ontvangen_op) * 1000"
    : column === "redenen"
      ? "array_to_json(alle.redenen)"
      : `alle.${column}`,
).join(", ");

/** A stored answer as the domain knows it. */
export function toReactie(row: TextRow): Reactie {
  const [sleutel, bron, soort, agb, gemeente, dagtekening, identificatie, uitkomst, redenen] = row as string[];
  const [nummer, referentie, ontvangenOp, overSoort, overIdentificatie] = row.slice(9);
  return {
    ...{ sleutel, bron, agb, gemeente, dagtekening, identificatie },
    soort: soort as Reactie["soort"],
    uitkomst: uitkomst as Reactie["uitkomst"],
    redenen: JSON.parse(redenen!) as string[],
    toewijzingnummer: nummer ? Number(nummer) : undefined,
    referentie: referentie ?? undefined,
    ontvangenOp: new Date(Number(ontvangenOp)),
    overSoort: (overSoort ?? undefined) as Reactie["overSoort"],
    overIdentificatie: overIdentificatie ?? undefined,
  } as Reactie;
}
