// SPDX-License-Identifier: EUPL-1.2
import type { OpenNumbers } from "../../platform/identity/sealed-numbers";
import type { Logger } from "../../platform/logging/logger";

/** Numbers that came along with decisions, for the length of one request; they are opened only when a source has to be asked. */
export interface MeegegevenNummers {
  /** @param verzegeld what came along with the decision about this person */
  bewaar(persoon: string, verzegeld: string | undefined): void;
  van(persoon: string): Promise<string | undefined>;
}

export function createMeegegevenNummers({
  openNumbers,
  log,
}: {
  openNumbers?: OpenNumbers;
  log: Logger;
}): MeegegevenNummers {
  const perPersoon = new Map<string, string>();
  // One text holds the numbers of a whole family: it is opened once.
  const geopend = new Map<string, Promise<Map<string, string>>>();
  const open = async (openWith: OpenNumbers, verzegeld: string) => {
    try {
      return await openWith(verzegeld);
    } catch {
      log.warn("numbers that came along were sealed for another key");
      return new Map<string, string>();
    }
  };
  return {
    bewaar(persoon, verzegeld) {
      if (verzegeld !== undefined) perPersoon.set(persoon, verzegeld);
    },
    async van(persoon) {
      const verzegeld = perPersoon.get(persoon);
      if (verzegeld === undefined || !openNumbers) return undefined;
      const known = geopend.get(verzegeld) ?? open(openNumbers, verzegeld);
      geopend.set(verzegeld, known);
      return (await known).get(persoon);
    },
  };
}
