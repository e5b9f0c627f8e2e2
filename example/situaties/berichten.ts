// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import { bouwAanmelding } from "../hulp/bouw-traject";
import type { Declaratie } from "../hulp/traject";
import { gezinVan, hulpVoor, laatLopen, NOORD, ZUID, type Recept } from "./recept";

/** The last whole months before a day, oldest first, with hours that rise by two. */
export function maanden(peildatum: string, aantal: number): Declaratie[] {
  const result: Declaratie[] = [];
  let tot = plusDagen(`${peildatum.slice(0, 7)}-01`, -1);
  while (result.length < aantal) {
    const van = `${tot.slice(0, 7)}-01`;
    result.unshift({ van, tot, uren: 16 - 2 * result.length });
    tot = plusDagen(van, -1);
  }
  return result;
}

/** What aanbieder and gemeente say of each other's messages. */
export const BERICHTEN: readonly Recept[] = [
  {
    naam: "bericht-afgekeurd",
    omschrijving: "De hulp loopt volgens de aanbieder, maar de gemeente keurde het startbericht af.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: NOORD, leeftijden: [11.2] });
      const traject = laatLopen(bouw, gezin, hulpVoor(gezin, "45A01", "98000001"), 45);
      traject.verkeer = { retouren: true, startAfgekeurd: "9074" };
      return { gezin, agb: "98000001" };
    },
  },
  {
    naam: "verzoek-afgewezen",
    omschrijving: "De aanbieder vroeg een toewijzing; de gemeente wees die af omdat er geen contract is.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID, leeftijden: [13.1], sindsDagen: 60 });
      gezin.fase = "INKOOP";
      const gevraagd = plusDagen(bouw.peildatum, -30);
      const wens = hulpVoor(gezin, "45A04", "98000002");
      const traject = bouwAanmelding(bouw, bouw.toeval("verzoek-afgewezen"), wens, gevraagd);
      traject.verkeer = { retouren: true, antwoord: { op: plusDagen(gevraagd, 9), reden: "3" } };
      gezin.trajecten.push(traject);
      return { gezin, agb: "98000002" };
    },
  },
  {
    naam: "declaratie-afgekeurd",
    omschrijving: "Drie maanden gedeclareerd, de laatste afgekeurd; de aanbieder vraagt om meer hulp dan toegewezen.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: NOORD, leeftijden: [8.7] });
      const traject = laatLopen(bouw, gezin, hulpVoor(gezin, "45A03", "98000001"), 150);
      const declaraties = maanden(bouw.peildatum, 3).map((maand, i) =>
        i === 2 ? { ...maand, afgekeurd: "9321" } : maand,
      );
      const terug = (dagen: number): string => plusDagen(bouw.peildatum, -dagen);
      traject.verkeer = { retouren: true, wijzigingOp: terug(12), antwoord: { op: terug(5) }, declaraties };
      return { gezin, agb: "98000001" };
    },
  },
];
