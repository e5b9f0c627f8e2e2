// SPDX-License-Identifier: EUPL-1.2

/** The kinds of gezag over a minor (BRP Personen 2.7.0, Gezagsrelatie.type). */
export const GEZAGSSOORTEN = [
  "EENHOOFDIG_OUDERLIJK",
  "GEZAMENLIJK_OUDERLIJK",
  "GEZAMENLIJK",
  "VOOGDIJ",
  "TIJDELIJK_GEEN",
  "NIET_TE_BEPALEN",
] as const;
export type Gezagssoort = (typeof GEZAGSSOORTEN)[number];

/** Who has gezag. */
export interface Gezagsdrager {
  /** pseudonym; absent when the BRP names no number */
  persoonId?: string;
  /** absent when the BRP only knows that there is someone */
  naam?: string;
}

/** One relation of gezag over one minor, as the BRP gives it. */
export interface Gezagsrelatie {
  soort: Gezagssoort;
  /** pseudonym of the minor it is about: the BRP also gives a parent the relations over their children */
  minderjarigeId: string;
  gezagsdragers: Gezagsdrager[];
  toelichting?: string;
  inOnderzoek: boolean;
}

/** Who has gezag over a jeugdige, and what that means in one sentence. */
export interface Gezag {
  soort: Gezagssoort;
  gezagsdragers: Gezagsdrager[];
  uitleg: string;
  inOnderzoek: boolean;
}

const MENS = "Een medewerker moet dit uitzoeken en vastleggen.";

/**
 * The gezag over a jeugdige; undefined when the BRP names none (an adult, or not a resident). More than one answer is no answer:
 * then a human decides, as with GezagNietTeBepalen (explanation of the BRP API: the register cannot always tell).
 */
export function gezagOver(jeugdigeId: string, relaties: Gezagsrelatie[]): Gezag | undefined {
  const [relatie, ...meer] = relaties.filter(({ minderjarigeId }) => minderjarigeId === jeugdigeId);
  if (!relatie) return undefined;
  const inOnderzoek = [relatie, ...meer].some((each) => each.inOnderzoek);
  const onderzoek = inOnderzoek ? " De gemeente onderzoekt of dit klopt." : "";
  if (meer.length > 0)
    return {
      soort: "NIET_TE_BEPALEN",
      gezagsdragers: [],
      uitleg: `De BRP noemt meer dan een vorm van gezag. ${MENS}${onderzoek}`,
      inOnderzoek,
    };
  const { soort, gezagsdragers } = relatie;
  return { soort, gezagsdragers, uitleg: uitlegBij(relatie) + onderzoek, inOnderzoek };
}

function uitlegBij({ soort, gezagsdragers, toelichting }: Gezagsrelatie): string {
  const [eerste = "een ouder", tweede = "iemand anders"] = gezagsdragers.map(naamVan);
  switch (soort) {
    case "EENHOOFDIG_OUDERLIJK":
      return `${metHoofdletter(eerste)} heeft alleen het gezag.`;
    case "GEZAMENLIJK_OUDERLIJK":
      return `De ouders ${eerste} en ${tweede} hebben samen het gezag.`;
    case "GEZAMENLIJK":
      return `${metHoofdletter(eerste)} heeft het gezag samen met ${tweede}, die geen ouder is.`;
    case "VOOGDIJ":
      return gezagsdragers.length === 0
        ? "Er is voogdij; de BRP noemt niet wie de voogd is."
        : `De voogdij ligt bij ${gezagsdragers.map(naamVan).join(" en ")}.`;
    case "TIJDELIJK_GEEN":
      return `Niemand heeft nu het gezag${metToelichting(toelichting)}.`;
    case "NIET_TE_BEPALEN":
      return `De BRP kan niet bepalen wie het gezag heeft${metToelichting(toelichting)}. ${MENS}`;
  }
}

function naamVan({ naam }: Gezagsdrager): string {
  return naam ?? "iemand van wie de BRP de naam niet geeft";
}

function metHoofdletter(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of the register itself, as part of our sentence. */
function metToelichting(toelichting: string | undefined): string {
  return toelichting ? `: ${toelichting.replace(/\.+\s*$/, "")}` : "";
}
