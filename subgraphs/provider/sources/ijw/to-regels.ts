// SPDX-License-Identifier: EUPL-1.2
import { hash } from "node:crypto";
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
  const { agb, gemeente, identificatie, dagtekening } = kop;
  const hide = <T extends { referentie?: string }>(part: T): T => {
    if (part.referentie !== undefined) part.referentie = pseudonymise("referentie", `${agb}:${part.referentie}`);
    return part;
  };
  const usable = regels.filter(({ afgekeurd }) => afgekeurd === undefined);
  const lines = usable.map(({ soort, bsn, plaats, inhoud }) => {
    const persoon = pseudonymise("bsn", bsn);
    return {
      plaats,
      content: hide(Object.assign({ bron, agb, gemeente, identificatie, dagtekening, persoon, soort }, inhoud)),
    };
  });
  const answers = reacties.map(({ over, ...rest }) =>
    hide({
      ...{ bron, agb, gemeente, identificatie, dagtekening },
      ...rest,
      overSoort: over?.soort,
      overIdentificatie: over?.identificatie,
    }),
  );
  const bericht = hash("sha256", JSON.stringify([lines, answers]), "base64url").slice(0, 27);
  return {
    regels: lines.map(({ plaats, content }) => {
      const own = { bericht, sleutel: `${bericht}-${plaats}`, ontvangenOp };
      return Object.assign(content, own) as unknown as Berichtregel;
    }),
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
