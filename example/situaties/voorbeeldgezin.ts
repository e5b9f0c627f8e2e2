// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import { wisselRegie } from "../gezin/bouw-regie";
import { bouwBeeindigd } from "../hulp/bouw-traject";
import { meldVerzuim } from "../onderwijs/voeg-verzuim-toe";
import { maanden } from "./berichten";
import { getLeerling, gezinVan, hulpVoor, laatLopen, type Recept } from "./recept";

/** The rich gezin that the manual and the demo show. */
export const VOORBEELDGEZIN: readonly Recept[] = [
  {
    naam: "voorbeeldgezin",
    omschrijving: "Drie jeugdigen, een plan met doelen op vijf leefgebieden, lopende hulp en een thuiszitter.",
    maak(bouw) {
      const agb = "98000001";
      const gezin = gezinVan(bouw, {
        vorm: "TWEE_OUDERS",
        leeftijden: [15.4, 11.3, 6.8],
        sindsDagen: 420,
        leefgebieden: 5,
      });
      const terug = (dagen: number): string => plusDagen(bouw.peildatum, -dagen);
      const toeval = bouw.toeval("voorbeeldgezin");
      gezin.regie = wisselRegie(toeval, gezin.gemeente, gezin.regie, terug(250));
      const eerder = bouwBeeindigd(bouw, toeval, hulpVoor(gezin, "45A02", agb, 1), terug(150), 190);
      eerder.verkeer = { retouren: true };
      gezin.trajecten.push(eerder);
      laatLopen(bouw, gezin, hulpVoor(gezin, "45B05", agb), 140, 45).verkeer = {
        retouren: true,
        declaraties: maanden(bouw.peildatum, 3),
      };
      const thuiszitter = getLeerling(gezin);
      meldVerzuim(thuiszitter, {
        soort: "LANGDURIG_RELATIEF",
        status: "In behandeling",
        van: terug(125),
        tot: null,
        uren: 310,
        terugkeerplan: "Twee ochtenden per week naar school; opbouw elke drie weken in overleg met de behandelaar.",
      });
      return { gezin, agb, brin: thuiszitter.verzuim[0]?.brin };
    },
  },
];
