// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, laatste, plusDagen } from "../datum";
import type { Toeval } from "../toeval";
import type { Doel, Evaluatie, Leefgebied, Plan } from "./plan";
import { PERSPECTIEVEN, PLANTEKSTEN, UITKOMSTEN, WENSEN_JEUGDIGE, WENSEN_OUDERS, type Plantekst } from "./planteksten";

const KWARTAAL = 91;

/** A new doel in the state that fits its streefdatum. */
export function bouwDoel(
  toeval: Toeval,
  tekst: readonly [string, string, string],
  van: string,
  peildatum: string,
): Doel {
  const streefdatum = plusDagen(van, toeval.tussen(60, 400));
  const voorbij = streefdatum < peildatum;
  const status = voorbij
    ? toeval.kies(["BEHAALD", "BEHAALD", "DEELS_BEHAALD", "NIET_BEHAALD"] as const)
    : toeval.kies(["OPEN", "BEZIG", "BEZIG"] as const);
  const [omschrijving, actie, wie] = tekst;
  return {
    omschrijving,
    status,
    streefdatum,
    actie,
    wie,
    wanneer: plusDagen(van, toeval.tussen(7, 60)),
    gedaan: status !== "OPEN",
  };
}

const bouwLeefgebied = (toeval: Toeval, tekst: Plantekst, van: string, peildatum: string): Leefgebied => ({
  code: tekst.code,
  krachten: [tekst.kracht],
  zorgen: [tekst.zorg],
  doelen: tekst.doelen.slice(0, toeval.tussen(1, 2)).map((doel) => bouwDoel(toeval, doel, van, peildatum)),
});

/** One evaluation a quarter: all that are past were held, one is still to come. */
function bouwEvaluaties(toeval: Toeval, van: string, peildatum: string): Evaluatie[] {
  const evaluaties: Evaluatie[] = [];
  for (let gepland = plusDagen(van, KWARTAAL); ; gepland = plusDagen(gepland, KWARTAAL)) {
    const voorbij = dagenTussen(gepland, peildatum) > 5;
    const gehouden = voorbij ? plusDagen(gepland, toeval.tussen(-4, 4)) : null;
    const komend = gepland > peildatum ? gepland : plusDagen(peildatum, toeval.tussen(3, 14));
    evaluaties.push({
      gepland: voorbij ? gepland : komend,
      gehouden,
      uitkomst: voorbij ? toeval.kies(UITKOMSTEN) : null,
    });
    if (!voorbij) return evaluaties;
  }
}

/** The versions of a plan since a date, oldest first; the last one is valid and evaluated in time. */
export function bouwPlannen(
  toeval: Toeval,
  sinds: string,
  peildatum: string,
  aantalLeefgebieden = toeval.tussen(2, 4),
): Plan[] {
  const eerste = plusDagen(sinds, 20);
  const van = laatste(eerste, plusDagen(peildatum, -toeval.tussen(40, 420)));
  const teksten = toeval.schud(PLANTEKSTEN).slice(0, aantalLeefgebieden);
  const plan: Plan = {
    versie: 1,
    van,
    tot: null,
    perspectief: toeval.kies(PERSPECTIEVEN),
    wensJeugdige: toeval.kies(WENSEN_JEUGDIGE),
    wensOuders: toeval.kies(WENSEN_OUDERS),
    vertrouwenJeugdige: toeval.kans(0.8),
    vertrouwenOuders: toeval.kans(0.8),
    leefgebieden: teksten.map((tekst) => bouwLeefgebied(toeval, tekst, van, peildatum)),
    evaluaties: bouwEvaluaties(toeval, van, peildatum),
  };
  if (dagenTussen(eerste, van) < 60) return [plan];
  const eerder: Plan = {
    ...plan,
    van: eerste,
    tot: plusDagen(van, -1),
    leefgebieden: structuredClone(plan.leefgebieden.slice(0, 1)),
    evaluaties: [],
  };
  return [eerder, { ...plan, versie: 2 }];
}
