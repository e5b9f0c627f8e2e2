// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { Rejection } from "../../../../platform/inbox/delivery";
import type { Berichtregel } from "../../domain/berichtregel";
import type { Persoonsnummer, Seal } from "../../domain/persoonsnummer";
import type { Reactie } from "../../domain/reactie";
import type { GelezenBericht } from "./berichten/definitie";

/** A message as facts to store. */
export interface Berichtfeiten {
  regels: Berichtregel[];
  reacties: Reactie[];
  /** lines that cannot be used */
  rejections: Rejection[];
  /** the numbers of who the lines are about, sealed; only when they may be kept */
  nummers?: Persoonsnummer[];
}

/**
 * The lines of a message as facts: from here on the person is a pseudonym, and so is every reference of the aanbieder (free text that may
 * hold anything; only equality matters).
 */
export function toFeiten(
  { kop, regels, reacties }: GelezenBericht,
  bron: string,
  ontvangenOp: Date,
  pseudonymise: Pseudonymise,
  seal?: Seal,
): Berichtfeiten {
  const shared = { bron, ...kop };
  const hide = (referentie: string) => pseudonymise("referentie", `${kop.agb}:${referentie}`);
  const hidden = <T extends { referentie?: string }>(part: T): T =>
    part.referentie === undefined ? part : { ...part, referentie: hide(part.referentie) };
  const usable = regels.filter(({ afgekeurd }) => afgekeurd === undefined);
  const lines = usable.map(({ soort, bsn, plaats, inhoud }) => ({
    plaats,
    content: { ...shared, persoon: pseudonymise("bsn", bsn), soort, ...hidden(inhoud) },
  }));
  const answers = reacties.map(({ over, ...rest }) => ({
    ...shared,
    ...hidden(rest),
    overSoort: over?.soort,
    overIdentificatie: over?.identificatie,
  }));
  const bericht = createHash("sha256")
    .update(JSON.stringify([lines, answers]))
    .digest("base64url")
    .slice(0, 27);
  return {
    regels: lines.map(
      ({ plaats, content }) =>
        ({ ...content, bericht, sleutel: `${bericht}-${plaats}`, ontvangenOp }) as unknown as Berichtregel,
    ),
    reacties: answers.map((answer, i) => ({ ...answer, sleutel: `${bericht}-${i}`, ontvangenOp })),
    ...(seal ? { nummers: toNummers(usable, pseudonymise, seal) } : {}),
    rejections: regels.flatMap(({ plaats, afgekeurd }) => (afgekeurd ? [{ plaats, reden: afgekeurd }] : [])),
  };
}

/** Each person of a message once: sealing is not free, and a message of one person can have many lines. */
function toNummers(regels: { bsn: string }[], pseudonymise: Pseudonymise, seal: Seal): Persoonsnummer[] {
  const bsns = [...new Set(regels.map(({ bsn }) => bsn))];
  return bsns.map((bsn) => ({ persoon: pseudonymise("bsn", bsn), bsnVersleuteld: seal(bsn) }));
}
