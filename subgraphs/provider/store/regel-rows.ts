// SPDX-License-Identifier: EUPL-1.2
import type { CopyValue } from "../../../platform/database/copy-text";
import type { TextRow } from "../../../platform/database/text-rows";
import type { Berichtregel } from "../domain/berichtregel";
import type { Reactie } from "../domain/reactie";

/** Columns that every line has, and columns that some kinds have. */
const SHARED = [
  ...["sleutel", "bericht", "bron", "soort", "persoon", "agb", "gemeente", "dagtekening", "identificatie"],
  ...["ontvangen_op", "toewijzingnummer", "productcategorie", "productcode"],
];
const OWN = [
  ...["referentie", "van", "tot", "status", "reden", "verwijzer", "toegewezen_op", "toewijzingstijd"],
  ...["volume", "eenheid", "frequentie", "bedrag", "credit"],
];
/** The columns of `berichtregel`, in the order of `toRegelRow`. */
export const REGEL_COLUMNS = [...SHARED, ...OWN];

/** A line as a row of `berichtregel`: van/tot are the begin and end that this kind of line speaks of. */
export function toRegelRow(regel: Berichtregel): CopyValue[] {
  const { sleutel, bericht, bron, soort, persoon, agb, gemeente, dagtekening, identificatie, product } = regel;
  const row: CopyValue[] = [sleutel, bericht, bron, soort, persoon, agb, gemeente, dagtekening, identificatie];
  row.push(regel.ontvangenOp, regel.toewijzingnummer, product?.categorie, product?.code);
  const own = ownColumns(regel);
  for (const column of OWN) row.push(own[column]);
  return row;
}

function ownColumns(regel: Berichtregel): Record<string, CopyValue> {
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

/** How a stored line is read: each column as text, in the order of `toBerichtregel`. */
export const REGEL_SELECT = REGEL_COLUMNS.map((column) =>
  column === "ontvangen_op" ? "extract(epoch FROM regel.ontvangen_op) * 1000" : `regel.${column}`,
).join(", ");

/** A stored line as the domain knows it. */
export function toBerichtregel(row: TextRow): Berichtregel {
  const [sleutel, bericht, bron, soort, persoon, agb, gemeente, dagtekening, identificatie] = row as string[];
  const [ontvangenOp, nummer, categorie, productcode, referentie, van, tot, status, reden, verwijzer] = row.slice(9);
  const [toegewezenOp, toewijzingstijd, volume, eenheid, frequentie, bedrag, credit] = row.slice(19);
  const shared = { sleutel, bericht, bron, persoon, agb, gemeente, dagtekening, identificatie } as Berichtregel;
  shared.ontvangenOp = new Date(Number(ontvangenOp));
  shared.product = categorie === null ? undefined : { categorie: categorie!, code: productcode ?? undefined };
  shared.toewijzingnummer = toNumber(nummer);
  return Object.assign(shared, { soort }, ownFields());

  function ownFields(): object {
    const period = { ingangsdatum: van, einddatum: tot ?? undefined };
    switch (soort) {
      case "301":
        return {
          ...period,
          referentie: referentie ?? undefined,
          toegewezenOp,
          toewijzingstijd,
          redenWijziging: reden ?? undefined,
          omvang: volume === null ? undefined : { volume: Number(volume), eenheid, frequentie },
          budget: toNumber(bedrag),
        };
      case "305":
        return { begindatum: van, status: Number(status) };
      case "307":
        return { begindatum: van, einddatum: tot, reden, status: Number(status) };
      case "315":
        return { ...period, referentie, verwijzer };
      case "317":
        return { ...period, referentie };
      case "323":
        return {
          ...{ referentie, van, tot, volume: Number(volume), eenheid },
          ...{ bedrag: Number(bedrag), credit: credit === "t" },
        };
      default:
        throw new Error(`unknown kind of line: ${String(soort)}`);
    }
  }
}

function toNumber(text: string | null | undefined): number | undefined {
  return text === null || text === undefined ? undefined : Number(text);
}

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
    toewijzingnummer: toNumber(nummer),
    referentie: referentie ?? undefined,
    ontvangenOp: new Date(Number(ontvangenOp)),
    overSoort: (overSoort ?? undefined) as Reactie["overSoort"],
    overIdentificatie: overIdentificatie ?? undefined,
  } as Reactie;
}
