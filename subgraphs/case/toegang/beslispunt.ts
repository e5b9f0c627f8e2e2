// SPDX-License-Identifier: EUPL-1.2
import type { Inzagereden } from "../../../platform/auth/inzagereden";
import { BoundedCache } from "../../../platform/cache/bounded-cache";
import type { Inzageniveau } from "../../../platform/herkomst/records";
import { DOMEINEN, type Domein, type Feiten } from "../domain/toegang";
import type { Beleid, Beleidsset } from "./beleid";
import { type Uitspraak, vraagCedar } from "./cedar";

/** What someone may see of a gezin or jeugdige, and why. */
export interface Besluit {
  niveaus: Record<Domein, Inzageniveau>;
  /** why there is not more, where the caller may know that there is more */
  redenen: Partial<Record<Domein, Inzagereden>>;
  /** the grounds in the log; GEEN_RELATIE when nothing is allowed */
  grond: string;
  /** the policies that allowed it */
  beleid: Beleid[];
}

/** Decides. Every access in the hub to a person or a gezin goes through one. */
export interface Beslispunt {
  /** @throws HubError BRON_ONBEREIKBAAR when there is no decision to be had: then nobody sees anything, and nobody learns why */
  beslis(feiten: Feiten): Promise<Besluit>;
}

/** Nothing, without a word about why. */
export const GEEN_BESLUIT: Besluit = {
  niveaus: { casus: "GEEN", plan: "GEEN", veiligheid: "GEEN", persoon: "GEEN", hulp: "GEEN", onderwijs: "GEEN" },
  redenen: {},
  grond: "GEEN_RELATIE",
  beleid: [],
};

/** The facts are a few words of a schema, so there are not many different ones. */
const MAX_REMEMBERED = 5000;

/** The highest level that is allowed. A level includes those below it, so who may not see DAT may see nothing. */
export function vraagHoogste(
  vraag: (niveau: Exclude<Inzageniveau, "GEEN">) => Uitspraak,
): { niveau: Exclude<Inzageniveau, "GEEN">; beleid: string[] } | undefined {
  const least = vraag("DAT");
  if (!least.toegestaan) return undefined;
  for (const niveau of ["VOLLEDIG", "BEPERKT"] as const) {
    const { toegestaan, beleid } = vraag(niveau);
    if (toegestaan) return { niveau, beleid };
  }
  return { niveau: "DAT", beleid: least.beleid };
}

/** Decides with the policies in Cedar. Equal facts give an equal decision: it is worked out once and remembered. */
export function createCedarBeslispunt(set: Beleidsset): Beslispunt {
  const remembered = new BoundedCache<Besluit>(MAX_REMEMBERED, MAX_REMEMBERED);
  const decide = (feiten: Feiten): Besluit => {
    const beleid = new Map<string, Beleid>();
    const niveaus = { ...GEEN_BESLUIT.niveaus };
    for (const domein of DOMEINEN) {
      const hoogste = vraagHoogste((niveau) => vraagCedar(set, feiten, domein, niveau));
      if (!hoogste) continue;
      niveaus[domein] = hoogste.niveau;
      for (const id of hoogste.beleid) beleid.set(id, set.beleid.get(id)!);
    }
    return toBesluit(feiten, niveaus, [...beleid.values()]);
  };
  return {
    async beslis(feiten) {
      const key = JSON.stringify(feiten);
      const known = remembered.get(key);
      if (known) return known;
      const besluit = decide(feiten);
      remembered.set(key, besluit);
      return besluit;
    },
  };
}

/** A decision from the levels that were allowed. @param bijToestemming the reason for less than everything when consent is not what lacks */
export function toBesluit(
  feiten: Feiten,
  niveaus: Besluit["niveaus"],
  beleid: Beleid[],
  bijToestemming: Inzagereden = "BEPERKTE_TOESTEMMING",
): Besluit {
  const gronden = [...new Set(beleid.map(({ grond }) => grond))].sort();
  if (gronden.length === 0) return GEEN_BESLUIT;
  const redenen: Besluit["redenen"] = {};
  for (const domein of ["hulp", "onderwijs"] as const) {
    const reden = redenVan(feiten, domein, niveaus[domein], bijToestemming);
    if (reden) redenen[domein] = reden;
  }
  return { niveaus, redenen, grond: gronden.join("+"), beleid };
}

/** Only who has some access hears why there is not more; to anyone else there is nothing. */
function redenVan(
  feiten: Feiten,
  domein: "hulp" | "onderwijs",
  niveau: Inzageniveau,
  bijToestemming: Inzagereden,
): Inzagereden | undefined {
  if (niveau === "VOLLEDIG" || feiten.rol === "teamleider") return undefined;
  if (feiten.rol === "leerplicht") return niveau === "GEEN" ? undefined : "ROL";
  if (feiten.rol !== "casusregisseur" && !(feiten.rol === "gezin" && feiten.leeftijd === "VANAF_16")) return undefined;
  if (feiten.noodprocedure && niveau === "GEEN") return undefined;
  const { stand } = feiten.toestemming[domein];
  return stand === "GELDIG" ? bijToestemming : stand;
}
