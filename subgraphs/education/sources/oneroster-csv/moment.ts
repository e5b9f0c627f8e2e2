// SPDX-License-Identifier: EUPL-1.2
import type { Entry } from "yauzl";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

/** Extra fields that hold a moment in UTC: Info-ZIP and NTFS. */
const IN_UTC = [0x5455, 0x000a];
const DAY = 86_400_000;

const amsterdam = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The moment at which clocks in the Netherlands show what `klok` shows in UTC. */
function uitAmsterdam(klok: Date): Date {
  const shown = Date.parse(`${amsterdam.format(klok).replace(" ", "T")}Z`);
  return new Date(klok.getTime() - (shown - klok.getTime()));
}

/**
 * When a delivery was made: OneRoster has no field for it, so the time of manifest.csv in the zip tells. A zip keeps the time of a clock
 * without its zone, unless it says UTC as well; that clock is taken to be a Dutch one.
 * @throws UnusableDelivery when there is no such moment, or when it is still to come: it would keep out every later delivery
 */
export function momentVan(manifest: Entry, ontvangenOp: Date): Date {
  const inUtc = manifest.extraFields.some(({ id }) => IN_UTC.includes(id));
  const klok = manifest.getLastModDate({ timezone: "UTC" });
  const moment = inUtc ? klok : uitAmsterdam(klok);
  if (!(moment.getUTCFullYear() >= 2000))
    throw new UnusableDelivery("manifest.csv: heeft geen datum; zo is niet te zien welke levering de nieuwste is.");
  if (moment.getTime() > ontvangenOp.getTime() + DAY)
    throw new UnusableDelivery("manifest.csv: heeft een datum in de toekomst.");
  return moment;
}
