// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../../gezin/gezin";
import type { Traject } from "../../hulp/traject";
import type { Bericht } from "./bericht";
import { startBerichten, stopBerichten } from "./levering";
import { toewijzingBericht } from "./toewijzing";
import { verzoekBericht } from "./verzoek";

const berichtenVan = (traject: Traject, ots: boolean, peildatum: string): Bericht[] => {
  const { verzochtOp, toegewezenOp, gestartOp, beeindigdOp } = traject;
  return [
    ...(verzochtOp ? [verzoekBericht(traject, verzochtOp)] : []),
    ...(toegewezenOp ? [toewijzingBericht(traject, toegewezenOp, ots)] : []),
    ...(gestartOp ? startBerichten(traject, gestartOp, peildatum) : []),
    ...(gestartOp && beeindigdOp ? stopBerichten(traject, gestartOp, beeindigdOp, peildatum) : []),
  ];
};

/** Every message about these gezinnen, oldest first, with the number its sender gave it. */
export function nummerBerichten(
  gezinnen: readonly Gezin[],
  peildatum: string,
): { bericht: Bericht; identificatie: string }[] {
  const alle = gezinnen.flatMap((g) => g.trajecten.flatMap((t) => berichtenVan(t, g.maatregel === "OTS", peildatum)));
  const opTijd = alle
    .map((bericht, i) => ({ bericht, i }))
    .sort((a, b) =>
      a.bericht.dagtekening < b.bericht.dagtekening
        ? -1
        : a.bericht.dagtekening > b.bericht.dagtekening
          ? 1
          : a.i - b.i,
    );
  const tellers = new Map<string, number>();
  return opTijd.map(({ bericht }) => {
    const nummer = (tellers.get(bericht.afzender) ?? 0) + 1;
    tellers.set(bericht.afzender, nummer);
    return { bericht, identificatie: `${bericht.afzender.slice(-4)}${String(nummer).padStart(8, "0")}` };
  });
}
