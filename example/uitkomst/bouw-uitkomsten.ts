// SPDX-License-Identifier: EUPL-1.2
import { AANBIEDERS, productenVan } from "../regio/aanbieders";
import type { Aanbieder } from "../regio/regio";
import { createToeval, type Toeval } from "../toeval";
import { INDICATOREN, type Indicator } from "./indicatoren";
import { halfjarenTot } from "./perioden";
import { splitsNaarLeeftijd } from "./subgroepen";
import type { Uitkomst } from "./uitkomst";

interface Cel {
  readonly agb: string;
  readonly profiel: number;
  readonly intensiteit: Uitkomst["intensiteit"];
}

const cellenVan = (aanbieder: Aanbieder): Cel[] => {
  const cellen = new Map<string, Cel>();
  for (const { profiel, intensiteit } of productenVan(aanbieder)) {
    if (intensiteit !== "ACUUT") cellen.set(`${profiel}/${intensiteit}`, { agb: aanbieder.agb, profiel, intensiteit });
  }
  return [...cellen.values()];
};

/** The cell of the voorbeeldgezin: always large enough to be shown. */
const isVoorbeeld = (cel: Cel): boolean =>
  cel.agb === "98000001" && cel.profiel === 5 && cel.intensiteit === "INTENSIEF";

const rijen = (toeval: Toeval, cel: Cel, indicator: Indicator, periode: string, groep: number): Uitkomst[] =>
  Object.entries(indicator.momenten).flatMap(([meetmoment, midden]) => {
    const uitgenodigd = groep;
    const n = Math.max(1, Math.round(uitgenodigd * (0.5 + toeval.getal() * 0.4)));
    const ruw = midden + (toeval.getal() * 2 - 1) * indicator.marge;
    const waarde = indicator.spreiding === null ? Math.min(n, Math.max(0, Math.round(ruw * n))) / n : ruw;
    const { instrument, hogerIsBeter, spreiding } = indicator;
    const geheel: Uitkomst = {
      ...cel,
      periode,
      subgroep: "",
      indicator: indicator.code,
      meetmoment,
      instrument,
      hogerIsBeter,
      n,
      uitgenodigd,
      waarde,
      spreiding: spreiding && spreiding * (0.9 + toeval.getal() * 0.2),
    };
    return indicator.perLeeftijd ? [geheel, ...splitsNaarLeeftijd(toeval, geheel)] : [geheel];
  });

/**
 * What the TTP delivers for the last three half years. The figures are about all clients of an aanbieder,
 * also outside this region: they do not follow from the gezinnen here.
 */
export function bouwUitkomsten(seed: number, peildatum: string): Uitkomst[] {
  const toeval = createToeval(seed, "uitkomsten");
  return halfjarenTot(peildatum, 3).flatMap(({ naam }) =>
    AANBIEDERS.flatMap(cellenVan).flatMap((cel) => {
      const groep = isVoorbeeld(cel) ? toeval.tussen(50, 80) : toeval.tussen(5, 70);
      return INDICATOREN.flatMap((indicator) => rijen(toeval, cel, indicator, naam, groep));
    }),
  );
}
