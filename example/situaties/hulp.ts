// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../datum";
import { bouwBeeindigd, bouwWachtend } from "../hulp/bouw-traject";
import { gezinVan, hulpVoor, laatLopen, NOORD, ZUID, type Recept } from "./recept";

/** Waiting, starting, stopping. */
export const HULP: readonly Recept[] = [
  {
    naam: "stapeling",
    omschrijving: "Twee trajecten lopen tegelijk: ander profiel, andere aanbieder.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { leeftijden: [12.6] });
      laatLopen(bouw, gezin, hulpVoor(gezin, "45A01", "98000001"), 150);
      laatLopen(bouw, gezin, hulpVoor(gezin, "54A05", "98000003"), 60);
      return { gezin, agb: "98000001" };
    },
  },
  {
    naam: "wacht-te-lang",
    omschrijving: "De hulp is 120 dagen geleden aangevraagd en toegewezen, maar nog niet gestart.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID });
      gezin.fase = "INKOOP";
      gezin.trajecten.push(
        bouwWachtend(
          bouw,
          bouw.toeval("wacht-te-lang"),
          hulpVoor(gezin, "54B05", "98000003"),
          plusDagen(bouw.peildatum, -120),
        ),
      );
      return { gezin, agb: "98000003" };
    },
  },
  {
    naam: "nooit-gestart",
    omschrijving: "De hulp is 300 dagen geleden toegewezen en nooit gestart.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { sindsDagen: 330 });
      gezin.fase = "INKOOP";
      gezin.trajecten.push(
        bouwWachtend(
          bouw,
          bouw.toeval("nooit-gestart"),
          { ...hulpVoor(gezin, "45A04", "98000002"), metVerzoek: false },
          plusDagen(bouw.peildatum, -300),
        ),
      );
      return { gezin, agb: "98000002" };
    },
  },
  {
    naam: "einde-nadert",
    omschrijving: "De hulp stopt over twintig dagen; er is geen nazorg geregeld.",
    maak(bouw) {
      const gezin = gezinVan(bouw);
      laatLopen(bouw, gezin, hulpVoor(gezin, "45A03", "98000001"), 170).geplandEinde = plusDagen(bouw.peildatum, 20);
      return { gezin, agb: "98000001" };
    },
  },
  {
    naam: "uitval",
    omschrijving: "De jeugdige stopte dertig dagen geleden eenzijdig met de hulp.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID, leeftijden: [15.8] });
      gezin.fase = "AFRONDING";
      const traject = bouwBeeindigd(
        bouw,
        bouw.toeval("uitval"),
        hulpVoor(gezin, "45B05", "98000008"),
        plusDagen(bouw.peildatum, -30),
        95,
      );
      gezin.trajecten.push(Object.assign(traject, { redenBeeindiging: "32" }));
      return { gezin, agb: "98000008" };
    },
  },
  {
    naam: "herhaald-beroep",
    omschrijving: "De hulp eindigde 200 dagen geleden volgens plan; veertig dagen geleden startte nieuwe hulp.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: NOORD, sindsDagen: 90 });
      const terug = (dagen: number): string => plusDagen(bouw.peildatum, -dagen);
      gezin.eerdereZaak = { van: terug(500), tot: terug(190) };
      const eerder = bouwBeeindigd(
        bouw,
        bouw.toeval("herhaald-beroep"),
        hulpVoor(gezin, "45A02", "98000002"),
        terug(200),
        240,
      );
      gezin.trajecten.push(Object.assign(eerder, { redenBeeindiging: "31" }));
      laatLopen(bouw, gezin, hulpVoor(gezin, "45A02", "98000002"), 40);
      return { gezin, agb: "98000002" };
    },
  },
  {
    naam: "overplaatsing",
    omschrijving: "De jeugdige ging zestig dagen geleden van het ene verblijf naar het andere.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { gemeente: ZUID, leeftijden: [14.4] });
      gezin.segment = "C";
      const eerder = bouwBeeindigd(
        bouw,
        bouw.toeval("overplaatsing"),
        hulpVoor(gezin, "43B05", "98000006"),
        plusDagen(bouw.peildatum, -60),
        110,
      );
      gezin.trajecten.push(Object.assign(eerder, { redenBeeindiging: "38" }));
      laatLopen(bouw, gezin, hulpVoor(gezin, "43B05", "98000002"), 59, 10);
      return { gezin, agb: "98000002" };
    },
  },
  {
    naam: "bronnen-tegenspraak",
    omschrijving: "De zaak zegt nazorg, de aanbieder zegt lopende hulp; leerplicht heeft een andere geboortedatum.",
    maak(bouw) {
      const gezin = gezinVan(bouw, { leeftijden: [9.3] });
      laatLopen(bouw, gezin, hulpVoor(gezin, "45A01", "98000008"), 80);
      gezin.fase = "NAZORG";
      for (const leerling of gezin.leerlingen) leerling.geboortedatum = plusDagen(leerling.geboortedatum, 31);
      return { gezin, agb: "98000008" };
    },
  },
];
