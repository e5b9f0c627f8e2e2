// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import { stapOp } from "../domain/casusinhoud";
import type { Gezin } from "../domain/gezin";
import { herkomstVan } from "../domain/herkomst";
import { type Hiaat as HiaatRecord, uitlegVanHiaat } from "../domain/onderdelen";
import type { Casusbeeld } from "../types/casusbeeld";
import type { Hiaat } from "../types/casusverloop";

type Casusverloop = Pick<
  Casusbeeld,
  | "faseverloop"
  | "stap"
  | "stappen"
  | "waakvlam"
  | "toestemmingen"
  | "nietBekend"
  | "laatsteContactOp"
  | "acuteHulpSinds"
>;

/** Phases, steps, waakvlam and consents as GraphQL answers them: of every system that tells them, each with its source. */
export function toCasusverloop(delen: [Gezin, ...Gezin[]], samen: Gezin, vandaag: Datum): Casusverloop {
  const all = <T extends { van: Datum }>(of: (deel: Gezin) => T[] | undefined) =>
    delen
      .flatMap((deel) => (of(deel) ?? []).map((each) => ({ ...each, herkomst: herkomstVan(deel) })))
      .sort((a, b) => a.van.localeCompare(b.van));
  const stappen = all(({ stappen: each }) => each);
  return {
    faseverloop: all(({ fasen }) => fasen),
    stap: stapOp(stappen, vandaag) as (typeof stappen)[number] | undefined,
    stappen,
    waakvlam: all(({ waakvlam }) => waakvlam && [waakvlam]).at(-1),
    toestemmingen: all(({ toestemmingen }) => toestemmingen),
    nietBekend: delen.flatMap(hiatenVan),
    laatsteContactOp: samen.laatsteContactOp,
    acuteHulpSinds: samen.acuteHulpSinds,
  };
}

function hiatenVan(gezin: Gezin): Hiaat[] {
  const nogNiet: HiaatRecord[] =
    gezin.fasenVolledig === false ? [{ onderdeel: "FASEVERLOOP", reden: "NOG_NIET_OPGEHAALD" }] : [];
  return [...(gezin.hiaten ?? []), ...nogNiet].map((hiaat) => ({
    ...hiaat,
    uitleg: uitlegVanHiaat(hiaat),
    herkomst: herkomstVan(gezin),
  }));
}

/** Nothing of it, for who may only see who directs. */
export const ZONDER_VERLOOP: Casusverloop = { faseverloop: [], stappen: [], toestemmingen: [], nietBekend: [] };
