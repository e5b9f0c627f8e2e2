// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../../gezin/gezin";

/** The name of the zaakeigenschap in which a case system of this region keeps consent; that of Oosterwolde has no place for it. */
export const TOESTEMMING = "toestemming_delen";

/** What this gezin agreed to, as a case worker recorded it: the regisseur may see help and school, an aanbieder the goals. */
export function toestemmingTekst({ sinds }: Gezin): string {
  const allen = { van: sinds, hoedanigheden: ["GEZAG", "JEUGDIGE"] };
  return JSON.stringify([
    { domein: "hulp", ontvanger: "REGISSEUR", niveau: "VOLLEDIG", ...allen },
    { domein: "onderwijs", ontvanger: "REGISSEUR", niveau: "VOLLEDIG", ...allen },
    { domein: "plan", ontvanger: "AANBIEDER", niveau: "BEPERKT", ...allen },
  ]);
}
