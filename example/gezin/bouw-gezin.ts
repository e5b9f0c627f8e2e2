// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import { bouwLeerlingen } from "../onderwijs/bouw-leerlingen";
import type { Bouw } from "./bouw";
import { bouwLeden, type Ledenwens } from "./bouw-leden";
import { bouwPlannen } from "./bouw-plan";
import { bouwRegie } from "./bouw-regie";
import type { Gezin } from "./gezin";

export interface Gezinswens extends Ledenwens {
  readonly gemeente: string;
  /** Days since the gezin became known. */
  readonly sindsDagen: number;
  /** Number of leefgebieden in the plan. */
  readonly leefgebieden?: number;
}

/** How a gezinszaak is numbered: each case system has its own way. */
function zaaknummerVan(gemeente: string, sinds: string, nummer: number): string {
  const jaar = sinds.slice(0, 4);
  if (gemeente === "9003") return `JD.${jaar}.${String(nummer).padStart(4, "0")}`;
  return gemeente === "9001"
    ? `ZAAK-${jaar}-${String(nummer).padStart(10, "0")}`
    : `JC-${jaar}-${String(nummer).padStart(5, "0")}`;
}

/** A gezin where all is as it should be: one regisseur, one valid plan, every jeugdige at school, no help yet. */
export function bouwGezin(bouw: Bouw, wens: Gezinswens): Gezin {
  const nummer = bouw.volgendGezin();
  const toeval = bouw.toeval(`gezin/${nummer}`);
  const sinds = plusDagen(bouw.peildatum, -wens.sindsDagen);
  const leden = bouwLeden(bouw, toeval, wens);
  const eerste = leden.find((lid) => lid.rol === "jeugdige")?.persoon;
  const gezin: Gezin = {
    nummer,
    gemeente: wens.gemeente,
    zaaknummer: zaaknummerVan(wens.gemeente, sinds, bouw.volgendeZaak(wens.gemeente)),
    naam: ["Gezin", eerste?.voorvoegsel, eerste?.geslachtsnaam].filter(Boolean).join(" "),
    vorm: wens.vorm,
    sinds,
    eerdereZaak: null,
    segment: "B",
    maatregel: null,
    fase: "SIGNAAL_TOELEIDING_ANALYSE",
    casuswens: {},
    casus: null,
    leden,
    regie: [bouwRegie(toeval, wens.gemeente, "LOKAAL_TEAM", plusDagen(sinds, Math.min(7, wens.sindsDagen)))],
    plannen: wens.sindsDagen > 60 ? bouwPlannen(toeval, sinds, bouw.peildatum, wens.leefgebieden) : [],
    trajecten: [],
    leerlingen: [],
  };
  // A jeugdige in two gezinnen is registered, and goes to school, where the first one lives.
  const eigen = leden.filter((lid) => lid.rol === "jeugdige" && lid.persoon !== wens.gedeeld);
  gezin.leerlingen = bouwLeerlingen(
    toeval,
    wens.gemeente,
    eigen.map((lid) => lid.persoon),
    bouw.peildatum,
  );
  return gezin;
}
