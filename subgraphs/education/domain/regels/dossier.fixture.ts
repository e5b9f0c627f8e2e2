// SPDX-License-Identifier: EUPL-1.2
import type { Dossier, Inschrijving, School, Verzuimmelding, Vrijstelling } from "../records";

/** Builders of dossiers for the tests of rules. */

/** The day the cases are judged on. */
export const OP = "2026-11-21";
const herkomst = {
  bron: "leerplicht-9001",
  bronhouder: "Gemeente Noorderveen",
  opgehaaldOp: new Date("2026-11-20T04:00:00Z"),
};
export const school = (laatste?: string): School => ({
  brin: "99AA",
  naam: "De Vlier",
  gemeente: "9001",
  laatsteAanlevering: laatste ? new Date(`${laatste}T06:00:00Z`) : undefined,
});
const FRESH = school("2026-11-18");
export const op = (van: string, tot?: string, at = FRESH): Inschrijving => ({
  school: at,
  vestiging: "99AA00",
  van,
  tot,
  herkomst,
});
export const verzuim = (
  soort: Verzuimmelding["soort"],
  van: string,
  rest: Partial<Verzuimmelding> = {},
): Verzuimmelding => ({
  soort,
  status: "Geregistreerd",
  van,
  herkomst,
  ...rest,
});
export const vrij = (grond: Vrijstelling["grond"], van: string, tot?: string): Vrijstelling => ({
  grond,
  van,
  tot,
  herkomst,
});

/** What a case says; the rest is ordinary. */
export interface Case {
  geboren?: string;
  peildatum?: string;
  onvolledig?: boolean;
  in?: Inschrijving[];
  verzuim?: Verzuimmelding[];
  vrij?: Vrijstelling[];
  op?: string;
}
/** The dossier of a case. */
export function dossier(given: Case): Dossier {
  const bron = {
    naam: "leerplicht-9001",
    bronhouder: "Gemeente Noorderveen",
    gemeente: "9001",
    versheid: 14 * 86_400_000,
    vakantieregio: "noord" as const,
  };
  const peildatum = given.peildatum ?? "2026-11-20";
  return {
    bron,
    levering: { bron: bron.naam, peildatum, ontvangenOp: herkomst.opgehaaldOp, afgekeurd: 0, volledig: true },
    leerling: {
      id: "v1-x",
      bron: bron.naam,
      gemeente: "9001",
      naam: "Test",
      geboortedatum: given.geboren ?? "2014-03-10",
      onvolledig: given.onvolledig ?? false,
      herkomst,
    },
    inschrijvingen: given.in ?? [],
    verzuim: given.verzuim ?? [],
    vrijstellingen: given.vrij ?? [],
    ondersteuning: [],
  };
}
