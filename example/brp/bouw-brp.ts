// SPDX-License-Identifier: EUPL-1.2
import { leeftijdOp, plusDagen } from "../datum";
import type { Gezin } from "../gezin/gezin";
import type { Persoon } from "../gezin/persoon";
import type { Region } from "../region";
import { createToeval, type Toeval } from "../toeval";
import { type Bijzonderheid, BIJZONDERHEDEN } from "./bijzonderheden";
import type { BrpData, BrpPersoon } from "./data";
import { brpDatum } from "./datum";
import { gezagOver, volledigeNaam } from "./gezag";
import { verblijfplaatsVan } from "./verblijfplaats";

/** The register of persons of a region. Someone in two gezinnen is registered where the first one lives. */
export function bouwBrp({ gezinnen, situaties, seed, peildatum }: Region): BrpData {
  const naamBij = new Map(situaties.map(({ zaaknummer, naam }) => [zaaknummer, naam]));
  const personen = new Map<string, BrpPersoon>();
  for (const gezin of gezinnen) {
    const toeval = createToeval(seed, `brp/${gezin.nummer}`);
    const naam = naamBij.get(gezin.zaaknummer);
    const bijzonder = naam ? (BIJZONDERHEDEN[naam] ?? {}) : willekeurig(toeval);
    for (const persoon of bouwGezin(gezin, toeval, bijzonder, peildatum))
      if (!personen.has(persoon.burgerservicenummer)) personen.set(persoon.burgerservicenummer, persoon);
  }
  return { personen: [...personen.values()] };
}

/** A gezin without a name of its own: most are ordinary. */
function willekeurig(toeval: Toeval): Bijzonderheid {
  return {
    geheim: toeval.kans(0.03),
    adresInOnderzoek: toeval.kans(0.02),
    gezag: toeval.kans(0.02) ? "GezagNietTeBepalen" : undefined,
    geboorte: toeval.kans(0.03) ? { 0: toeval.kies(["JaarMaandDatum", "JaarDatum", "DatumOnbekend"] as const) } : {},
  };
}

function bouwGezin(gezin: Gezin, toeval: Toeval, bijzonder: Bijzonderheid, peildatum: string): BrpPersoon[] {
  const verblijfplaats = verblijfplaatsVan(gezin, toeval, bijzonder);
  const alle = gezin.leden.map(({ persoon }) => persoon);
  const van = (rol: string) => gezin.leden.filter((lid) => lid.rol === rol).map((lid) => lid.persoon);
  const [ouders, kinderen] = [van("ouder"), van("jeugdige")];
  const levend = ouders.filter((ouder) => ouder !== alle[bijzonder.overleden ?? -1]);
  return alle.flatMap((persoon, plaats): BrpPersoon[] => {
    if (plaats === bijzonder.onbekend) return [];
    const leeftijd = leeftijdOp(persoon.geboortedatum, peildatum);
    const isKind = kinderen.includes(persoon);
    const partner = ouders.includes(persoon) ? ouders.find((ouder) => ouder !== persoon) : undefined;
    const voornamen = plaats === bijzonder.andereNaam ? "Wilhelmina" : persoon.voornamen;
    const geboren =
      plaats === bijzonder.andereGeboortedatum ? plusDagen(persoon.geboortedatum, -31) : persoon.geboortedatum;
    const opschorting =
      plaats === bijzonder.overleden
        ? { reden: { code: "O", omschrijving: "overlijden" }, datum: brpDatum(plusDagen(peildatum, -200)) }
        : plaats === bijzonder.geemigreerd
          ? { reden: { code: "E", omschrijving: "emigratie" }, datum: brpDatum(peildatum, "JaarDatum") }
          : undefined;
    const gezag = isKind && leeftijd < 18 ? [gezagOver(persoon, leeftijd, levend, gezin, bijzonder.gezag)] : [];
    return [
      {
        burgerservicenummer: persoon.bsn,
        ...(bijzonder.geheim ? { geheimhoudingPersoonsgegevens: true } : {}),
        ...(opschorting ? { opschortingBijhouding: opschorting } : {}),
        leeftijd,
        geslacht: { code: persoon.geslacht, omschrijving: persoon.geslacht === "M" ? "man" : "vrouw" },
        naam: {
          ...naamVan({ ...persoon, voornamen }),
          volledigeNaam: volledigeNaam({ ...persoon, voornamen }),
          aanduidingNaamgebruik: partner && plaats === 0 ? NAAMGEBRUIK.N : NAAMGEBRUIK.E,
        },
        geboorte: { datum: brpDatum(geboren, bijzonder.geboorte?.[plaats]) },
        verblijfplaats,
        ouders: isKind ? ouders.map((ouder, i) => ({ ...verwant(ouder), ouderAanduiding: String(i + 1) })) : [],
        kinderen: ouders.includes(persoon) ? kinderen.map(verwant) : [],
        partners: partner
          ? [
              {
                ...verwant(partner),
                soortVerbintenis: { code: "H", omschrijving: "huwelijk" },
                ...(partner === alle[bijzonder.overleden ?? -1]
                  ? { ontbindingHuwelijkPartnerschap: { datum: brpDatum(plusDagen(peildatum, -200)) } }
                  : {}),
              },
            ]
          : [],
        gezag: gezag.map((relatie) => ({ ...relatie, ...(bijzonder.gezagInOnderzoek ? { inOnderzoek: true } : {}) })),
      },
    ];
  });
}

const NAAMGEBRUIK = {
  E: { code: "E", omschrijving: "eigen geslachtsnaam" },
  N: { code: "N", omschrijving: "eigen geslachtsnaam voor geslachtsnaam partner" },
};

const naamVan = ({ voornamen, voorvoegsel, geslachtsnaam }: Persoon): Record<string, string> => ({
  voornamen,
  voorletters: `${voornamen.slice(0, 1)}.`,
  ...(voorvoegsel ? { voorvoegsel } : {}),
  geslachtsnaam,
});

const verwant = (persoon: Persoon): Record<string, unknown> => ({
  burgerservicenummer: persoon.bsn,
  naam: naamVan(persoon),
  geboorte: { datum: brpDatum(persoon.geboortedatum) },
});
