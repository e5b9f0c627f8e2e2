// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import type { Signaal } from "../../../../platform/herkomst/records";
import { type Score, telScores } from "../score";

/** TEGENSTRIJDIG: two sources show a different figure for the same cell. Both stay in the answer; nothing is merged. */
export function tegenstrijdig(scores: readonly Score[]): Signaal | undefined {
  const getoond = scores.filter(({ onderdrukt }) => !onderdrukt);
  const verschillend = [...groupBy(getoond, celVan).values()].filter(([eerste, ...andere]) =>
    andere.some(({ waarde, n }) => waarde !== eerste!.waarde || n !== eerste!.n),
  );
  if (verschillend.length === 0) return undefined;
  const herkomsten = verschillend.flat().map(({ herkomst }) => herkomst);
  const feiten = [...new Map(herkomsten.map((herkomst) => [herkomst.bron, herkomst])).values()];
  return {
    code: "TEGENSTRIJDIG",
    ernst: "AANDACHT",
    uitleg: `Bronnen spreken elkaar tegen over ${telScores(verschillend)}; alle cijfers staan erbij, met hun bron.`,
    feiten,
  };
}

function celVan({ indicator, profiel, intensiteit, periode, meetmoment, instrument, subgroep }: Score): string {
  return JSON.stringify([indicator, profiel, intensiteit, periode, meetmoment, instrument, subgroep]);
}
