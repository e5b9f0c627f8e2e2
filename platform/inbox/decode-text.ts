// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "./unusable-delivery";

/**
 * The text of a delivered file, without byte order mark.
 * @throws UnusableDelivery when it is empty, binary or not UTF-8
 */
export function decodeText(inhoud: Buffer): string {
  if (inhoud.includes(0)) throw new UnusableDelivery("Het bestand is geen tekst.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(inhoud);
  } catch {
    throw new UnusableDelivery("Het bestand is geen UTF-8.");
  }
  if (text.trim() === "") throw new UnusableDelivery("Het bestand is leeg.");
  return text;
}
