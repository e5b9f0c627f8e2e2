// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../../gezin/gezin";
import type { Traject } from "../../hulp/traject";
import type { Bericht } from "./bericht";
import { declaratieBerichten } from "./declaratie";
import { startBerichten, stopBerichten } from "./levering";
import { toewijzingBericht } from "./toewijzing";
import { retourBericht } from "./retour";
import { verzoekBericht } from "./verzoek";
import { antwoordBericht, wijzigingBericht } from "./wijziging";

const berichtenVan = (traject: Traject, ots: boolean, peildatum: string): Bericht[] => {
  const { verzochtOp, toegewezenOp, gestartOp, beeindigdOp, verkeer = {} } = traject;
  const heen = [
    ...(verzochtOp ? [verzoekBericht(traject, verzochtOp)] : []),
    ...(toegewezenOp ? [toewijzingBericht(traject, toegewezenOp, ots)] : []),
    ...(gestartOp ? startBerichten(traject, gestartOp, peildatum) : []),
    ...(gestartOp && beeindigdOp ? stopBerichten(traject, gestartOp, beeindigdOp, peildatum) : []),
    ...(verkeer.wijzigingOp ? [wijzigingBericht(traject, verkeer.wijzigingOp)] : []),
    ...(verkeer.antwoord ? [antwoordBericht(traject, verkeer.antwoord.op, verkeer.antwoord.reden)] : []),
  ];
  const terug = heen.flatMap((bericht) => {
    const code = bericht.soort === "305" ? verkeer.startAfgekeurd : undefined;
    return code || verkeer.retouren ? [retourBericht(bericht, peildatum, code)] : [];
  });
  const declaraties = (verkeer.declaraties ?? []).flatMap((each) => declaratieBerichten(traject, each, peildatum));
  return [...heen, ...terug, ...declaraties];
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
