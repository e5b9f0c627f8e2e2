// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../platform/batching/group-by";
import { type BewaardeMeting, celSleutel, reeksSleutel } from "./meting";
import { helftVan, jaarVan } from "./periode";

/** A cell as delivered, or a total that the hub added up. */
export interface Cel extends BewaardeMeting {
  berekend: boolean;
}

/**
 * The cells with the totals that no source delivered: over the subgroups of a periode, and over the two halves of a year. A total
 * needs at least two parts, and both halves. Beside the total of another source it would tell who that one missed.
 */
export function metTotalen(metingen: readonly BewaardeMeting[]): Cel[] {
  const geleverd = metingen.map((meting) => ({ ...meting, berekend: false }));
  const perPeriode = groupBy(geleverd, (cel) => `${cel.periode} ${zelfde(cel)}`);
  const geheel = [...perPeriode.values()].flatMap((cellen) =>
    cellen.length < 2 || cellen.some(({ subgroep }) => subgroep === undefined)
      ? []
      : [{ ...voegSamen(cellen), subgroep: undefined }],
  );
  const bekend = new Set(geleverd.map(plaatsVan));
  const metGeheel = [...geleverd, ...geheel.filter((cel) => !bekend.has(plaatsVan(cel)))];
  const perJaar = groupBy(metGeheel, (cel) => `${jaarVan(cel.periode)} ${zelfde(cel)} ${cel.subgroep ?? ""}`);
  const jaren = [...perJaar.values()].flatMap((cellen) =>
    cellen.length !== 2 || cellen.some(({ periode }) => helftVan(periode) === undefined)
      ? []
      : [{ ...voegSamen(cellen), periode: jaarVan(cellen[0]!.periode) }],
  );
  return [...metGeheel, ...jaren.filter((cel) => !bekend.has(plaatsVan(cel)))];
}

function plaatsVan(cel: BewaardeMeting): string {
  return `${cel.periode} ${celSleutel(cel)}`;
}

function zelfde(cel: BewaardeMeting): string {
  return `${cel.bron} ${cel.hogerIsBeter} ${reeksSleutel(cel)}`;
}

/** The cells as one: numbers added, the value weighted by n, the spread within and between them (the law of total variance). */
function voegSamen(cellen: readonly Cel[]): Cel {
  const som = (getal: (cel: Cel) => number) => cellen.reduce((totaal, cel) => totaal + getal(cel), 0);
  const n = som((cel) => cel.n);
  const waarde = n === 0 ? 0 : som((cel) => cel.n * cel.waarde) / n;
  const kwadraten = som(
    (cel) => Math.max(0, cel.n - 1) * (cel.spreiding ?? 0) ** 2 + cel.n * (cel.waarde - waarde) ** 2,
  );
  const opgeteld = (veld: "verbeterd" | "verslechterd") =>
    cellen.some((cel) => cel[veld] === undefined) ? undefined : som((cel) => cel[veld]!);
  const laatste = (veld: "aangemaaktOp" | "ontvangenOp") =>
    new Date(Math.max(...cellen.map((cel) => cel[veld].getTime())));
  return {
    ...cellen[0]!,
    n,
    uitgenodigd: som((cel) => cel.uitgenodigd),
    waarde,
    spreiding: cellen[0]!.spreiding === undefined ? undefined : Math.sqrt(kwadraten / Math.max(1, n - 1)),
    verbeterd: opgeteld("verbeterd"),
    verslechterd: opgeteld("verslechterd"),
    aangemaaktOp: laatste("aangemaaktOp"),
    ontvangenOp: laatste("ontvangenOp"),
    berekend: true,
  };
}
