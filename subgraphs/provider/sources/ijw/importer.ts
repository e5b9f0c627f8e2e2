// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { ImportDelivery } from "../../../../platform/inbox/delivery";
import { UnusableDelivery } from "../../../../platform/inbox/unusable-delivery";
import { datumIn, type Datum, isoVan, plusDagen } from "../../../../platform/time/datum";
import type { Seal } from "../../domain/persoonsnummer";
import { readMessage } from "./read-message";
import { type Berichtfeiten, toFeiten } from "./to-regels";

type Transaction = Parameters<ImportDelivery>[1];

/** Stores facts and brings the trajecten they touch up to date, in the transaction of the manager. */
type StoreFeiten = (manager: Transaction, bron: string, feiten: Berichtfeiten, op: Date) => Promise<void>;

/** One folder of iJw messages. */
interface IjwBron {
  naam: string;
  gemeenten: string[];
}

/** Reads one message of a source to facts, without storing anything. @throws UnusableDelivery with the reason */
export type ReadBericht = (inhoud: Buffer, ontvangenOp: Date) => Berichtfeiten;

/** The reader of one source. @param seal seals numbers; only given when dossier systems are asked with them */
export function createIjwReader({ naam, gemeenten }: IjwBron, pseudonymise: Pseudonymise, seal?: Seal): ReadBericht {
  return (inhoud, ontvangenOp) => {
    const bericht = readMessage(inhoud);
    if (!gemeenten.includes(bericht.kop.gemeente))
      throw new UnusableDelivery(
        "Bericht/Header: dit bericht is van of voor een gemeente die niet bij deze bron hoort.",
      );
    if (isAhead(bericht.kop.dagtekening, ontvangenOp))
      throw new UnusableDelivery("Bericht/Header: de dagtekening ligt meer dan een dag na de dag van ontvangst.");
    const feiten = toFeiten(bericht, naam, ontvangenOp, pseudonymise, seal);
    const { regels, reacties, rejections } = feiten;
    if (regels.length + reacties.length === 0 && rejections.length > 0)
      throw new UnusableDelivery(rejections.map(({ reden }) => reden).join(" "));
    return feiten;
  };
}

/**
 * Whether a message is dated later than the day after it came in (clocks differ, and midnight passes). The newest dagtekening wins, so a slip of the
 * pen would win from every later correction.
 */
function isAhead(dagtekening: Datum, ontvangenOp: Date): boolean {
  // The day in the Netherlands is never before that in UTC, which costs nothing to know.
  return dagtekening > isoVan(ontvangenOp).slice(0, 10) && dagtekening > plusDagen(datumIn(ontvangenOp), 1);
}

/** Imports one message per file: a constant number of statements, whatever its size. */
export function createIjwImporter(
  bron: IjwBron,
  pseudonymise: Pseudonymise,
  store: StoreFeiten,
  seal?: Seal,
): ImportDelivery {
  const read = createIjwReader(bron, pseudonymise, seal);
  return async ({ inhoud, ontvangenOp }, manager) => {
    const feiten = read(inhoud, ontvangenOp);
    await store(manager, bron.naam, feiten, ontvangenOp);
    return feiten.rejections;
  };
}
