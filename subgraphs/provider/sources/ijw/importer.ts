// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { ImportDelivery } from "../../../../platform/inbox/delivery";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import type { Berichtregel } from "../../domain/berichtregel";
import { readMessage } from "./read-message";
import { toBerichtregels } from "./to-regels";

type Transaction = Parameters<ImportDelivery>[1];

/** Stores lines and brings the trajecten they touch up to date, in the transaction of the manager. */
type StoreBerichtregels = (manager: Transaction, bron: string, regels: Berichtregel[], op: Date) => Promise<void>;

/** One folder of iJw messages. */
interface IjwBron {
  naam: string;
  gemeenten: string[];
}

/** Imports one message per file: a constant number of statements, whatever its size. */
export function createIjwImporter(
  { naam, gemeenten }: IjwBron,
  pseudonymise: Pseudonymise,
  store: StoreBerichtregels,
): ImportDelivery {
  return async ({ inhoud, ontvangenOp }, manager) => {
    const bericht = readMessage(inhoud);
    if (!gemeenten.includes(bericht.kop.gemeente))
      throw new UnusableDelivery(
        "Bericht/Header: dit bericht is van of voor een gemeente die niet bij deze bron hoort.",
      );
    const { regels, rejections } = toBerichtregels(bericht, naam, ontvangenOp, pseudonymise);
    if (regels.length === 0) throw new UnusableDelivery(rejections.map(({ reden }) => reden).join(" "));
    await store(manager, naam, regels, ontvangenOp);
    return rejections;
  };
}
