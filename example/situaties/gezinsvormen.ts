// SPDX-License-Identifier: EUPL-1.2
import { bouwRegie } from "../gezin/bouw-regie";
import { getJeugdige } from "../gezin/gezin";
import { plusDagen } from "../datum";
import { gezinVan, hulpVoor, laatLopen, NOORD, ZUID, type Recept } from "./recept";

/** Who belongs to the gezin. */
export const GEZINSVORMEN: readonly Recept[] = [
  { naam: "een-jeugdige", omschrijving: "Eén ouder met één jeugdige.", maak: (bouw) => ({ gezin: gezinVan(bouw) }) },
  {
    naam: "vier-jeugdigen",
    omschrijving: "Twee ouders met vier jeugdigen.",
    maak: (bouw) => ({
      gezin: gezinVan(bouw, { gemeente: ZUID, vorm: "TWEE_OUDERS", leeftijden: [14.2, 12.1, 9.5, 4.4] }),
    }),
  },
  {
    naam: "acht-jeugdigen",
    omschrijving: "Een samengesteld gezin met acht jeugdigen.",
    maak: (bouw) => ({
      gezin: gezinVan(bouw, { vorm: "SAMENGESTELD", leeftijden: [16.5, 15.1, 13.2, 12.7, 10.4, 8.3, 5.6, 2.2] }),
    }),
  },
  {
    naam: "twaalf-personen",
    omschrijving: "Twee ouders, acht jeugdigen en twee grootouders onder één dak.",
    maak: (bouw) => ({
      gezin: gezinVan(bouw, {
        gemeente: ZUID,
        vorm: "TWEE_OUDERS",
        leeftijden: [16.1, 14.3, 13.3, 11.8, 9.9, 7.2, 5.5, 3.1],
        anderen: 2,
      }),
    }),
  },
  {
    naam: "twee-gezinnen",
    omschrijving:
      "De jeugdige woont bij moeder in Noorderveen en bij vader in Zuiderham; dit is de zaak in Noorderveen.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { leeftijden: [12.3] });
      const gedeeld = getJeugdige(gezin);
      const ander = gezinVan(bouw, { gemeente: ZUID, leeftijden: [], gedeeld });
      laatLopen(bouw, gezin, hulpVoor(gezin, "45A01", "98000001"), 70);
      const omschrijving = "Dezelfde jeugdige als in twee-gezinnen; dit is de zaak in Zuiderham.";
      return { gezin, agb: "98000001", ook: [{ naam: "twee-gezinnen-zuid", omschrijving, gezin: ander }] };
    },
  },
  {
    naam: "jeugdige-alleen",
    omschrijving: "Een jeugdige van zeventien die alleen woont.",
    maak: (bouw) => ({ gezin: gezinVan(bouw, { gemeente: ZUID, vorm: "ALLEEN", leeftijden: [17.2] }) }),
  },
  {
    naam: "pleeggezin",
    omschrijving: "Twee pleegouders met een jeugdige onder voogdij; de GI voert de regie.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: NOORD, vorm: "PLEEGGEZIN", leeftijden: [8.6] });
      gezin.maatregel = "VOOGDIJ";
      gezin.segment = "C";
      gezin.regie = [
        bouwRegie(bouw.toeval("pleeggezin"), NOORD, "GECERTIFICEERDE_INSTELLING", plusDagen(gezin.sinds, 7)),
      ];
      laatLopen(bouw, gezin, hulpVoor(gezin, "44P02", "98000005"), 280);
      return { gezin, agb: "98000005" };
    },
  },
];
