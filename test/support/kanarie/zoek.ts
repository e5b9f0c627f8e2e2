// SPDX-License-Identifier: EUPL-1.2
import { holdsBsn } from "./bsn";
import { type Inhoudsoort, magIn, type Plaats } from "./inhoud";

/** In the BRP of the example region, a street where only who has a secret address lives. */
export const GEHEIM_ADRES = "Geheimpad";

/** Content of one kind, as texts to look for. */
export interface Kanaries {
  soort: Inhoudsoort;
  texts: ReadonlySet<string>;
}

/** Says what a text in a place should not hold, by kind and never by value. */
export type Zoek = (text: string) => string[];

/** A search for one place. Texts are searched as they stand there: as JSON, or as a line of it in another string. */
export function createZoek(plaats: Plaats, kanaries: readonly Kanaries[]): Zoek {
  const forbidden = kanaries
    .filter(({ soort, texts }) => texts.size > 0 && !magIn(soort, plaats))
    .map(({ soort, texts }) => ({ naam: soort.naam, pattern: anyOf(texts) }));
  return (text) => [
    ...(holdsBsn(text) ? ["een BSN"] : []),
    ...(text.includes(GEHEIM_ADRES) ? ["een geheim adres"] : []),
    ...forbidden.filter(({ pattern }) => pattern.test(text)).map(({ naam }) => naam),
  ];
}

function anyOf(texts: ReadonlySet<string>): RegExp {
  const escaped = [...texts].flatMap((text) => {
    const inJson = JSON.stringify(text).slice(1, -1);
    return [...new Set([text, inJson])].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  });
  return new RegExp(escaped.join("|"));
}
