// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import type { Clock } from "../../platform/time/datum";
import type { Bron } from "./domain/levering";
import type { ResultatenRepository } from "./domain/ports";
import { buildResultaatbeeld, type Resultaatbeeld } from "./domain/resultaatbeeld";
import type { ResultatenVraag } from "./domain/vraag";

/** What the loaders read from. */
export interface LoaderDeps {
  repository: ResultatenRepository;
  bronnen: readonly Bron[];
  clock: Clock;
}

/** The loaders of one request. */
export interface Loaders {
  resultaatbeeld: DataLoader<ResultatenVraag, Resultaatbeeld, string>;
}

/** The whole question is the key: the same aanbieder with other arguments is another answer. */
const sleutelVan = ({ agbCode, profiel, intensiteit, periode }: ResultatenVraag) =>
  JSON.stringify([agbCode, profiel, intensiteit, periode]);

/** Loaders for one request: two statements per batch, however many aanbieders and arguments are in it. */
export function createLoaders({ repository, bronnen, clock }: LoaderDeps): Loaders {
  const namen = bronnen.map(({ naam }) => naam);
  const loadBeelden = async (vragen: readonly ResultatenVraag[]) => {
    const [metingen, leveringen] = await Promise.all([
      repository.findMetingen(vragen, namen),
      repository.findLeveringen(namen),
    ]);
    const nu = clock();
    return vragen.map((vraag, i) =>
      buildResultaatbeeld(vraag, { bronnen, metingen: metingen[i] ?? [], leveringen, nu }),
    );
  };
  return { resultaatbeeld: new DataLoader(loadBeelden, { cacheKeyFn: sleutelVan }) };
}
