// SPDX-License-Identifier: EUPL-1.2
import { isUtf8 } from "node:buffer";
import { SaxesParser, type SaxesTagNS, type XMLDecl } from "saxes";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Fault } from "./faults";
import type { Knoop } from "./knoop";
import { Lezer } from "./lezer";

/** Largest message of the standard (25 MB). */
export const MAX_BYTES = 25 * 1024 * 1024;

/** A message as read: the namespace of its root element, its content (of which nothing counts when there are faults). */
interface XmlMessage {
  namespace: string;
  root: unknown;
  faults: Fault[];
}

/** What is being read: reading is synchronous, one message at a time. */
let lezer: Lezer;
/** A parser is ready for the next message when one was read to its end. */
let parser: SaxesParser | undefined;

/**
 * The handlers are on the prototype, not set with `on`: that adds properties by computed name, after which V8 keeps the parser as a
 * dictionary and every character costs four times as much.
 */
class Parser extends SaxesParser<{ xmlns: true }> {}
Object.assign(Parser.prototype, {
  errorHandler: () => lezer.refuse(`Het bestand is geen goede XML of is afgebroken (regel ${parser!.line}).`),
  doctypeHandler: () => lezer.refuse("Het bestand bevat een DOCTYPE; die is niet toegestaan."),
  xmldeclHandler({ encoding }: XMLDecl) {
    if (encoding !== undefined && encoding.toLowerCase() !== "utf-8") lezer.refuse("Het bestand is niet in UTF-8.");
  },
  openTagHandler: (tag: SaxesTagNS) => lezer.open(tag.local, tag.uri),
  textHandler: (text: string) => lezer.text(text),
  cdataHandler: (text: string) => lezer.text(text),
  closeTagHandler: () => lezer.close(),
});

/**
 * Reads one message and checks it against its kind in the same pass. There is no way to name a file or an entity of one's own: a DOCTYPE is
 * refused at once.
 * @param findKnoop the kind of message with this namespace
 * @throws UnusableDelivery when it is too large, no UTF-8, no well-formed XML or uses another namespace; the reason names the place, never a value
 */
export function readXml(inhoud: Buffer, findKnoop: (namespace: string) => Knoop | undefined): XmlMessage {
  if (inhoud.length > MAX_BYTES) throw new UnusableDelivery("Het bericht is groter dan 25 MB.");
  if (!isUtf8(inhoud)) throw new UnusableDelivery("Het bestand is niet in UTF-8.");
  lezer = new Lezer(findKnoop);
  const own = (parser ??= new Parser({ xmlns: true }));
  try {
    own.write(inhoud.toString("utf8")).close();
  } catch (error) {
    parser = undefined;
    throw error;
  }
  const { namespace, root, faults } = lezer;
  return { namespace, root, faults };
}
