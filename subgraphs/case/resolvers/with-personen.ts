// SPDX-License-Identifier: EUPL-1.2
import { combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import { herkomstVanKopie } from "../domain/persoon";
import type { PersonenMetDekking } from "../domain/persoon-dekking";
import { tegenstrijdigheden } from "../domain/persoon-vergelijking";
import type { Gezin } from "../types/gezin";
import { toRegistratie } from "./to-registratie";

/** A gezin seen VOLLEDIG, with what the BRP adds: addresses and marks, where it differs from the case systems, and its own dekking. */
export function withPersonen(gezin: Gezin, { bron, personen, dekking: vanBrp }: PersonenMetDekking): Gezin {
  const { casus } = gezin;
  const dekking = [...casus.dekking, ...vanBrp];
  const leden = casus.leden.map((lid) => {
    const kopie = lid.persoonId ? personen.get(lid.persoonId) : undefined;
    return { ...lid, persoon: { ...lid.persoon, ...toRegistratie(bron, kopie) } };
  });
  const verschillen = casus.leden.flatMap(({ persoonId, persoon }) => {
    const kopie = persoonId ? personen.get(persoonId) : undefined;
    return kopie?.gegevens ? tegenstrijdigheden(persoon, kopie.gegevens, herkomstVanKopie(bron, kopie)) : [];
  });
  return {
    ...gezin,
    casus: {
      ...casus,
      dekking,
      status: combineStatus(dekking, true),
      toelichting: toelichtingBij(dekking),
      signalen: [...casus.signalen, ...verschillen],
      leden,
    },
  };
}
