// SPDX-License-Identifier: EUPL-1.2
import type { Ernst, Herkomst, Signaal } from "../../../platform/herkomst/records";
import { type Datum, datumIn, datumVoorMensen } from "../../../platform/time/datum";
import { uniekeHerkomst } from "./herkomst";
import { oordeelPerBron, STATUS_VOOR_MENSEN } from "./oordeel";
import { geldtOp } from "./periode";
import type { Dossier, Oordeel, Thuiszitfase } from "./records";
import type { Regel } from "./regels/regel";
import { FASE_VOOR_MENSEN, SOORT_VOOR_MENSEN } from "./regels/woorden";
import { isVerouderd, levertNiet } from "./versheid";

const ERNST: Record<Thuiszitfase, Ernst> = {
  DREIGEND: "AANDACHT",
  BEGINNEND: "AANDACHT",
  LANGDURIG: "DRINGEND",
  ZEER_LANGDURIG: "DRINGEND",
  DEELS: "AANDACHT",
};

/** The signals about one pupil on a date. */
export function signalenOver(dossiers: Dossier[], oordeel: Oordeel, regel: Regel, op: Datum): Signaal[] {
  return [
    ...thuiszitter(oordeel),
    ...dossiers.flatMap((dossier) => school(dossier, op)),
    ...dossiers.flatMap((dossier) => bron(dossier, op)),
    ...tegenstrijdig(dossiers, regel, op),
  ];
}

function thuiszitter({ status, soort, fase, sinds, feiten }: Oordeel): Signaal[] {
  if (!soort || !fase || !sinds) return [];
  const since = datumVoorMensen(sinds);
  if (fase === "DREIGEND") {
    const uitleg = `De leerling dreigt thuis te komen zitten: ${SOORT_VOOR_MENSEN[soort]} sinds ${since}.`;
    return [{ code: "THUISZITTER_DREIGEND", ernst: ERNST[fase], sinds, uitleg, feiten }];
  }
  if (status !== "THUISZITTER") return [];
  const uitleg = `De leerling zit thuis sinds ${since}: ${SOORT_VOOR_MENSEN[soort]}, ${FASE_VOOR_MENSEN[fase]}.`;
  return [{ code: "THUISZITTER", ernst: ERNST[fase], sinds, uitleg, feiten }];
}

function school(dossier: Dossier, op: Datum): Signaal[] {
  return dossier.inschrijvingen
    .filter((inschrijving) => geldtOp(inschrijving, op) && levertNiet(inschrijving.school, dossier.bron, op))
    .map(({ school: { naam, laatsteAanlevering }, herkomst }) => {
      const laatst = laatsteAanlevering && datumIn(laatsteAanlevering);
      const uitleg = laatst
        ? `${naam} leverde voor het laatst verzuim aan op ${datumVoorMensen(laatst)}.`
        : `${naam} heeft nog geen verzuim aangeleverd.`;
      return { code: "SCHOOL_LEVERT_NIET", ernst: "AANDACHT", sinds: laatst, uitleg, feiten: [herkomst] };
    });
}

function bron({ bron, levering, leerling }: Dossier, op: Datum): Signaal[] {
  if (!levering || !isVerouderd(bron, levering, op)) return [];
  const uitleg = `De laatste aanlevering van ${bron.bronhouder} is van ${datumVoorMensen(levering.peildatum)}.`;
  return [
    { code: "BRON_VEROUDERD", ernst: "AANDACHT", sinds: levering.peildatum, uitleg, feiten: [leerling.herkomst] },
  ];
}

/** Two gemeenten that cannot both be right: about being at home, about the school, or about the date of birth. */
function tegenstrijdig(dossiers: Dossier[], regel: Regel, op: Datum): Signaal[] {
  if (dossiers.length < 2) return [];
  const feiten: Herkomst[] = uniekeHerkomst(dossiers.map(({ leerling }) => leerling.herkomst));
  const signal = (uitleg: string): Signaal => ({ code: "TEGENSTRIJDIG", ernst: "AANDACHT", uitleg, feiten });
  const told = (words: (dossier: Dossier) => string) =>
    dossiers.map((dossier) => `volgens ${dossier.bron.bronhouder} ${words(dossier)}`).join(", ");
  const result: Signaal[] = [];

  const oordelen = oordeelPerBron(dossiers, regel, op);
  const says = (status: Oordeel["status"]) => oordelen.some(({ oordeel }) => oordeel.status === status);
  if (says("THUISZITTER") && says("GEEN_THUISZITTER")) {
    const words = (dossier: Dossier) => STATUS_VOOR_MENSEN[oordelen.find((o) => o.dossier === dossier)!.oordeel.status];
    result.push(signal(`De gemeenten spreken elkaar tegen: ${told(words)}.`));
  }
  const scholen = dossiers.map(({ inschrijvingen }) => inschrijvingen.filter((row) => geldtOp(row, op)));
  const known = scholen.filter((rows) => rows.length > 0);
  const shared = (brin: string) => known.every((rows) => rows.some(({ school }) => school.brin === brin));
  if (known.length > 1 && !known[0]!.some(({ school }) => shared(school.brin))) {
    const words = (dossier: Dossier) =>
      scholen[dossiers.indexOf(dossier)]!.map(({ school }) => school.naam).join(" en ") || "geen school";
    result.push(signal(`De gemeenten noemen niet dezelfde school: ${told(words)}.`));
  }
  if (new Set(dossiers.map(({ leerling }) => leerling.geboortedatum)).size > 1)
    result.push(signal("De gemeenten noemen niet dezelfde geboortedatum."));
  return result;
}
