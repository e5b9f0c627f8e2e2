// SPDX-License-Identifier: EUPL-1.2
import { datumVoorMensen } from "../../../../platform/time/datum";
import { findVerantwoordelijke, kandidaten } from "../hoofdaannemer";
import { looptSinds, type Signaalregel } from "./hulp";

/** MEER_AANBIEDERS: more than one aanbieder answers for running help, so that no one hoofdaannemer answers for the whole. */
export const meerAanbieders: Signaalregel = (all, { vandaag }) => {
  const running = kandidaten(all, vandaag)
    .flatMap((hulp) => {
      const wie = findVerantwoordelijke(hulp);
      return wie ? { wie, sinds: looptSinds(hulp.traject, vandaag)!, herkomst: hulp.herkomst } : [];
    })
    .sort((a, b) => (a.sinds < b.sinds ? -1 : 1));
  const namen = new Map(running.map(({ wie }) => [wie.agbCode, wie.naam]));
  if (namen.size < 2) return [];
  const { sinds } = running.find(({ wie }) => wie.agbCode !== running[0]!.wie.agbCode)!;
  return [
    {
      code: "MEER_AANBIEDERS",
      ernst: "AANDACHT",
      sinds,
      uitleg: `Sinds ${datumVoorMensen(sinds)} zijn ${namen.size} aanbieders elk voor eigen hulp verantwoordelijk (${[...namen.values()].join(" en ")}); er is dan geen hoofdaannemer voor het geheel.`,
      feiten: running.flatMap(({ herkomst }) => herkomst),
    },
  ];
};
