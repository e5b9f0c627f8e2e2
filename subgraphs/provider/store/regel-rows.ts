// SPDX-License-Identifier: EUPL-1.2
import type { Berichtregel, StatusAanlevering } from "../domain/berichtregel";
import type { Eenheidcode, Frequentiecode, Omvang } from "../domain/omvang";
import type { Reactie } from "../domain/reactie";

/** A row as jsonb_populate_recordset reads it and row_to_json gives it: by column name, dates as text, absent is null. */
export type Row = Record<string, unknown>;

/** A line as a row of `berichtregel`: van/tot are the begin and end that this kind of line speaks of. */
export function toRegelRow(regel: Berichtregel): Row {
  const { sleutel, bericht, bron, soort, persoon, agb, gemeente, dagtekening, identificatie, product } = regel;
  return {
    ...{ sleutel, bericht, bron, soort, persoon, agb, gemeente, dagtekening, identificatie },
    toewijzingnummer: regel.toewijzingnummer,
    productcategorie: product?.categorie,
    productcode: product?.code,
    ontvangen_op: regel.ontvangenOp,
    ...ownColumns(regel),
  };
}

function ownColumns(regel: Berichtregel): Row {
  switch (regel.soort) {
    case "301": {
      const { referentie, toewijzingstijd, ingangsdatum: van, einddatum: tot, budget: bedrag } = regel;
      const { toegewezenOp: toegewezen_op, redenWijziging: reden } = regel;
      return { referentie, toegewezen_op, toewijzingstijd, van, tot, reden, bedrag, ...regel.omvang };
    }
    case "305":
      return { van: regel.begindatum, status: regel.status };
    case "307": {
      const { begindatum: van, einddatum: tot, reden, status } = regel;
      return { van, tot, reden, status };
    }
    case "315": {
      const { referentie, ingangsdatum: van, einddatum: tot, verwijzer } = regel;
      return { referentie, van, tot, verwijzer };
    }
    case "317": {
      const { referentie, ingangsdatum: van, einddatum: tot } = regel;
      return { referentie, van, tot };
    }
    case "323": {
      const { referentie, van, tot, volume, eenheid, bedrag, credit } = regel;
      return { referentie, van, tot, volume, eenheid, bedrag, credit };
    }
  }
}

/** A stored line as the domain knows it. */
export function toBerichtregel(row: Row): Berichtregel {
  const text = (column: string) => (row[column] ?? undefined) as string;
  const amount = (column: string) => (row[column] ?? undefined) as number;
  const shared = {
    sleutel: text("sleutel"),
    bericht: text("bericht"),
    bron: text("bron"),
    persoon: text("persoon"),
    agb: text("agb"),
    gemeente: text("gemeente"),
    dagtekening: text("dagtekening"),
    identificatie: text("identificatie"),
    ontvangenOp: new Date(text("ontvangen_op")),
    product:
      row.productcategorie === null ? undefined : { categorie: text("productcategorie"), code: text("productcode") },
    toewijzingnummer: amount("toewijzingnummer"),
  };
  const status = row.status as StatusAanlevering;
  const [van, tot, referentie] = [text("van"), text("tot"), text("referentie")];
  switch (row.soort) {
    case "301":
      return {
        ...shared,
        soort: "301",
        referentie,
        toegewezenOp: text("toegewezen_op"),
        toewijzingstijd: text("toewijzingstijd"),
        ingangsdatum: van,
        einddatum: tot,
        redenWijziging: text("reden"),
        omvang: toOmvang(row),
        budget: amount("bedrag"),
      };
    case "305":
      return { ...shared, soort: "305", begindatum: van, status };
    case "307":
      return { ...shared, soort: "307", begindatum: van, einddatum: tot, reden: text("reden"), status };
    case "315":
      return { ...shared, soort: "315", referentie, ingangsdatum: van, einddatum: tot, verwijzer: text("verwijzer") };
    case "317":
      return { ...shared, soort: "317", referentie, ingangsdatum: van, einddatum: tot };
    case "323":
      return {
        ...shared,
        soort: "323",
        ...{ referentie, van, tot },
        volume: amount("volume"),
        eenheid: row.eenheid as Eenheidcode,
        bedrag: amount("bedrag"),
        credit: row.credit === true,
      };
    default:
      throw new Error(`unknown kind of line: ${String(row.soort)}`);
  }
}

function toOmvang({ volume, eenheid, frequentie }: Row): Omvang | undefined {
  if (typeof volume !== "number") return undefined;
  return { volume, eenheid: eenheid as Eenheidcode, frequentie: frequentie as Frequentiecode };
}

/** An answer as a row of `reactie`. */
export function toReactieRow(reactie: Reactie): Row {
  const { ontvangenOp, overSoort, overIdentificatie, ...same } = reactie;
  return { ...same, ontvangen_op: ontvangenOp, over_soort: overSoort, over_identificatie: overIdentificatie };
}

/** A stored answer as the domain knows it. */
export function toReactie(row: Row): Reactie {
  const { ontvangen_op, over_soort, over_identificatie, toewijzingnummer, referentie, ...same } = row;
  return {
    ...(same as unknown as Reactie),
    ontvangenOp: new Date(ontvangen_op as string),
    overSoort: (over_soort ?? undefined) as Reactie["overSoort"],
    overIdentificatie: (over_identificatie ?? undefined) as string | undefined,
    toewijzingnummer: (toewijzingnummer ?? undefined) as number | undefined,
    referentie: (referentie ?? undefined) as string | undefined,
  };
}
