// SPDX-License-Identifier: EUPL-1.2
import type { CopyValue } from "../../../platform/database/copy-text";
import type { Berichtregel, Dossier } from "../domain/berichtregel";

/** The columns of `berichtregel`, in the order of `toRegelRow`: what a line is found by, and what else it says as one JSON document. */
export const REGEL_COLUMNS = [
  ...["sleutel", "soort", "persoon", "agb", "gemeente", "identificatie", "referentie", "ontvangen_op", "inhoud"],
];

/** A line as a row of `berichtregel`. */
export function toRegelRow(regel: Berichtregel & { referentie?: string }): CopyValue[] {
  const { sleutel, bericht: _, soort, persoon, agb, gemeente, identificatie, referentie, ontvangenOp, ...rest } = regel;
  return [sleutel, soort, persoon, agb, gemeente, identificatie, referentie, ontvangenOp, JSON.stringify(rest)];
}

/**
 * How a stored line is read: as one JSON list, in the order of `toBerichtregel`. All lines of a dossier then come as one value, which costs a
 * quarter of a column each. Only a number of a message can hold anything; the rest is of the hub itself.
 */
export const REGEL_SELECT = `'["' || regel.sleutel || '","' || regel.soort || '",' || to_json(regel.identificatie)::text || ','
  || coalesce('"' || regel.referentie || '"', 'null') || ',' || date_part('epoch', regel.ontvangen_op) * 1000 || ',' || regel.inhoud::text || ']'`;

/** A stored line, as `REGEL_SELECT` gives it. */
export type GelezenRij = [
  sleutel: string,
  soort: string,
  identificatie: string,
  referentie: string | null,
  ontvangenOp: number,
  inhoud: Record<string, unknown>,
];

/** A stored line as the domain knows it. Assigned one by one: at a hundred thousand lines that is several times faster than spreading. */
export function toBerichtregel({ persoon, agb, gemeente }: Dossier, row: GelezenRij): Berichtregel {
  const [sleutel, soort, identificatie, referentie, ontvangenOp, regel] = row;
  regel.sleutel = sleutel;
  regel.bericht = sleutel.slice(0, sleutel.lastIndexOf("-"));
  regel.soort = soort;
  regel.persoon = persoon;
  regel.agb = agb;
  regel.gemeente = gemeente;
  regel.identificatie = identificatie;
  regel.referentie = referentie ?? undefined;
  regel.ontvangenOp = new Date(ontvangenOp);
  return regel as unknown as Berichtregel;
}
