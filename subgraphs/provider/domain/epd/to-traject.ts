// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../../platform/time/datum";
import type { Leveringsperiode } from "../leveringen";
import type { Traject } from "../traject";
import { compareText } from "../versie";
import type { Epdtraject } from "./epd";

/** JZ588: stopped for a while. */
const TIJDELIJK = "20";

/** Help that only a dossier tells of, as a traject: the rules look at it like at any other. */
export function toTraject(epd: Epdtraject, persoon: string): Traject {
  return {
    id: epd.id,
    persoon,
    agb: epd.agb,
    // A dossier does not say which gemeente pays.
    gemeente: "",
    product: epd.product,
    verwijzer: epd.verwijzer,
    aangemeldOp: epd.aangemeldOp,
    geplandEinde: epd.status === "LOPEND" ? epd.tot : undefined,
    ingetrokken: epd.status === "GEANNULEERD",
    perioden: toPerioden(epd),
    aanmelding: epd.aangemeldOp ? epd.feit : undefined,
    dossier: epd.feit,
  };
}

function toPerioden({ status, van, tot, gepauzeerdOp, feit }: Epdtraject): Leveringsperiode[] {
  if (!van || status === "GEPLAND" || status === "WACHTLIJST" || status === "GEANNULEERD") return [];
  if (status === "LOPEND") return [{ van, start: feit, ...(tot ? { tot } : {}) }];
  if (status === "GEPAUZEERD")
    return [{ van, tot: gepauzeerdOp ?? feit.vastgelegdOp, reden: TIJDELIJK, start: feit, stop: feit }];
  return [{ van, tot: tot ?? feit.vastgelegdOp, start: feit, stop: feit }];
}

/**
 * A traject of messages with what dossiers add where the messages are silent: verwijzer and aanmelding (only a 315 has them) and the foreseen
 * end. What both tell stays as the messages tell it; the difference is a signal.
 */
export function completeTraject(traject: Traject, epd: Epdtraject[], vandaag: Datum): Traject {
  const ends = epd.flatMap(({ status, tot }) => (status === "LOPEND" && tot && tot >= vandaag ? [tot] : []));
  const aangemeld = firstAanmelding(epd.filter(({ aangemeldOp }) => aangemeldOp && aangemeldOp <= vandaag));
  return {
    ...traject,
    verwijzer: traject.verwijzer ?? epd.find(({ verwijzer }) => verwijzer)?.verwijzer,
    ...(traject.aangemeldOp || !aangemeld
      ? {}
      : { aangemeldOp: aangemeld.aangemeldOp, aanmelding: traject.aanmelding ?? aangemeld.feit }),
    geplandEinde: traject.geplandEinde ?? ends.sort().at(-1),
  };
}

/** The dossier with the earliest aanmelding. */
export function firstAanmelding(epd: Epdtraject[]): Epdtraject | undefined {
  return epd
    .filter(({ aangemeldOp }) => aangemeldOp !== undefined)
    .sort((a, b) => compareText(a.aangemeldOp!, b.aangemeldOp!))[0];
}
