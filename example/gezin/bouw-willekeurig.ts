// SPDX-License-Identifier: EUPL-1.2
import { LEEFTIJDEN, MAATREGELEN } from "../baseline";
import { AANTAL_JEUGDIGEN, MET_HULP, MET_MAATREGEL, VORMEN } from "../aannames";
import { leeftijdOp, plusDagen } from "../datum";
import { isLopend } from "../hulp/traject";
import { voegHulpToe } from "../hulp/voeg-hulp-toe";
import { voegVerzuimToe } from "../onderwijs/voeg-verzuim-toe";
import type { Toeval } from "../toeval";
import type { Bouw } from "./bouw";
import { bouwGezin } from "./bouw-gezin";
import { bouwDoel } from "./bouw-plan";
import { bouwRegie, wisselRegie } from "./bouw-regie";
import type { Fase } from "./fase";
import { getJeugdige, jeugdigenVan, type Gezin } from "./gezin";
import { DOEL_18_PLUS } from "./planteksten";

const trekLeeftijd = (toeval: Toeval): number => {
  const [van, tot] = toeval.weeg(LEEFTIJDEN);
  return van + toeval.getal() * (tot + 1 - van) * 0.999;
};

const faseVan = (gezin: Gezin, dag: string): Fase => {
  const { trajecten } = gezin;
  if (trajecten.length === 0) return "SIGNAAL_TOELEIDING_ANALYSE";
  if (trajecten.some((t) => isLopend(t, dag))) return "UITVOERING";
  if (trajecten.some((t) => !t.gestartOp)) return "INKOOP";
  return trajecten.some((t) => (t.beeindigdOp ?? "") > plusDagen(dag, -60)) ? "AFRONDING" : "NAZORG";
};

const bepaalRegie = (toeval: Toeval, gezin: Gezin, dag: string): void => {
  const begin = gezin.regie[0]?.van ?? gezin.sinds;
  if (gezin.maatregel) gezin.regie = [bouwRegie(toeval, gezin.gemeente, "GECERTIFICEERDE_INSTELLING", begin)];
  else if (gezin.segment === "A" && toeval.kans(0.4)) gezin.regie = [bouwRegie(toeval, gezin.gemeente, "GEZIN", begin)];
  const wisseldag = plusDagen(begin, toeval.tussen(30, 200));
  if (toeval.kans(0.25) && wisseldag < dag) gezin.regie = wisselRegie(toeval, gezin.gemeente, gezin.regie, wisseldag);
};

const verstoor = (toeval: Toeval, gezin: Gezin, dag: string): void => {
  const nu = gezin.regie.at(-1);
  if (nu && nu.van < plusDagen(dag, -40) && toeval.kans(0.03)) nu.tot = plusDagen(dag, -toeval.tussen(5, 30));
  const plan = gezin.plannen.at(-1);
  if (plan && toeval.kans(0.05)) plan.tot = plusDagen(dag, -toeval.tussen(3, 60));
  const evaluaties = plan?.evaluaties.filter((e) => e.gehouden) ?? [];
  const laatst = evaluaties.at(-1);
  if (plan && laatst && toeval.kans(0.1)) {
    Object.assign(laatst, { gehouden: null, uitkomst: null });
    plan.evaluaties = plan.evaluaties.filter((e) => e.gepland <= laatst.gepland);
  }
};

/** A gezin as it may be found anywhere in the region, or in one gemeente of it. */
export function bouwWillekeurig(bouw: Bouw, nummer: number, in_?: string): Gezin {
  const toeval = bouw.toeval(`willekeurig/${nummer}`);
  const dag = bouw.peildatum;
  const vorm = toeval.weeg(VORMEN);
  const aantal = toeval.weeg(AANTAL_JEUGDIGEN);
  const leeftijden =
    vorm === "ALLEEN" ? [16 + toeval.getal() * 1.9] : Array.from({ length: aantal }, () => trekLeeftijd(toeval));
  const gemeente = in_ ?? (toeval.kans(0.55) ? "9001" : "9002");
  const gezin = bouwGezin(bouw, { gemeente, vorm, leeftijden, sindsDagen: toeval.tussen(30, 900) });
  if (toeval.kans(MET_HULP)) {
    const [eerste, ...anderen] = jeugdigenVan(gezin);
    voegHulpToe(bouw, toeval, gezin, [...(eerste ? [eerste] : []), ...anderen.filter(() => toeval.kans(0.35))]);
    gezin.segment =
      gezin.trajecten.some((t) => t.product.intensiteit !== "PERSPECTIEF") && toeval.kans(0.4) ? "C" : "B";
  } else gezin.segment = toeval.kans(0.7) ? "A" : "B";
  if (toeval.kans(MET_MAATREGEL)) Object.assign(gezin, { maatregel: toeval.weeg(MAATREGELEN), segment: "C" });
  gezin.fase = faseVan(gezin, dag);
  bepaalRegie(toeval, gezin, dag);
  for (const leerling of gezin.leerlingen) voegVerzuimToe(toeval, leerling, dag);
  const plan = gezin.plannen.at(-1);
  if (plan && leeftijdOp(getJeugdige(gezin).geboortedatum, dag) >= 16 && toeval.kans(0.5)) {
    plan.leefgebieden[0]?.doelen.push(bouwDoel(toeval, DOEL_18_PLUS, plan.van, dag));
  }
  verstoor(toeval, gezin, dag);
  return gezin;
}
