// SPDX-License-Identifier: EUPL-1.2
import { SaxesParser, type SaxesTagNS } from "saxes";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";

/** Largest message of the standard (25 MB). */
export const MAX_BYTES = 25 * 1024 * 1024;
const MAX_DEPTH = 20;
/** More than fits in 25 MB of real lines; keeps a file of nothing but tags from filling the memory. */
const MAX_ELEMENTS = 600_000;
const SLICE = 64 * 1024;

/** An element: its text, its children by name, or `true` when its content was not read. */
type XmlElement = string | true | { [name: string]: XmlElement | XmlElement[] };

/** What a reader wants of a message. */
export interface XmlReading {
  /** elements that may repeat, with their parent: always given as a list */
  lists: ReadonlyMap<string, string>;
  /** elements whose content the hub has no use for: it is not kept, also not in memory */
  skipped: ReadonlySet<string>;
  /** namespace that a child must have, by the name of its parent */
  namespaceOf: (root: string, parent: string) => string;
}

/** A message: the namespace of its root element and its content. */
interface XmlMessage {
  namespace: string;
  root: XmlElement;
}

interface Open {
  name: string;
  text: string;
  children?: { [name: string]: XmlElement | XmlElement[] };
}

/**
 * Reads one message, streaming. There is no way to name a file or an entity of one's own: a DOCTYPE is refused at once.
 * @throws UnusableDelivery when it is too large, no UTF-8, no well-formed XML or uses another namespace; the reason names the place, never a value
 */
export function readXml(inhoud: Buffer, reading: XmlReading): XmlMessage {
  if (inhoud.length > MAX_BYTES) throw new UnusableDelivery("Het bericht is groter dan 25 MB.");
  const parser = new SaxesParser({ xmlns: true });
  const stack: Open[] = [];
  let skipDepth = 0;
  let elements = 0;
  let message: XmlMessage | undefined;
  const path = () => stack.map(({ name }) => name).join("/");

  parser.on("error", () => refuse(`Het bestand is geen goede XML of is afgebroken (regel ${parser.line}).`));
  parser.on("doctype", () => refuse("Het bestand bevat een DOCTYPE; die is niet toegestaan."));
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== "utf-8") refuse("Het bestand is niet in UTF-8.");
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    if ((elements += 1) > MAX_ELEMENTS) refuse("Het bericht heeft meer elementen dan de hub aankan.");
    if (skipDepth > 0) return void (skipDepth += 1);
    const parent = stack.at(-1);
    if (!parent) message = { namespace: tag.uri, root: "" };
    else {
      if (tag.uri !== reading.namespaceOf(message!.namespace, parent.name))
        refuse(`${path()}: een element hierin heeft een andere namespace dan de standaard voorschrijft.`);
      parent.children ??= Object.create(null) as NonNullable<Open["children"]>;
      if (reading.skipped.has(tag.local)) {
        skipDepth = 1;
        return add(parent, tag.local, true, reading.lists);
      }
    }
    if (stack.length >= MAX_DEPTH) refuse(`${path()}: het bericht is dieper dan de standaard toelaat.`);
    stack.push({ name: tag.local, text: "" });
  });
  const onText = (text: string) => {
    const open = stack.at(-1);
    if (open && skipDepth === 0) open.text += text;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    if (skipDepth > 0) return void (skipDepth -= 1);
    if (stack.at(-1)!.children && stack.at(-1)!.text.trim() !== "") refuse(`${path()}: hier hoort geen losse tekst.`);
    const { name, text, children } = stack.pop()!;
    const parent = stack.at(-1);
    if (parent) add(parent, name, children ?? text, reading.lists);
    else message!.root = name === "Bericht" ? (children ?? text) : refuse("Het bestand is geen iJw-bericht.");
  });

  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = 0; at < inhoud.length; at += SLICE)
    parser.write(decode(decoder, inhoud.subarray(at, at + SLICE), true));
  parser.write(decode(decoder, inhoud.subarray(0, 0), false)).close();
  return message ?? refuse("Het bestand is leeg.");
}

function refuse(reden: string): never {
  throw new UnusableDelivery(reden);
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return refuse("Het bestand is niet in UTF-8.");
  }
}

function add(parent: Open, name: string, element: XmlElement, lists: ReadonlyMap<string, string>): void {
  const children = parent.children!;
  const earlier = children[name];
  if (earlier !== undefined)
    children[name] = Array.isArray(earlier) ? (earlier.push(element), earlier) : [earlier, element];
  else children[name] = lists.get(name) === parent.name ? [element] : element;
}
