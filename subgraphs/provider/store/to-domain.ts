// SPDX-License-Identifier: EUPL-1.2
import type { Berichtregel, Productaanduiding } from "../domain/berichtregel";
import type { Traject } from "../domain/traject";
import type { BerichtregelEntity, TrajectEntity } from "./entities";

/** A stored line as the domain knows it. */
export function toBerichtregel(row: BerichtregelEntity): Berichtregel {
  const { sleutel, bron, persoon, agb, gemeente, dagtekening, identificatie, ontvangenOp } = row;
  const shared = {
    sleutel,
    bron,
    persoon,
    agb,
    gemeente,
    dagtekening,
    identificatie,
    ontvangenOp,
    product: toProduct(row),
  };
  const toewijzingnummer = row.toewijzingnummer!;
  const status = row.status as 1 | 2 | 3 | 9;
  switch (row.soort) {
    case "301":
      return {
        ...shared,
        soort: "301",
        toewijzingnummer,
        referentie: row.referentie ?? undefined,
        toegewezenOp: row.toegewezenOp!,
        toewijzingstijd: row.toewijzingstijd!,
        ingangsdatum: row.van,
        einddatum: row.tot ?? undefined,
        redenWijziging: row.reden ?? undefined,
      };
    case "305":
      return { ...shared, soort: "305", toewijzingnummer, begindatum: row.van, status };
    case "307":
      return {
        ...shared,
        soort: "307",
        toewijzingnummer,
        begindatum: row.van,
        einddatum: row.tot!,
        reden: row.reden!,
        status,
      };
    case "315":
      return {
        ...shared,
        soort: "315",
        referentie: row.referentie!,
        ingangsdatum: row.van,
        einddatum: row.tot ?? undefined,
        verwijzer: row.verwijzer!,
      };
    default:
      throw new Error(`unknown kind of line: ${row.soort}`);
  }
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
    perioden: row.perioden,
    aanmelding: row.aanmelding ?? undefined,
    toewijzing: row.toewijzing ?? undefined,
  };
}

function toProduct(row: {
  productcategorie: string | null;
  productcode: string | null;
}): Productaanduiding | undefined {
  if (row.productcategorie === null) return undefined;
  return { categorie: row.productcategorie, code: row.productcode ?? undefined };
}
