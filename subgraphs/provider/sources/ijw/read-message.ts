// SPDX-License-Identifier: EUPL-1.2
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import { findBerichtdefinitie, GELEZEN_SOORTEN } from "./berichten/berichten";
import type { GelezenBericht } from "./berichten/definitie";
import { unusable } from "./faults";
import { readXml } from "./read-xml";

/**
 * Reads one iJw message, checked while it streams by. Names, addresses, relations and free text are not read at all: the hub has no use for them.
 * @throws UnusableDelivery with the reason: no XML, unknown kind or version, or every fault by path
 */
export function readMessage(inhoud: Buffer): GelezenBericht {
  const { namespace, root, faults } = readXml(inhoud, (found) => findBerichtdefinitie(found)?.knoop);
  const definitie = findBerichtdefinitie(namespace);
  if (!definitie)
    throw new UnusableDelivery(
      `Bericht: de namespace is niet van een iJw 3.2-bericht dat de hub leest (${GELEZEN_SOORTEN}).`,
    );
  if (faults.length > 0) throw unusable(faults);
  return definitie.read(root);
}
