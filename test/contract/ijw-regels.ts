// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../platform/inbox/unusable-delivery";
import { readMessage } from "../../subgraphs/provider/sources/ijw/read-message";
import { VAN_ELKE_SOORT } from "../provider/support/ijw";
import type { ContractResult } from "./ijw";
import { openIjwSchemas } from "./ijw-schemas";

/** What the hub does not read is not judged either: names, contact, relations and free text. */
const OVERGESLAGEN = new Set(["Naam", "Contactgegevens", "Relaties", "Communicatie", "Commentaar"]);
/** Stricter than the schemas, and so documented: real dates of our time, BSN and sums that add up, whole numbers without a sign. */
const STRENGER = [
  "is geen bestaande datum.",
  "is geen bestaande tijd.",
  "is geen BSN (negen cijfers die voldoen aan de elfproef).",
  "is niet de som van de bedragen van de prestaties.",
  "ligt voor de Begindatum.",
  "ligt na de dagtekening van het bericht.",
];
const WAARDEN = [
  ...["", "x", "é", "X".repeat(400), "0", "00", "1", "01", "99", "-1", "+1", "1.0", "1e3"],
  ...["2026-02-30", "2026-02-01Z", "10:00:00Z", "24:00:00", "0001-01-01", "123456789", "1234567890123"],
];

interface Breuk {
  wat: string;
  tekst: string;
}

/** The end of the element that begins here. */
function endOf(xml: string, naam: string, begin: number): number {
  const tags = new RegExp(`<(/?)${naam}(?=[\\s>/])[^>]*>`, "g");
  tags.lastIndex = begin;
  let depth = 0;
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error(`${naam} heeft geen einde`);
}

/** The message with one thing changed, for everything that can be: each element left out, twice, and with another text. */
function* breuken(xml: string): Generator<Breuk> {
  const open = /<([\w:]+)(?:\s[^>]*)?>/g;
  for (let tag = open.exec(xml); tag; tag = open.exec(xml)) {
    const naam = tag[1]!;
    if (naam === "Bericht") continue;
    const end = endOf(xml, naam, tag.index);
    const heel = xml.slice(tag.index, end);
    const inhoud = heel.slice(tag[0].length, -naam.length - 3);
    const put = (wat: string, instead: string): Breuk => ({
      wat: `${naam} ${wat}`,
      tekst: xml.slice(0, tag!.index) + instead + xml.slice(end),
    });
    yield put("weg", "");
    yield put("dubbel", heel + heel);
    if (OVERGESLAGEN.has(naam.replace("ijw:", ""))) {
      open.lastIndex = end;
      continue;
    }
    if (inhoud.includes("<")) continue;
    const codes =
      inhoud.length > 2
        ? []
        : Array.from({ length: 10 ** inhoud.length }, (_, i) => String(i).padStart(inhoud.length, "0"));
    for (const waarde of [...WAARDEN, ...codes, `${inhoud}9`, `${inhoud}Z`, inhoud.slice(0, -1)])
      yield put(`= ${JSON.stringify(waarde.slice(0, 20))}`, `<${naam}>${waarde}</${naam}>`);
  }
}

/** Why the hub refuses a message; undefined when it does not. */
function refusal(xml: string): string | undefined {
  try {
    return void readMessage(Buffer.from(xml));
  } catch (error) {
    if (error instanceof UnusableDelivery) return error.reden;
    throw error;
  }
}

/**
 * Breaks every rule that can be broken in one message of each kind, and holds what the hub says of it against the official schemas: what they refuse
 * the hub refuses, and what they take it takes, but for the rules of its own. Not held against them: the order of elements, attributes, and
 * white space around a text.
 * @param xsdDir folder with JW301.xsd to JW325.xsd and basisschema.xsd
 */
export async function breakIjwRules(xsdDir: string): Promise<ContractResult> {
  const schemas = await openIjwSchemas(xsdDir, Object.keys(VAN_ELKE_SOORT));
  const messages: string[] = [];
  let passed = 0;
  for (const [soort, xml] of Object.entries(VAN_ELKE_SOORT))
    for (const { wat, tekst } of breuken(xml)) {
      const [official, own] = [schemas.refusal(soort, Buffer.from(tekst)), refusal(tekst)];
      const same = (official === undefined) === (own === undefined);
      const strenger = own !== undefined && (wat.endsWith('"+1"') || STRENGER.some((regel) => own.endsWith(regel)));
      if (same || (official === undefined && strenger)) passed += 1;
      else messages.push(`${soort} ${wat}: schema ${official ?? "neemt het"}, hub ${own ?? "neemt het"}`);
    }
  schemas.dispose();
  return { passed, failed: messages.length, messages };
}
