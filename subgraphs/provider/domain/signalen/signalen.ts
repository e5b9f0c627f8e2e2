// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking, Signaal } from "../../../../platform/herkomst/records";
import { acuutZonderBehandelplan } from "./acuut-zonder-behandelplan";
import { acuteHulpZonderPlan } from "./acuut-zonder-plan";
import { berichtAfgekeurd, tegenstrijdig, verzoekAfgewezen } from "./berichten";
import { bijna18MetHulp } from "./bijna-18";
import { bronVerouderd } from "./bron-verouderd";
import { dossierVerschilt, geboortedatumVerschilt } from "./dossier-verschilt";
import { eindeZonderNazorg, uitval } from "./einde";
import { geenContact } from "./geen-contact";
import { herhaaldBeroep } from "./herhaald-beroep";
import type { Hulp, Omstandigheden, Signaalregel } from "./hulp";
import { meerAanbieders } from "./hoofdaannemer";
import { overplaatsing } from "./overplaatsing";
import { productOnbekend } from "./product-onbekend";
import { profielGewijzigd } from "./profiel-gewijzigd";
import { stapeling } from "./stapeling";
import { toegewezenNietGestart, wachttijdBovenNorm } from "./wachten";

const REGELS: Signaalregel[] = [
  stapeling,
  wachttijdBovenNorm,
  toegewezenNietGestart,
  eindeZonderNazorg,
  uitval,
  overplaatsing,
  meerAanbieders,
  verzoekAfgewezen,
  berichtAfgekeurd,
  tegenstrijdig,
  dossierVerschilt,
  geboortedatumVerschilt,
  acuutZonderBehandelplan,
  acuteHulpZonderPlan,
  geenContact,
  bijna18MetHulp,
  profielGewijzigd,
  herhaaldBeroep,
  productOnbekend,
];
const ERNST = { DRINGEND: 0, AANDACHT: 1, INFO: 2 };

/** Every signal about the help of one jeugdige, the most urgent first. */
export function deriveSignalen(hulp: Hulp[], omstandigheden: Omstandigheden, dekking: Brondekking[]): Signaal[] {
  const signalen = [...REGELS.flatMap((regel) => regel(hulp, omstandigheden)), ...bronVerouderd(dekking)];
  return signalen.sort((a, b) => ERNST[a.ernst] - ERNST[b.ernst]);
}
