// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, laatste, plusDagen, vroegste } from "../datum";
import type { Toeval } from "../toeval";
import type { Casus, Stap, Toestemming } from "./casus";
import type { Fase } from "./fase";
import { jeugdigenVan, type Gezin } from "./gezin";

const FASEN: readonly Fase[] = ["SIGNAAL_TOELEIDING_ANALYSE", "INKOOP", "UITVOERING", "AFRONDING", "NAZORG"];
const STAPPEN: readonly Stap[] = ["VRAAGANALYSE", "RESULTAAT", "MIDDELEN", "TOETSING"];

/** Phases up to the one of now, spread over the time since the gezin became known. */
function bouwFasen(gezin: Gezin, peildatum: string): Casus["fasen"] {
  const tot = FASEN.indexOf(gezin.fase);
  const doorlopen = FASEN.slice(0, tot + 1);
  const dagen = dagenTussen(gezin.sinds, peildatum);
  return doorlopen.map((fase, i) => ({
    fase,
    van: plusDagen(gezin.sinds, Math.floor((dagen * i) / (doorlopen.length + 1))),
  }));
}

/** The steps of the casusregie: analysis at the start, then result and means, and toetsing from then on. */
function bouwStappen(toeval: Toeval, gezin: Gezin, peildatum: string): Casus["stappen"] {
  const stappen: { stap: Stap; van: string; tot: string | null }[] = [];
  let van = gezin.regie[0]?.van ?? gezin.sinds;
  for (const stap of STAPPEN) {
    const klaar = stap === "TOETSING" ? null : plusDagen(van, toeval.tussen(10, 25));
    const tot = klaar !== null && klaar <= peildatum ? klaar : null;
    stappen.push({ stap, van, tot });
    if (tot === null) break;
    van = tot;
  }
  return stappen;
}

function bouwToestemmingen(toeval: Toeval, gezin: Gezin, peildatum: string): Toestemming[] {
  const ouder = gezin.leden.find((lid) => lid.rol === "ouder")?.persoon ?? jeugdigenVan(gezin)[0];
  if (!ouder) return [];
  const wie = [ouder.voornamen, ouder.voorvoegsel, ouder.geslachtsnaam].filter(Boolean).join(" ");
  const van = laatste(gezin.sinds, plusDagen(peildatum, -toeval.tussen(20, 200)));
  return [{ wie, waarvoor: "overleg met school", van, tot: plusDagen(van, 365) }];
}

const voornaam = (gezin: Gezin): string => gezin.regie.at(-1)?.medewerker?.achternaam ?? "de regisseur";

/** How the casus of a finished gezin goes; what a situation asked for comes first. */
export function bouwCasus(toeval: Toeval, gezin: Gezin, peildatum: string): Casus {
  const { segment, maatregel, sinds, fase, regie } = gezin;
  const acuutSinds = regie.find((each) => each.voerder === "VEILIG_THUIS" && each.tot === null)?.van ?? null;
  const fasen = bouwFasen(gezin, peildatum);
  const acuut = gezin.trajecten.find((t) => t.product.intensiteit === "ACUUT" && t.gestartOp && !t.beeindigdOp);
  return {
    ondersteuning: { A: "BASIS", B: toeval.kans(0.6) ? "SPECIALISTISCH" : "BASIS", C: "INTENSIEF" }[
      segment
    ] as Casus["ondersteuning"],
    complexiteit: segment === "C" ? "HOOG" : "LAAG",
    fasen,
    stappen: bouwStappen(toeval, gezin, peildatum),
    waakvlam:
      fase === "NAZORG" && toeval.kans(0.5)
        ? { van: fasen.at(-1)?.van ?? sinds, afspraak: "Elk half jaar even bellen." }
        : null,
    toestemmingen: bouwToestemmingen(toeval, gezin, peildatum),
    laatsteContact: laatste(sinds, plusDagen(peildatum, -toeval.tussen(2, 45))),
    acuteHulpSinds: acuut?.gestartOp ?? null,
    maatregelSinds: maatregel ? vroegste(peildatum, plusDagen(sinds, 3)) : null,
    acuutSinds,
    veiligheidsafspraken: acuutSinds
      ? { contact: voornaam(gezin), schrijver: "Lokaal team", bewaker: "Veilig Thuis" }
      : null,
    ...gezin.casuswens,
  };
}
