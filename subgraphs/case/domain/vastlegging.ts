// SPDX-License-Identifier: EUPL-1.2
import type { Schrijfresultaat } from "./bron";
import type { Toestemming } from "./toestemming";

/** Where a word of consent is kept: in the case system too, on its way there, or with the hub alone. */
export const VASTLEGGINGEN = ["IN_BRON", "WACHT", "ALLEEN_HUB"] as const;
export type Vastlegging = (typeof VASTLEGGINGEN)[number];

/** Why a word is with the hub alone. */
export type Vastleggingsreden = Exclude<Schrijfresultaat, "GESCHREVEN"> | "GEWEIGERD" | "NIET_MEER_IN_BRON";

/** How it stands with writing one word to the case system of one gezin. */
export interface Verzending {
  gezinId: string;
  stand: Vastlegging;
  reden?: Vastleggingsreden;
  /** when this was last so */
  op: Date;
}

/** Where one word is kept, and the sentence that says why not further; never which system, for the asker may not know of all of them. */
export interface Vastleggingsbeeld {
  vastlegging: Vastlegging;
  vastleggingUitleg?: string;
}

const UITLEG: Record<Vastleggingsreden, string> = {
  GEEN_PLEK: "Het zaaksysteem heeft hier geen plek voor. De toestemming geldt in de hub.",
  LIJST_ONLEESBAAR:
    "De hub kan de lijst in het zaaksysteem niet lezen en verandert die dus niet. De toestemming geldt in de hub.",
  ZAAK_WEG: "De zaak is er niet meer. De toestemming geldt in de hub.",
  GEWEIGERD: "Het zaaksysteem nam de toestemming niet aan. De toestemming geldt in de hub.",
  NIET_MEER_IN_BRON: "Het zaaksysteem toont deze toestemming niet meer. In de hub geldt zij nog.",
};

/** A reading that was busy while a word was written need not show it. */
const LEZING_MS = 60_000;

/**
 * Where a word is kept. What the case system shows is there; what was written to it and is not shown when it was read later, is not.
 * @param gelezenOp per gezin the moment its case system was last read
 */
export function vastleggingVan(
  { inHub, inBron }: Pick<Toestemming, "inHub" | "inBron">,
  verzendingen: Verzending[],
  gelezenOp: ReadonlyMap<string, Date | undefined>,
): Vastleggingsbeeld {
  if (!inHub || inBron) return { vastlegging: "IN_BRON" };
  if (verzendingen.some(({ stand }) => stand === "WACHT"))
    return { vastlegging: "WACHT", vastleggingUitleg: "De hub schrijft dit nog in het zaaksysteem. Het geldt al." };
  const written = verzendingen.filter(({ stand }) => stand === "IN_BRON");
  const isRead = ({ gezinId, op }: Verzending) => (gelezenOp.get(gezinId)?.getTime() ?? 0) > op.getTime() + LEZING_MS;
  if (written.some((each) => !isRead(each))) return { vastlegging: "IN_BRON" };
  const reden =
    written.length > 0 ? "NIET_MEER_IN_BRON" : (verzendingen.find((each) => each.reden)?.reden ?? "GEEN_PLEK");
  return { vastlegging: "ALLEEN_HUB", vastleggingUitleg: UITLEG[reden] };
}
