// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { uniekeHerkomst } from "./herkomst";
import { geldtOp } from "./periode";
import type { Dossier, Inschrijving } from "./records";
import type { Rooster } from "./rooster";

const namen = (rows: Inschrijving[]): string => [...new Set(rows.map(({ school }) => school.naam))].join(" en ");

/**
 * Where leerplicht and the administration of a school cannot both be right about where the pupil is enrolled. Nothing is merged: the
 * conclusion stays the one of leerplicht, and this says that there is doubt.
 */
export function anderInRooster(dossiers: Dossier[], roosters: Rooster[], op: Datum): Signaal[] {
  if (dossiers.length === 0) return [];
  const bij = dossiers.flatMap(({ inschrijvingen }) => inschrijvingen.filter((row) => geldtOp(row, op)));
  const leerplicht = dossiers.map(({ bron }) => bron.bronhouder).join(" en ");
  return roosters.flatMap(({ bron, inschrijvingen }): Signaal[] => {
    const daar = inschrijvingen.filter((row) => geldtOp(row, op));
    const left = bij.filter(
      ({ school }) =>
        inschrijvingen.some((row) => row.school.brin === school.brin) &&
        !daar.some((row) => row.school.brin === school.brin),
    );
    const shared = daar.some((row) => bij.some(({ school }) => school.brin === row.school.brin));
    const feiten = uniekeHerkomst(
      [...bij, ...daar, ...dossiers.map(({ leerling }) => leerling)].map((row) => row.herkomst),
    );
    const signal = (uitleg: string): Signaal[] => [{ code: "TEGENSTRIJDIG", ernst: "AANDACHT", uitleg, feiten }];
    if (daar.length > 0 && !shared)
      return signal(
        `Volgens ${bron.bronhouder} staat de leerling ingeschreven op ${namen(daar)}; volgens ${leerplicht} ${bij.length > 0 ? `op ${namen(bij)}` : "op geen school"}.`,
      );
    if (left.length > 0)
      return signal(
        `Volgens ${leerplicht} staat de leerling ingeschreven op ${namen(left)}; volgens ${bron.bronhouder} niet meer.`,
      );
    return [];
  });
}
