// SPDX-License-Identifier: EUPL-1.2
import { notFound } from "./problem";
import type { Request } from "./request";

/** One page in the envelope of the API; `next` and `previous` are whole addresses with the same search. */
export function pagineer<T>(
  request: Request,
  adres: string,
  alles: readonly T[],
  toon: (item: T) => unknown,
  grootte = 100,
): object {
  const pagina = Number(request.query.get("page") ?? 1);
  const paginas = Math.max(1, Math.ceil(alles.length / grootte));
  if (!Number.isInteger(pagina) || pagina < 1 || pagina > paginas) throw notFound();
  const naar = (nummer: number): string | null => {
    if (nummer < 1 || nummer > paginas) return null;
    const query = new URLSearchParams(request.query);
    query.set("page", String(nummer));
    return `${adres}?${query}`;
  };
  const results = alles.slice((pagina - 1) * grootte, pagina * grootte).map(toon);
  return { count: alles.length, next: naar(pagina + 1), previous: naar(pagina - 1), results };
}
