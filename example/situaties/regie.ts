// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import { bouwRegie, wisselRegie } from "../gezin/bouw-regie";
import { gezinVan, hulpVoor, laatLopen, ZUID, type Recept } from "./recept";

/** Who directs. */
export const REGIE: readonly Recept[] = [
  {
    naam: "geen-regisseur",
    omschrijving: "De vorige regisseur stopte dertig dagen geleden; er is geen nieuwe.",
    maak(bouw) {
      const gezin = gezinVan(bouw);
      for (const regie of gezin.regie) regie.tot = plusDagen(bouw.peildatum, -30);
      laatLopen(bouw, gezin, hulpVoor(gezin, "45A01", "98000001"), 90);
      return { gezin };
    },
  },
  {
    naam: "twee-regisseurs",
    omschrijving: "Het lokaal team en de GI staan allebei als regisseur geregistreerd.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID });
      const tweede = bouwRegie(
        bouw.toeval("twee-regisseurs"),
        ZUID,
        "GECERTIFICEERDE_INSTELLING",
        plusDagen(bouw.peildatum, -25),
      );
      gezin.regie.push(tweede);
      gezin.segment = "C";
      gezin.maatregel = "OTS";
      return { gezin };
    },
  },
  {
    naam: "regie-wijkt-af",
    omschrijving: "Er is een ondertoezichtstelling, maar het lokaal team voert de regie.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { vorm: "TWEE_OUDERS", leeftijden: [13.4] });
      gezin.segment = "C";
      gezin.maatregel = "OTS";
      laatLopen(bouw, gezin, hulpVoor(gezin, "45B02", "98000002"), 100);
      return { gezin, agb: "98000002" };
    },
  },
  {
    naam: "regie-gewisseld",
    omschrijving: "Drie eerdere regisseurs, nu de vierde.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { sindsDagen: 700 });
      const toeval = bouw.toeval("regie-gewisseld");
      for (const dagen of [520, 330, 120])
        gezin.regie = wisselRegie(toeval, gezin.gemeente, gezin.regie, plusDagen(bouw.peildatum, -dagen));
      return { gezin };
    },
  },
  {
    naam: "veilig-thuis",
    omschrijving: "Acute onveiligheid: Veilig Thuis voert sinds vijf dagen de regie, crisishulp is gestart.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID, vorm: "TWEE_OUDERS", leeftijden: [9.1, 5.7], sindsDagen: 5 });
      gezin.segment = "C";
      gezin.regie = [bouwRegie(bouw.toeval("veilig-thuis"), ZUID, "VEILIG_THUIS", gezin.sinds)];
      // It is not agreed yet who guards the plan.
      gezin.casuswens = { veiligheidsafspraken: { contact: "Veilig Thuis", schrijver: "Lokaal team", bewaker: null } };
      laatLopen(bouw, gezin, { ...hulpVoor(gezin, "46C01", "98000008"), metVerzoek: false }, 3, 1);
      return { gezin, agb: "98000008" };
    },
  },
];
