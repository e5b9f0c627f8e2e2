// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import { gezinVan, ZUID, type Recept } from "./recept";

/** How the casus goes: contact, consent, waakvlam. */
export const CASUS: readonly Recept[] = [
  {
    naam: "geen-contact",
    omschrijving: "Er is al meer dan drie maanden geen contact met het gezin geweest.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID });
      gezin.casuswens = { laatsteContact: plusDagen(bouw.peildatum, -95) };
      return { gezin };
    },
  },
  {
    naam: "toestemming-verloopt",
    omschrijving: "De toestemming voor overleg met school loopt over tien dagen af.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID });
      const toestemming = {
        wie: "de ouder",
        waarvoor: "overleg met school",
        van: plusDagen(bouw.peildatum, -355),
        tot: plusDagen(bouw.peildatum, 10),
      };
      gezin.casuswens = { toestemmingen: [toestemming] };
      return { gezin };
    },
  },
  {
    naam: "waakvlam",
    omschrijving: "De hulp is klaar; het gezin blijft in beeld met een waakvlam.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { sindsDagen: 500 });
      gezin.fase = "NAZORG";
      gezin.casuswens = {
        waakvlam: { van: plusDagen(bouw.peildatum, -30), afspraak: "Elk kwartaal een gesprek met het gezin." },
      };
      return { gezin };
    },
  },
];
