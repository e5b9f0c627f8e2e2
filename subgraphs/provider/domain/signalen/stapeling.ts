// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum, datumVoorMensen } from "../../../../platform/time/datum";
import type { Intensiteit } from "../product";
import { type Hulp, looptSinds, type Signaalregel } from "./hulp";

/** Longest time acute help may run beside other help (purchasing strategy: one plan, one profile, one intensity at a time). */
const MAX_ACUUT_DAGEN = 14;

interface Lopend {
  hulp: Hulp;
  sinds: Datum;
  soort: string;
  intensiteit: Intensiteit;
}

/**
 * STAPELING: more than one running combination of profiel and intensiteit at once. ACUUT of at most 14 days does not count. When only
 * DUURZAAM makes it two, that may have been agreed and recorded in the plan, which this domain cannot see: AANDACHT instead of DRINGEND.
 * Help with an unknown product is left out: it has its own signal.
 */
export const stapeling: Signaalregel = (all, { vandaag }) => {
  const running = all.flatMap((hulp) => toLopend(hulp, vandaag)).sort((a, b) => (a.sinds < b.sinds ? -1 : 1));
  const soorten = new Set(running.map(({ soort }) => soort));
  if (soorten.size < 2) return [];
  const zonderDuurzaam = new Set(running.filter((h) => h.intensiteit !== "DUURZAAM").map(({ soort }) => soort));
  const duurzaamErnaast = zonderDuurzaam.size < 2 && zonderDuurzaam.size < soorten.size;
  const sinds = running.find(({ soort }) => soort !== running[0]!.soort)!.sinds;
  const wat = `Sinds ${datumVoorMensen(sinds)} lopen ${soorten.size} combinaties van profiel en intensiteit tegelijk`;
  return [
    {
      code: "STAPELING",
      ernst: duurzaamErnaast ? "AANDACHT" : "DRINGEND",
      sinds,
      uitleg: duurzaamErnaast
        ? `${wat}; duurzame hulp naast andere hulp mag als de regisseur akkoord is en het in het plan staat.`
        : `${wat}, terwijl er één profiel en één intensiteit per gezin hoort te zijn.`,
      feiten: running.flatMap(({ hulp }) => hulp.herkomst),
    },
  ];
};

function toLopend(hulp: Hulp, vandaag: Datum): Lopend[] {
  const sinds = hulp.status === "LOPEND" ? looptSinds(hulp.traject, vandaag) : undefined;
  if (!sinds || !hulp.product) return [];
  const { profiel, intensiteit } = hulp.product;
  if (intensiteit === "ACUUT" && dagenTussen(sinds, vandaag) <= MAX_ACUUT_DAGEN) return [];
  return [{ hulp, sinds, intensiteit, soort: `${profiel}/${intensiteit}` }];
}
