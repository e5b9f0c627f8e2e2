// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import type { Bouw } from "../gezin/bouw";
import type { Gezinswens } from "../gezin/bouw-gezin";
import { schrijfIn } from "../onderwijs/bouw-leerlingen";
import type { Verzuim } from "../onderwijs/leerling";
import { meldVerzuim, schrijfUit, stelVrij } from "../onderwijs/voeg-verzuim-toe";
import { ZWIJGENDE_SCHOOL } from "../regio/scholen";
import { getLeerling, gezinVan, hulpVoor, laatLopen, ZUID, type Gemaakt, type Recept } from "./recept";

type Melding = Pick<Verzuim, "soort" | "status"> & { dagen: number; uren?: number; terugkeerplan?: string };

const verzuimGezin = (bouw: Bouw, wens: Partial<Gezinswens>, melding: Melding, agb?: string): Gemaakt => {
  const gezin = gezinVan(bouw, wens);
  const leerling = getLeerling(gezin);
  const { soort, status, dagen, uren = null, terugkeerplan = "" } = melding;
  meldVerzuim(leerling, { soort, status, van: plusDagen(bouw.peildatum, -dagen), tot: null, uren, terugkeerplan });
  if (agb) laatLopen(bouw, gezin, hulpVoor(gezin, "45A01", agb), 50);
  return { gezin, agb, brin: leerling.verzuim[0]?.brin };
};

const LANG = { soort: "LANGDURIG_RELATIEF", status: "In behandeling" } as const;

/** At school, at home, and what nobody knows. */
export const ONDERWIJS: readonly Recept[] = [
  {
    naam: "thuiszitter-absoluut",
    omschrijving: "Leerplichtig, sinds zestig dagen op geen enkele school ingeschreven, geen vrijstelling.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { leeftijden: [13.7] });
      schrijfUit(getLeerling(gezin), plusDagen(bouw.peildatum, -60));
      laatLopen(bouw, gezin, hulpVoor(gezin, "45A01", "98000001"), 45);
      return { gezin, agb: "98000001" };
    },
  },
  {
    naam: "thuiszitter-dreigend",
    omschrijving: "Twintig uur ongeoorloofd verzuim, twaalf dagen geleden gemeld.",
    maak: (bouw) =>
      verzuimGezin(
        bouw,
        { gemeente: ZUID, leeftijden: [14.1] },
        { soort: "ZESTIEN_UUR", status: "Geregistreerd", dagen: 12, uren: 20 },
      ),
  },
  {
    naam: "thuiszitter-beginnend",
    omschrijving: "Veertig dagen ongeoorloofd thuis.",
    maak: (bouw) => verzuimGezin(bouw, { leeftijden: [12.9] }, { ...LANG, dagen: 40 }, "98000008"),
  },
  {
    naam: "thuiszitter-langdurig",
    omschrijving: "Meer dan drie maanden ongeoorloofd thuis, met hulp en een terugkeerplan.",
    maak: (bouw) =>
      verzuimGezin(
        bouw,
        { leeftijden: [14.9] },
        { ...LANG, dagen: 130, terugkeerplan: "Start met één lesuur per dag." },
        "98000001",
      ),
  },
  {
    naam: "thuiszitter-zeer-langdurig",
    omschrijving: "Meer dan een jaar ongeoorloofd thuis, met hulp.",
    maak: (bouw) => verzuimGezin(bouw, { gemeente: ZUID, leeftijden: [15.9] }, { ...LANG, dagen: 420 }, "98000008"),
  },
  {
    naam: "thuiszitter-zonder-hulp",
    omschrijving: "Tachtig dagen ongeoorloofd thuis en er loopt geen hulp.",
    maak: (bouw) => verzuimGezin(bouw, { leeftijden: [11.2] }, { ...LANG, dagen: 80 }),
  },
  {
    naam: "hulp-zonder-school",
    omschrijving: "Er loopt hulp, maar de inschrijving op school stopte twintig dagen geleden.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID, leeftijden: [8.2] });
      schrijfUit(getLeerling(gezin), plusDagen(bouw.peildatum, -20));
      laatLopen(bouw, gezin, hulpVoor(gezin, "41A08", "98000007"), 60);
      return { gezin, agb: "98000007" };
    },
  },
  {
    naam: "vrijgesteld-5a",
    omschrijving: "Vrijgesteld van de leerplicht op grond van artikel 5 onder a; geen thuiszitter.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { leeftijden: [9.8] });
      stelVrij(getLeerling(gezin), "5a", plusDagen(bouw.peildatum, -240));
      laatLopen(bouw, gezin, hulpVoor(gezin, "41B08", "98000007"), 230);
      return { gezin, agb: "98000007" };
    },
  },
  {
    naam: "ziek",
    omschrijving: "Vijftig dagen geoorloofd ziek gemeld.",
    maak: (bouw) =>
      verzuimGezin(
        bouw,
        { leeftijden: [10.2] },
        { soort: "GEOORLOOFD_ZIEK", status: "Ter kennisgeving aangenomen", dagen: 50 },
      ),
  },
  {
    naam: "school-zwijgt",
    omschrijving: "De school leverde zestig dagen niets aan: of de jeugdige naar school gaat, is onbekend.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID, leeftijden: [8.4] });
      getLeerling(gezin).inschrijvingen = [schrijfIn(ZWIJGENDE_SCHOOL, 8, bouw.peildatum)];
      return { gezin, brin: ZWIJGENDE_SCHOOL.brin };
    },
  },
];
