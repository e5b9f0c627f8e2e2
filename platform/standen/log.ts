// SPDX-License-Identifier: EUPL-1.2
import type { Logboek } from "../logboek/logboek";
import { currentTrace } from "../trace/current";
import { startTrace } from "../trace/trace";
import { DIENST } from "./protocol";

/** Who was asked about, in the name of leerplicht of which gemeente, and what. */
export interface Standenvraag {
  gemeente: string;
  personen: readonly string[];
  /** `regie` or `hulp`: whether there is any */
  domein: string;
}

/**
 * Writes down that standen were asked, before the answer leaves, in one statement however many persons. Everyone who was asked about alike,
 * whatever the answer is and whether anything is known of them: a family must not find out, by a line that stops coming, that Veilig Thuis
 * is involved.
 * @param activiteit URI of the processing activity of leerplicht
 * @throws when it could not be written: then nothing may be answered
 */
export async function logStanden(
  logboek: Logboek,
  activiteit: string,
  { gemeente, personen, domein }: Standenvraag,
): Promise<void> {
  const wie = { sub: DIENST, rol: "leerplicht", organisatie: `gemeente ${gemeente}` };
  const vraag = logboek.open(wie, currentTrace() ?? startTrace(undefined), activiteit);
  vraag.log({
    ...{ uitkomst: "TOEGESTAAN", gebeurtenis: "UITVOERING", domein, niveau: "DAT", grond: "LEERPLICHT_GEMEENTE" },
    ...{ betrokkenen: personen, gemeente },
  });
  await vraag.end("Unset");
}
