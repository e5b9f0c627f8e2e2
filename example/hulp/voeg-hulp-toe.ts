// SPDX-License-Identifier: EUPL-1.2
import { HERHAALD_BEROEP_PCT, HULPVORMEN } from "../baseline";
import { TRAJECTSTANDEN } from "../aannames";
import { dagenTussen, leeftijdOp, plusDagen } from "../datum";
import type { Bouw } from "../gezin/bouw";
import { jeugdigenVan, type Gezin } from "../gezin/gezin";
import type { Persoon } from "../gezin/persoon";
import { aanbiedersVan } from "../regio/aanbieders";
import { getProduct, PRODUCTEN } from "../regio/producten";
import type { Product } from "../regio/regio";
import type { Toeval } from "../toeval";
import { bouwAanmelding, bouwBeeindigd, bouwLopend, bouwWachtend, trekDuur, type Trajectwens } from "./bouw-traject";
import type { Traject } from "./traject";

/** How many earlier trajecten per newest one make the share of repeat use that CBS counts over all starts. */
const EERDER = HERHAALD_BEROEP_PCT / (100 - HERHAALD_BEROEP_PCT);

const kiesProduct = (toeval: Toeval, gezin: Gezin, dag: string): Product => {
  const jong = jeugdigenVan(gezin).every((j) => leeftijdOp(j.geboortedatum, dag) <= 6);
  const hulpvorm = gezin.vorm === "PLEEGGEZIN" && toeval.kans(0.5) ? "11" : toeval.weeg(HULPVORMEN);
  return toeval.kies(
    PRODUCTEN.filter(
      (p) => p.hulpvorm === hulpvorm && p.intensiteit !== "ACUUT" && (p.profiel !== 10 || jong || hulpvorm === "03"),
    ),
  );
};

const bouwNieuwste = (bouw: Bouw, toeval: Toeval, wens: Trajectwens): Traject => {
  const terug = (dagen: number): string => plusDagen(bouw.peildatum, -dagen);
  switch (toeval.weeg(TRAJECTSTANDEN)) {
    case "AANGEMELD":
      return bouwAanmelding(bouw, toeval, { ...wens, metVerzoek: true }, terug(toeval.tussen(0, 5)));
    case "WACHTEND":
      return bouwWachtend(bouw, toeval, wens, terug(toeval.tussen(8, toeval.kans(0.2) ? 150 : 65)));
    case "BEEINDIGD":
      return bouwBeeindigd(bouw, toeval, wens, terug(toeval.tussen(5, 600)));
    case "LOPEND":
      // Long trajecten are met more often on a given day: the longer of two draws.
      return bouwLopend(
        bouw,
        toeval,
        wens,
        terug(Math.round(toeval.getal() * Math.max(trekDuur(toeval), trekDuur(toeval)))),
      );
  }
};

const eerste = (traject: Traject): string => traject.verzochtOp ?? traject.toegewezenOp ?? traject.ingangsdatum;

/** A baby cannot have been waiting since before its birth: then the help is halfway its life. */
const naGeboorte = (bouw: Bouw, toeval: Toeval, wens: Trajectwens, traject: Traject): Traject => {
  const { geboortedatum } = wens.jeugdige;
  if (eerste(traject) > geboortedatum) return traject;
  const leeftijd = dagenTussen(geboortedatum, bouw.peildatum);
  return bouwLopend(bouw, toeval, wens, plusDagen(geboortedatum, Math.ceil(leeftijd / 2)), Math.floor(leeftijd / 4));
};

const herstel = (toeval: Toeval, traject: Traject): void => {
  if (!traject.gestartOp || !toeval.kans(0.03)) return;
  traject.correctie = traject.beeindigdOp && toeval.kans(0.5) ? "STOP_GEWIJZIGD" : "START_VERWIJDERD";
};

/** Gives these jeugdigen help: one product and one aanbieder for the gezin, and for some an earlier traject. */
export function voegHulpToe(bouw: Bouw, toeval: Toeval, gezin: Gezin, jeugdigen: readonly Persoon[]): void {
  const product = kiesProduct(toeval, gezin, bouw.peildatum);
  const { agb } = toeval.kies(aanbiedersVan(product));
  for (const jeugdige of jeugdigen) {
    const wens = { jeugdige, gemeente: gezin.gemeente, agb, product };
    const nieuwste = naGeboorte(bouw, toeval, wens, bouwNieuwste(bouw, toeval, wens));
    if (toeval.kans(EERDER)) {
      const vroeger = kiesProduct(toeval, gezin, bouw.peildatum);
      const einde = plusDagen(eerste(nieuwste), -toeval.tussen(30, 700));
      const eerder = bouwBeeindigd(
        bouw,
        toeval,
        { ...wens, product: vroeger, agb: toeval.kies(aanbiedersVan(vroeger)).agb },
        einde,
      );
      if (eerste(eerder) > jeugdige.geboortedatum) gezin.trajecten.push(eerder);
    }
    gezin.trajecten.push(nieuwste);
  }
  if (toeval.kans(0.02)) {
    const [jeugdige] = jeugdigen;
    const crisis = getProduct("46C01");
    if (jeugdige)
      gezin.trajecten.push(
        bouwBeeindigd(
          bouw,
          toeval,
          { jeugdige, gemeente: gezin.gemeente, agb: toeval.kies(aanbiedersVan(crisis)).agb, product: crisis },
          plusDagen(bouw.peildatum, -toeval.tussen(20, 500)),
          toeval.tussen(3, 14),
        ),
      );
  }
  for (const traject of gezin.trajecten) herstel(toeval, traject);
}
