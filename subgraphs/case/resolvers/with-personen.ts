// SPDX-License-Identifier: EUPL-1.2
import { combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { Datum } from "../../../platform/time/datum";
import type { PersonenMetDekking } from "../domain/persoon-dekking";
import { signalenUitRegister } from "../domain/persoon-signalen";
import { bronSignalen } from "../domain/signalen/bron";
import type { Gezin } from "../types/gezin";
import { toRegistratie } from "./to-registratie";

/**
 * A gezin seen VOLLEDIG, with what the BRP adds: addresses and marks, its signals, and its own dekking. In a list the BRP is not asked: its
 * row tells so, but what it lacks there is no reason to call the gezin incomplete.
 */
export function withPersonen(gezin: Gezin, { bron, personen, ...van }: PersonenMetDekking, vandaag: Datum): Gezin {
  const { casus } = gezin;
  const dekking = [...casus.dekking, ...van.dekking];
  const leden = casus.leden.map((lid) => {
    const kopie = lid.persoonId ? personen.get(lid.persoonId) : undefined;
    return { ...lid, persoon: { ...lid.persoon, ...toRegistratie(bron, kopie) } };
  });
  const jeugdigen = new Set(casus.jeugdigen.map(({ id }) => id));
  const signalen = casus.leden.flatMap(({ persoonId, persoon }) =>
    persoonId
      ? signalenUitRegister(
          bron,
          { ...persoon, persoonId, isJeugdige: jeugdigen.has(persoonId) },
          personen.get(persoonId),
          vandaag,
        )
      : [],
  );
  const counts = van.gevraagd ? dekking : casus.dekking;
  return {
    ...gezin,
    casus: {
      ...casus,
      dekking,
      status: combineStatus(counts, true),
      toelichting: toelichtingBij(counts),
      signalen: [...casus.signalen, ...signalen, ...bronSignalen(van.gevraagd ? van.dekking : [])],
      leden,
    },
  };
}
