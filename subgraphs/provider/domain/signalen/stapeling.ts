// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum, datumVoorMensen } from "../../../../platform/time/datum";
import type { Intensiteit } from "../product";
import { akkoordMet, herkomstVanCasus } from "./casusfeiten";
import { type Hulp, looptSinds, type Omstandigheden, type Signaalregel } from "./hulp";

/** Longest time acute help may run beside other help (purchasing strategy: one plan, one profile, one intensity at a time). */
const MAX_ACUUT_DAGEN = 14;

interface Lopend {
  hulp: Hulp;
  sinds: Datum;
  soort: string;
  intensiteit: Intensiteit;
  akkoord: ReturnType<typeof akkoordMet>;
}

/**
 * STAPELING: more than one running combination of profiel and intensiteit at once. ACUUT of at most 14 days does not count, nor DUURZAAM beside other
 * help that the plan says was agreed. When only DUURZAAM makes it two, and no plan tells what was agreed: AANDACHT instead of DRINGEND. Help
 * with an unknown product is left out: it has its own signal.
 */
export const stapeling: Signaalregel = (all, omstandigheden) => {
  const running = all.flatMap((hulp) => toLopend(hulp, omstandigheden)).sort((a, b) => (a.sinds < b.sinds ? -1 : 1));
  const soorten = new Set(running.map(({ soort }) => soort));
  if (soorten.size < 2) return [];
  const sinds = running.find(({ soort }) => soort !== running[0]!.soort)!.sinds;
  const wat = `Sinds ${datumVoorMensen(sinds)} lopen ${soorten.size} combinaties van profiel en intensiteit tegelijk`;
  const oordeel = beoordeel(running);
  const plannen = oordeel === "NIET_AFGESPROKEN" ? (omstandigheden.casus?.plannen ?? []) : [];
  return [
    {
      code: "STAPELING",
      ernst: oordeel === "MISSCHIEN_AFGESPROKEN" ? "AANDACHT" : "DRINGEND",
      sinds,
      uitleg: wat + REDENEN[oordeel],
      feiten: [...running.flatMap(({ hulp }) => hulp.herkomst), ...plannen.map(herkomstVanCasus)],
    },
  ];
};

const REDENEN = {
  STAPELING: ", terwijl er één profiel en één intensiteit per gezin hoort te zijn.",
  NIET_AFGESPROKEN: "; voor de duurzame hulp staat in het plan geen akkoord van de regisseur.",
  MISSCHIEN_AFGESPROKEN: "; duurzame hulp naast andere hulp mag als de regisseur akkoord is en het in het plan staat.",
};

/** Whether DUURZAAM alone makes it more than one combination, and if so, whether that can have been agreed. */
function beoordeel(running: Lopend[]): keyof typeof REDENEN {
  const duurzaam = running.filter(({ intensiteit }) => intensiteit === "DUURZAAM");
  const overig = new Set(running.filter((each) => !duurzaam.includes(each)).map(({ soort }) => soort)).size;
  if (overig >= 2) return "STAPELING";
  return duurzaam.every(({ akkoord }) => akkoord === "NEE") ? "NIET_AFGESPROKEN" : "MISSCHIEN_AFGESPROKEN";
}

function toLopend(hulp: Hulp, { vandaag, casus }: Omstandigheden): Lopend[] {
  const sinds = hulp.status === "LOPEND" ? looptSinds(hulp.traject, vandaag) : undefined;
  if (!sinds || !hulp.product) return [];
  const { profiel, intensiteit } = hulp.product;
  if (intensiteit === "ACUUT" && dagenTussen(sinds, vandaag) <= MAX_ACUUT_DAGEN) return [];
  const akkoord = akkoordMet(hulp.product, casus);
  if (intensiteit === "DUURZAAM" && akkoord === "JA") return [];
  return [{ hulp, sinds, intensiteit, akkoord, soort: `${profiel}/${intensiteit}` }];
}
