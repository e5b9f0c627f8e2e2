// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import { findBerichtdefinitie } from "./berichten/berichten";
import type { GelezenBericht } from "./berichten/definitie";
import { readXml, type XmlReading } from "./read-xml";

const BASIS = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema";
/** Elements of a type of the basisschema (CDT): what is in them has its namespace. */
const CDT = new Set(["BerichtIdentificatie", "XsdVersie", "Geboortedatum", "Product", "Omvang", "Verwijzer"]);

const READING: XmlReading = {
  lists: new Set(["ToegewezenProduct", "StartProduct", "StopProduct", "AangevraagdProduct"]),
  skipped: new Set(["Naam", "Communicatie", "Commentaar", "Relaties", "Contactgegevens"]),
  namespaceOf: (root, parent) => (CDT.has(parent) ? BASIS : root),
};

/**
 * Reads one iJw message. Names, addresses, relations and free text are not read at all: the hub has no use for them.
 * @throws UnusableDelivery with the reason: no XML, unknown kind or version, or every fault by path
 */
export function readMessage(inhoud: Buffer): GelezenBericht {
  const { namespace, root } = readXml(inhoud, READING);
  const definitie = findBerichtdefinitie(namespace);
  if (!definitie)
    throw new UnusableDelivery(
      "Bericht: de namespace is niet van een iJw 3.2-bericht dat de hub leest (301, 305, 307, 315).",
    );
  return definitie.read(root);
}
