// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { Rejection } from "../../../../platform/inbox/delivery";
import type { Berichtregel } from "../../domain/berichtregel";
import type { GelezenBericht } from "./berichten/definitie";

/**
 * The lines of a message as facts: from here on the person is a pseudonym, and so is the reference of the aanbieder (free text that may
 * hold anything; only equality matters). Lines that cannot be used are given apart.
 */
export function toBerichtregels(
  { kop, regels }: GelezenBericht,
  bron: string,
  ontvangenOp: Date,
  pseudonymise: Pseudonymise,
): { regels: Berichtregel[]; rejections: Rejection[] } {
  const { bsn, ...rest } = kop;
  const shared = { bron, persoon: pseudonymise("bsn", bsn), ...rest };
  const usable = regels.filter(({ afgekeurd }) => afgekeurd === undefined);
  return {
    regels: usable.map(({ soort, inhoud }) => {
      const { referentie } = inhoud as { referentie?: string };
      const hidden =
        referentie === undefined ? {} : { referentie: pseudonymise("referentie", `${kop.agb}:${referentie}`) };
      const content = { ...shared, soort, ...inhoud, ...hidden };
      const sleutel = createHash("sha256").update(JSON.stringify(content)).digest("base64url");
      return { ...content, sleutel, ontvangenOp } as unknown as Berichtregel;
    }),
    rejections: regels.flatMap(({ plaats, afgekeurd }) => (afgekeurd ? [{ plaats, reden: afgekeurd }] : [])),
  };
}
