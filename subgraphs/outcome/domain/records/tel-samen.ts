// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import { GEMETEN_MOMENTEN, type GemetenIntensiteit, type Uitkomstindicator } from "../codes";
import { hogerAandeelIsBeter, type Instrument } from "../instrument";
import type { Meting } from "../meting";
import type { Periode } from "../periode";
import { rci, veranderingVan } from "./betrouwbare-verandering";

/** What was measured of one course on one indicator. It exists only while a delivery is read, and holds no pseudonym. */
export interface Meetrecord {
  agbCode: string;
  profiel: number;
  intensiteit: GemetenIntensiteit;
  periode: Periode;
  subgroep?: string;
  indicator: Uitkomstindicator;
  /** absent when a measure is yes (1) or no (0) */
  instrument?: Instrument;
  /** null: invited, but no answer; absent: not invited */
  metingen: Partial<Record<(typeof GEMETEN_MOMENTEN)[number], number | null>>;
}

/** Adds records up to the cells of an aggregated delivery: each subgroup, and the whole group; with the change from START to EINDE. */
export function telSamen(records: readonly Meetrecord[]): Meting[] {
  const metGeheel = records.flatMap((record) =>
    record.subgroep === undefined ? [record] : [record, { ...record, subgroep: undefined }],
  );
  return [...groupBy(metGeheel, celVan).values()].flatMap((groep) => [
    ...GEMETEN_MOMENTEN.flatMap((meetmoment) => cel(groep, meetmoment, (record) => record.metingen[meetmoment])),
    ...verschilVan(groep),
  ]);
}

function celVan({ agbCode, profiel, intensiteit, subgroep, indicator, instrument }: Meetrecord): string {
  return JSON.stringify([agbCode, profiel, intensiteit, subgroep, indicator, instrument?.naam]);
}

function cel(
  groep: readonly Meetrecord[],
  meetmoment: Meting["meetmoment"],
  lees: (record: Meetrecord) => number | null | undefined,
): Meting[] {
  const antwoorden = groep.map(lees).filter((antwoord) => antwoord !== undefined);
  if (antwoorden.length === 0) return [];
  const waarden = antwoorden.filter((antwoord) => antwoord !== null);
  const { metingen: _, instrument, ...vast } = groep[0]!;
  const n = waarden.length;
  const waarde = n === 0 ? 0 : waarden.reduce((som, getal) => som + getal, 0) / n;
  const kwadraten = waarden.reduce((som, getal) => som + (getal - waarde) ** 2, 0);
  const hogerIsBeter = instrument?.hogerIsBeter ?? hogerAandeelIsBeter(vast.indicator);
  const spreiding = instrument && Math.sqrt(kwadraten / Math.max(1, n - 1));
  return [
    {
      ...vast,
      meetmoment,
      instrument: instrument?.naam,
      hogerIsBeter,
      n,
      uitgenodigd: antwoorden.length,
      waarde,
      spreiding,
    },
  ];
}

/** The change per course, of those with both measures; invited are those invited to both. */
function verschilVan(groep: readonly Meetrecord[]): Meting[] {
  const instrument = groep[0]!.instrument;
  if (!instrument) return [];
  const verschil = ({ metingen: { START, EINDE } }: Meetrecord) => {
    if (START === undefined || EINDE === undefined) return undefined;
    return START === null || EINDE === null ? null : EINDE - START;
  };
  const tel = (richting: 1 | -1) =>
    groep.filter(({ metingen: { START, EINDE } }) => {
      const index = typeof START === "number" && typeof EINDE === "number" ? rci(START, EINDE, instrument) : undefined;
      return index !== undefined && veranderingVan(index, instrument) === richting;
    }).length;
  const meetbaar = instrument.betrouwbaarheid !== undefined && instrument.spreiding !== undefined;
  const verandering = meetbaar ? { verbeterd: tel(1), verslechterd: tel(-1) } : {};
  return cel(groep, "VERSCHIL", verschil).map((meting) => ({ ...meting, ...verandering }));
}
