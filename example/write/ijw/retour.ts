// SPDX-License-Identifier: EUPL-1.2
import { plusDagen, vroegste } from "../../datum";
import { type Bericht, type Berichtsoort, GOED } from "./bericht";

/** The retour on a message: the receiver repeats it and says of every line what is wrong with it, or that nothing is. */
export function retourBericht(over: Bericht, peildatum: string, retourcode = GOED): Bericht {
  return {
    soort: String(Number(over.soort) + 1) as Berichtsoort,
    afzender: over.ontvanger,
    ontvanger: over.afzender,
    dagtekening: vroegste(plusDagen(over.dagtekening, 1), peildatum),
    over,
    retourcode,
    inhoud: over.inhoud,
  };
}
