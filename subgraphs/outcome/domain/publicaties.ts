// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../platform/batching/group-by";
import type { Bron, Periodelevering } from "./levering";
import type { ResultatenRepository } from "./ports";
import { type Score, vergelijkScores } from "./score";
import { kiesScores, publiceer, type ZoekOnderdrukt } from "./scores-van";
import type { ResultatenVraag } from "./vraag";

/** More than this is forgotten and worked out again when it is asked. */
const MAX_SCORES = 100_000;

/** The scores of some questions, with the deliveries they come from. */
export interface Publicatie {
  /** in the order of the questions */
  scores: Score[][];
  leveringen: Periodelevering[];
}

/** What may be shown, worked out once for as long as no other delivery counts. */
export interface Publicaties {
  find(vragen: readonly ResultatenVraag[]): Promise<Publicatie>;
}

/** Of one aanbieder: the parts worked out so far, by profiel and intensiteit; `volledig` when no part is missing. */
interface Aanbod {
  delen: Map<string, Score[]>;
  volledig: boolean;
}

const deelVan = ({ profiel, intensiteit }: Pick<ResultatenVraag, "profiel" | "intensiteit">) =>
  profiel === undefined || intensiteit === undefined ? undefined : `${profiel} ${intensiteit}`;

/**
 * Withholding costs far more than choosing, and its answer only changes with a delivery. Series of another aanbieder, profiel or
 * intensiteit never touch each other, so each combination is worked out apart, always over all its years.
 * @param zoekOnderdrukt which cells to withhold; another one only in the test that attacks it
 */
export function createPublicaties(
  repository: Pick<ResultatenRepository, "findMetingen" | "findLeveringen">,
  bronnen: readonly Bron[],
  zoekOnderdrukt?: ZoekOnderdrukt,
): Publicaties {
  const namen = bronnen.map(({ naam }) => naam);
  let versie = "";
  let bekend = new Map<string, Aanbod>();
  let size = 0;
  return {
    async find(vragen) {
      // First which deliveries count, then the cells: the other way round old cells could stay under a new version for ever.
      const leveringen = await repository.findLeveringen(namen);
      const nu = JSON.stringify(leveringen.map(({ bron, periode, sha256 }) => [bron, periode, sha256]).sort());
      if (nu !== versie || size > MAX_SCORES) {
        versie = nu;
        bekend = new Map();
        size = 0;
      }
      const van = bekend;
      const missing = ontbrekend(vragen, van);
      const metingen = missing.length === 0 ? [] : await repository.findMetingen(missing, namen);
      missing.forEach((vraag, i) => {
        const aanbod = van.get(vraag.agbCode) ?? { delen: new Map<string, Score[]>(), volledig: false };
        const gevraagd = deelVan(vraag);
        const delen = groupBy(metingen[i] ?? [], (meting) => deelVan(meting)!);
        if (gevraagd && !delen.has(gevraagd)) delen.set(gevraagd, []);
        for (const [deel, eigen] of delen) {
          if (aanbod.delen.has(deel)) continue;
          const scores = publiceer(eigen, bronnen, zoekOnderdrukt);
          aanbod.delen.set(deel, scores);
          if (van === bekend) size += 1 + scores.length;
        }
        aanbod.volledig ||= gevraagd === undefined;
        van.set(vraag.agbCode, aanbod);
      });
      return { scores: vragen.map((vraag) => kies(van.get(vraag.agbCode)!, vraag)), leveringen };
    },
  };
}

/** What must be read first: one part of an aanbieder, or all of it. Without a periode, so always of all years. */
function ontbrekend(vragen: readonly ResultatenVraag[], bekend: Map<string, Aanbod>): ResultatenVraag[] {
  const missing = new Map<string, ResultatenVraag>();
  for (const { agbCode, profiel, intensiteit } of vragen) {
    const aanbod = bekend.get(agbCode);
    const deel = deelVan({ profiel, intensiteit });
    if (aanbod?.volledig || (deel && aanbod?.delen.has(deel))) continue;
    missing.set(`${agbCode} ${deel ?? ""}`, deel ? { agbCode, profiel, intensiteit } : { agbCode });
  }
  return [...missing.values()];
}

function kies({ delen }: Aanbod, vraag: ResultatenVraag): Score[] {
  const deel = deelVan(vraag);
  if (deel) return kiesScores(delen.get(deel) ?? [], vraag);
  return kiesScores([...delen.values()].flat(), vraag).sort(vergelijkScores);
}
