// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import { findBerichtdefinitie, GELEZEN_SOORTEN } from "./berichten/berichten";
import type { GelezenBericht } from "./berichten/definitie";
import { readXml, type XmlReading } from "./read-xml";

const BASIS = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema";
/** Elements of a type of the basisschema (CDT): what is in them has its namespace. */
const CDT = new Set([
  "BerichtIdentificatie",
  "DeclaratieIdentificatie",
  "XsdVersie",
  "XsdVersieRetour",
  "XsdVersieDeclaratie",
  "Geboortedatum",
  "Product",
  "Omvang",
  "Verwijzer",
  "DeclaratiePeriode",
  "ProductPeriode",
  "ProductReferentie",
  "TotaalIngediendBedrag",
  "TotaalToegekendBedrag",
  "IngediendBedrag",
]);

const READING: XmlReading = {
  lists: new Map([
    ["ToegewezenProduct", "ToegewezenProducten"],
    ["StartProduct", "StartProducten"],
    ["StopProduct", "StopProducten"],
    ["AangevraagdProduct", "AangevraagdeProducten"],
    ["OngewijzigdProduct", "OngewijzigdeProducten"],
    ["TeWijzigenProduct", "TeWijzigenProducten"],
    ["NieuwProduct", "NieuweProducten"],
    ["RetourCode", "RetourCodes"],
    ["Client", "Clienten"],
    ["Prestatie", "Prestaties"],
  ]),
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
      `Bericht: de namespace is niet van een iJw 3.2-bericht dat de hub leest (${GELEZEN_SOORTEN}).`,
    );
  return definitie.read(root);
}
