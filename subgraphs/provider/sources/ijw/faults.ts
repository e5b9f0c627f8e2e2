// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

/** A fault in a message: where, by path such as `Bericht/Client/StartProducten/StartProduct[2]/Begindatum`, and what; never the value. */
export interface Fault {
  path: string;
  reden: string;
}

/** Faults told at most; more of them only make the reason unreadable. */
const MAX_FAULTS = 5;

/** The refusal of a message with these faults. */
export function unusable(faults: Fault[]): UnusableDelivery {
  const told = faults.slice(0, MAX_FAULTS).map(({ path, reden }) => `${path}: ${reden}.`);
  const more = faults.length - told.length;
  return new UnusableDelivery([...told, ...(more > 0 ? [`En nog ${more} fouten.`] : [])].join(" "));
}

/** The name of an element that the standard does not know comes from outside: told only when it looks like a name of the standard. */
export function elementName(name: string): string {
  return /^[A-Za-z]{1,40}$/.test(name) ? name : "(onbekend element)";
}
