// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen } from "../../../../platform/time/datum";
import { kandidaten } from "../hoofdaannemer";
import { looptSinds, type Signaalregel } from "./hulp";

/** MEER_AANBIEDERS: help of more than one aanbieder runs by a toewijzing of its own, so that no one hoofdaannemer answers for the whole. */
export const meerAanbieders: Signaalregel = (all, { vandaag }) => {
  const running = kandidaten(all, vandaag).sort((a, b) =>
    looptSinds(a.traject, vandaag)! < looptSinds(b.traject, vandaag)! ? -1 : 1,
  );
  const agbCodes = new Set(running.map(({ traject }) => traject.agb));
  if (agbCodes.size < 2) return [];
  const second = running.find(({ traject }) => traject.agb !== running[0]!.traject.agb)!;
  const sinds = looptSinds(second.traject, vandaag)!;
  const namen = [...new Set(running.map(({ aanbieder }) => aanbieder))].join(" en ");
  return [
    {
      code: "MEER_AANBIEDERS",
      ernst: "AANDACHT",
      sinds,
      uitleg: `Sinds ${datumVoorMensen(sinds)} geven ${agbCodes.size} aanbieders elk met een eigen toewijzing hulp (${namen}); er is dan geen hoofdaannemer voor het geheel.`,
      feiten: running.flatMap(({ herkomst }) => herkomst),
    },
  ];
};
