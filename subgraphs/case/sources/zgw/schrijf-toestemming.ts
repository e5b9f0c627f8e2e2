// SPDX-License-Identifier: EUPL-1.2
import { SourceError } from "../../../../platform/source/outcome";
import type { Gebruiker, Schrijfresultaat } from "../../domain/bron";
import type { Toestemming } from "../../domain/toestemming";
import type { ZgwClient } from "./client";
import type { GezinszakenReader } from "./gezinszaken";
import type { Zaakeigenschap } from "./payloads";
import { withToestemming } from "./toestemmingen";

/** How often a list that others change at the same time is read again, before it is left for later. */
const MAX_RONDES = 4;

/**
 * Adds one word of consent to the list in a zaakeigenschap. What is there is read first and stays as it is; a word that is there already
 * is not written again, so this may be repeated after any fault. The list is changed on the zaak from which the hub reads it.
 * @param naam the eigenschap with the list
 */
export async function schrijfToestemming(
  { client, reader, naam }: { client: ZgwClient; reader: GezinszakenReader; naam: string },
  zaakUuid: string,
  woord: Toestemming,
  gebruiker: Gebruiker,
  signal: AbortSignal,
): Promise<Schrijfresultaat> {
  const { zaakeigenschappen } = client;
  const zaken = await reader.zakenVan(zaakUuid, gebruiker, signal);
  const holder = zaken.find(({ _expand }) => listOf(_expand.eigenschappen, naam)?.waarde) ?? zaken[0];
  if (!holder) return "ZAAK_WEG";
  for (let ronde = 0; ronde < MAX_RONDES; ronde += 1) {
    const known = listOf(await zaakeigenschappen.find(holder.url, gebruiker, signal), naam);
    const nu = known && (await zaakeigenschappen.read(known.url, gebruiker, signal));
    const text = withToestemming(nu?.waarde ?? "", woord);
    if (text === undefined) return "LIJST_ONLEESBAAR";
    if (text === nu?.waarde) return "GESCHREVEN";
    const eigenschap = nu ? undefined : await client.findEigenschaptype(holder.zaaktype, naam, signal);
    if (!nu && !eigenschap) return "GEEN_PLEK";
    try {
      const written = nu
        ? await zaakeigenschappen.change(nu, text, gebruiker, signal)
        : await zaakeigenschappen.add(holder.url, eigenschap!, text, gebruiker, signal);
      if (written.waarde !== text) throw new SourceError("ONLEESBAAR", false);
      return "GESCHREVEN";
    } catch (error) {
      if (!isChangedMeanwhile(error)) throw error;
    }
  }
  throw new SourceError("STORING", false);
}

/** The eigenschap that is read when there are more of one name: see toEigenschappen. */
function listOf<E extends Pick<Zaakeigenschap, "naam" | "waarde">>(all: E[], naam: string): E | undefined {
  const same = all.filter((each) => each.naam === naam);
  return same.filter(({ waarde }) => waarde !== "").at(-1) ?? same.at(-1);
}

function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof SourceError && (error.reply?.status === 409 || error.reply?.status === 412);
}
