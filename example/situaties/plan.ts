// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import { gezinVan, hulpVoor, laatLopen, ZUID, type Recept } from "./recept";

/** The plan, or the lack of it. */
export const PLAN: readonly Recept[] = [
  {
    naam: "geen-plan",
    omschrijving: "Er loopt hulp, maar er is nooit een plan gemaakt.",
    maak(bouw) {
      const gezin = gezinVan(bouw);
      gezin.plannen = [];
      laatLopen(bouw, gezin, hulpVoor(gezin, "45A02", "98000002"), 100);
      return { gezin, agb: "98000002" };
    },
  },
  {
    naam: "plan-verlopen",
    omschrijving: "Het plan liep twintig dagen geleden af; er is geen nieuw plan.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID });
      for (const plan of gezin.plannen) plan.tot ??= plusDagen(bouw.peildatum, -20);
      return { gezin };
    },
  },
  {
    naam: "evaluatie-verlopen",
    omschrijving: "De evaluatie van 45 dagen geleden is niet gehouden.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID });
      const gepland = plusDagen(bouw.peildatum, -45);
      for (const plan of gezin.plannen)
        plan.evaluaties = [
          ...plan.evaluaties.filter((e) => e.gehouden && e.gepland < gepland),
          { gepland, gehouden: null, uitkomst: null },
        ];
      return { gezin };
    },
  },
  {
    naam: "acuut-zonder-plan",
    omschrijving: "Twintig dagen geleden startte acute hulp; er is nog geen plan.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { sindsDagen: 22 });
      gezin.segment = "C";
      laatLopen(bouw, gezin, { ...hulpVoor(gezin, "46C05", "98000006"), metVerzoek: false }, 20, 1);
      return { gezin, agb: "98000006" };
    },
  },
  {
    naam: "bijna-18",
    omschrijving: "De jeugdige wordt binnen een half jaar achttien en er is geen plan voor daarna.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { leeftijden: [17.6] });
      laatLopen(bouw, gezin, hulpVoor(gezin, "45D05", "98000008"), 200);
      return { gezin, agb: "98000008" };
    },
  },
];
