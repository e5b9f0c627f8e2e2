// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import type { Herkomst } from "../../../../platform/herkomst/records";
import type { GemetenIntensiteit, Meetmoment, Uitkomstindicator } from "../codes";
import { helftVan, jaarVan, type Periode, periodeVoorMensen } from "../periode";
import type { Score } from "../score";
import { type Getoond, isGetoond, verschilTussen } from "./verschil";

/** Why a score asks for a conversation between gemeente and aanbieder. */
export type Gesprekscode = "GEEN_VOORUITGANG" | "TERUGVAL" | "ERVARING_VERSCHILT" | "SLECHTER_DAN_EERDER";

/** An open question for the resultaatdialoog. It compares an aanbieder with itself only: it is no judgement and no rank. */
export interface Gesprekspunt {
  code: Gesprekscode;
  vraag: string;
  indicator: Uitkomstindicator;
  profiel: number;
  intensiteit: GemetenIntensiteit;
  periode: Periode;
  feiten: Herkomst[];
}

/** How an indicator is called within a sentence. */
const NAMEN: Record<Uitkomstindicator, string> = {
  UITVAL_VROEGTIJDIG: "hulp die te vroeg stopt",
  UITVAL_NIET_VERSCHENEN: "jeugdigen die niet meer komen opdagen",
  ERVARING_JEUGDIGE: "de ervaring van jeugdigen",
  ERVARING_OUDER: "de ervaring van ouders",
  DEELNAME_ONDERWIJS: "deelname aan onderwijs",
  HERSTEL_GEZINSBALANS: "balans in het gezin",
  VERMINDERING_PROBLEMATIEK: "zwaarte van de problemen",
  TOENAME_PARTICIPATIE: "meedoen",
  ZONDER_HULP_VERDER: "zonder hulp verder kunnen",
  GEEN_NIEUWE_START: "niet opnieuw hulp nodig hebben",
  PROBLEMEN_MINDER: "minder problemen",
  DOELEN_BEHAALD: "doelen halen",
};

/**
 * The points in which the shown scores of one aanbieder ask for a conversation, in the order of the scores. Withheld scores take no
 * part: a question about them would tell about them.
 */
export function gesprekspuntenVan(scores: readonly Score[]): Gesprekspunt[] {
  const getoond = scores.filter(isGetoond).filter(({ subgroep }) => subgroep === undefined);
  const perCel = new Map(getoond.map((score) => [sleutel(score), score]));
  const reeksen = groupBy(getoond, reeksVan);
  const vind = (bij: Getoond, anders: Partial<Score>) => {
    const gevonden = perCel.get(sleutel({ ...bij, ...anders }));
    return gevonden?.hogerIsBeter === bij.hogerIsBeter ? gevonden : undefined;
  };
  return getoond.flatMap((score) => [
    ...puntUit("GEEN_VOORUITGANG", vind(score, { meetmoment: "START" }), score, "EINDE", (v) => v <= 0),
    ...puntUit("TERUGVAL", vind(score, { meetmoment: "EINDE" }), score, "NA_6_MAANDEN", (v) => v < 0),
    ...puntUit("SLECHTER_DAN_EERDER", vorige(score, reeksen.get(reeksVan(score))!), score, "EINDE", (v) => v < 0),
    ...(score.indicator === "ERVARING_JEUGDIGE"
      ? puntUit("ERVARING_VERSCHILT", vind(score, { indicator: "ERVARING_OUDER" }), score, "EINDE", (v) => v !== 0)
      : []),
  ]);
}

function sleutel({ indicator, profiel, intensiteit, periode, meetmoment, instrument, herkomst }: Score): string {
  return JSON.stringify([indicator, profiel, intensiteit, periode, meetmoment, instrument, herkomst.bron]);
}

/** What scores over periods of the same length have in common. */
function reeksVan(score: Getoond): string {
  return sleutel({ ...score, periode: helftVan(score.periode) ? "half" : "heel" });
}

/** The last score of a series before this one, at most a year back. */
function vorige({ periode }: Getoond, reeks: readonly Getoond[]): Getoond | undefined {
  const [laatste] = reeks
    .filter((each) => each.periode < periode && Number(jaarVan(periode)) - Number(jaarVan(each.periode)) <= 1)
    .sort((a, b) => (a.periode < b.periode ? 1 : -1));
  return laatste;
}

function puntUit(
  code: Gesprekscode,
  van: Getoond | undefined,
  naar: Getoond,
  meetmoment: Meetmoment,
  vraagt: (verschil: 1 | 0 | -1) => boolean,
): Gesprekspunt[] {
  if (!van || naar.meetmoment !== meetmoment || !vraagt(verschilTussen(van, naar))) return [];
  const { indicator, profiel, intensiteit, periode } = naar;
  const zelfdeLevering = van.herkomst.vastgelegdOp?.getTime() === naar.herkomst.vastgelegdOp?.getTime();
  const feiten = zelfdeLevering ? [naar.herkomst] : [van.herkomst, naar.herkomst];
  return [{ code, vraag: zin(code, van, naar), indicator, profiel, intensiteit, periode, feiten }];
}

function zin(code: Gesprekscode, van: Getoond, naar: Getoond): string {
  const naam = NAMEN[naar.indicator];
  const getallen = `van ${getal(van)} naar ${getal(naar)}`;
  const periode = periodeVoorMensen(naar.periode);
  return {
    GEEN_VOORUITGANG: `In ${periode} ging ${naam} tussen start en einde ${getallen}, zonder duidelijke vooruitgang: wat hielp wel, en wat niet?`,
    TERUGVAL: `In ${periode} ging ${naam} na het einde van de hulp ${getallen}: wat hebben gezinnen na de hulp nog nodig?`,
    SLECHTER_DAN_EERDER: `In ${periode} ging ${naam} ${getallen} vergeleken met ${periodeVoorMensen(van.periode)}: wat is er veranderd?`,
    ERVARING_VERSCHILT: `In ${periode} geven jeugdigen ${getal(naar)} en ouders ${getal(van)}: waardoor ervaren zij de hulp anders?`,
  }[code];
}

/** `16 procent`, or a mean with one decimal. */
function getal({ waarde, instrument }: Getoond): string {
  return instrument ? waarde.toFixed(1).replace(".", ",") : `${Math.round(waarde * 100)} procent`;
}
