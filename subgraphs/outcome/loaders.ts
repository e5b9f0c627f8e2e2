// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Clock } from "../../platform/time/datum";
import type { Bron } from "./domain/levering";
import type { ResultatenRepository } from "./domain/ports";
import type { Publicaties } from "./domain/publicaties";
import { buildResultaatbeeld, type Resultaatbeeld } from "./domain/resultaatbeeld";
import { buildResultatenvergelijking, type Resultatenvergelijking } from "./domain/vergelijking/resultatenvergelijking";
import type { ResultatenVraag, VergelijkVraag } from "./domain/vraag";

/** What the loaders read from. */
export interface LoaderDeps {
  repository: ResultatenRepository;
  publicaties: Publicaties;
  bronnen: readonly Bron[];
  clock: Clock;
}

/** The loaders of one request. */
export interface Loaders {
  resultaatbeeld: DataLoader<ResultatenVraag, Resultaatbeeld, string>;
  vergelijk: (vraag: VergelijkVraag) => Promise<Resultatenvergelijking>;
}

/** The whole question is the key: the same aanbieder with other arguments is another answer. */
const sleutelVan = (vraag: ResultatenVraag) => {
  const { agbCode, profiel, intensiteit, periode, subgroep, totalen } = vraag;
  return JSON.stringify([agbCode, profiel, intensiteit, periode, subgroep, totalen]);
};

/** Loaders for one request: at most two statements per batch, however many aanbieders and arguments are in it. */
export function createLoaders({ repository, publicaties, bronnen, clock }: LoaderDeps): Loaders {
  const namen = bronnen.map(({ naam }) => naam);
  const loadBeelden = async (vragen: readonly ResultatenVraag[]) => {
    const { scores, leveringen } = await publicaties.find(vragen);
    const nu = clock();
    return vragen.map((vraag, i) => buildResultaatbeeld(vraag, { bronnen, scores: scores[i]!, leveringen, nu }));
  };
  return {
    resultaatbeeld: new DataLoader(loadBeelden, { cacheKeyFn: sleutelVan }),
    async vergelijk(vraag) {
      const [metingen, leveringen] = await Promise.all([
        repository.findVergelijkbaar(vraag, namen),
        repository.findLeveringen(namen),
      ]);
      return buildResultatenvergelijking(vraag, { bronnen, metingen, leveringen, nu: clock() });
    },
  };
}
