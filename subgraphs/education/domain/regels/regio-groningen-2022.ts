// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, type Datum } from "../../../../platform/time/datum";
import { geldtOp } from "../periode";
import { plichtOp } from "../plicht";
import type { Dossier, Oordeel } from "../records";
import { eerste, isLangerDanVierWeken, lopendeMeldingen } from "./meldingen";
import { ocw2016 } from "./ocw-2016";
import type { Regel } from "./regel";

/**
 * The rule of 2016, with one more type: ill, but able to attend part (advice of the Groningen steering group, 2022: types and stages).
 * The advice gives no terms. This hub assumes: the report says so itself (verzuimsoort ZIEK_DEELS), it has run for more than four
 * weeks without school holidays, there is no exemption, and the stage is DEELS however long it lasts, because what helps is part-time
 * attendance and not the length of the absence. Who is a thuiszitter under the rule of 2016 stays what that rule says.
 */
function beoordeel(dossier: Dossier, op: Datum): Oordeel {
  const oordeel = { ...ocw2016.beoordeel(dossier, op), regelversie: regioGroningen2022.versie };
  if (oordeel.status === "THUISZITTER" || plichtOp(dossier.leerling.geboortedatum, op) === "GEEN") return oordeel;
  if (dossier.vrijstellingen.some((vrijstelling) => geldtOp(vrijstelling, op))) return oordeel;
  const deels = eerste(
    lopendeMeldingen(dossier, op).filter(
      (melding) => melding.soort === "ZIEK_DEELS" && isLangerDanVierWeken(melding, op, dossier.bron),
    ),
  );
  if (!deels) return oordeel;
  const feitelijk = oordeel.uitleg.filter((zin) => !/thuiszitter|niet bekend/.test(zin));
  return {
    ...oordeel,
    status: "THUISZITTER",
    soort: "ZIEK_DEELS",
    fase: "DEELS",
    sinds: deels.van,
    weken: Math.floor(dagenTussen(deels.van, op) / 7),
    uitleg: [
      ...feitelijk,
      "De leerling is langer dan vier weken ziek gemeld, maar kan een deel van de tijd naar school; volgens de regionale afspraak telt dat als thuiszitten.",
    ],
  };
}

export const regioGroningen2022: Regel = {
  versie: "regio-groningen-2022",
  naam: "Regionale afspraak Groningen 2022",
  beoordeel,
};
