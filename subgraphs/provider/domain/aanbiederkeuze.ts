// SPDX-License-Identifier: EUPL-1.2
import type { Wachttijd } from "./aanbieder";
import type { Hulpvorm, Intensiteit, Product } from "./product";

/** In which order aanbieders are listed. */
export type Aanbiedervolgorde = "NAAM" | "WACHTTIJD";

/** The help someone looks for; what is left out may be anything. */
export interface Hulpvraag {
  profiel?: number;
  intensiteit?: Intensiteit;
  hulpvorm?: Hulpvorm;
}

/** The products that are such help. */
export function passendeProducten(producten: Product[], { profiel, intensiteit, hulpvorm }: Hulpvraag): Product[] {
  return producten.filter(
    (product) =>
      (profiel ?? product.profiel) === product.profiel &&
      (intensiteit ?? product.intensiteit) === product.intensiteit &&
      (hulpvorm ?? product.hulpvorm) === product.hulpvorm,
  );
}

/**
 * The shortest median, in days, over the profielen and intensiteiten of these products. Only of figures that may be shown: an order by one that
 * is withheld would tell it.
 * @param wachttijden of one aanbieder, as they may be shown
 * @param gemeente its part of the figures, instead of the whole
 */
export function kortsteMediaan(wachttijden: Wachttijd[], producten: Product[], gemeente?: string): number | undefined {
  const soorten = new Set(producten.map(({ profiel, intensiteit }) => `${profiel}/${intensiteit}`));
  const passend = wachttijden.filter(({ profiel, intensiteit }) => soorten.has(`${profiel}/${intensiteit}`));
  const cijfers = gemeente
    ? passend.flatMap(({ perGemeente }) => perGemeente.filter((deel) => deel.gemeente === gemeente))
    : passend;
  const medianen = cijfers.flatMap(({ mediaanDagen }) => mediaanDagen ?? []);
  return medianen.length > 0 ? Math.min(...medianen) : undefined;
}
