// SPDX-License-Identifier: EUPL-1.2
import type { Mapping } from "../../config";
import { bekendeVelden } from "./lees-plan";
import { STAPNAMEN, TOESTEMMINGNAMEN } from "./map-casus";
import { REGIENAMEN } from "./map-regie";

/** Every eigenschap that a mapping reads, by name; in a list with `{n}` and `{m}` for its numbers. */
export function eigenschappenIn(mapping: Mapping): string[] {
  const { gezin, regisseur, plan, stappen, toestemmingen, ...rest } = mapping;
  const lists = [
    [regisseur.geschiedenis, REGIENAMEN],
    [stappen, STAPNAMEN],
    [toestemmingen, TOESTEMMINGNAMEN],
  ] as const;
  return [
    ...single([gezin.naam, regisseur.voerder, rest]),
    ...lists.flatMap(([veld, namen]) =>
      veld && "eigenschappen" in veld ? namen.map((naam) => `${veld.eigenschappen}_{n}_${naam}`) : [],
    ),
    ...("eigenschappen" in plan
      ? bekendeVelden(plan).flatMap(({ veld, eigenschap }) => plan.velden[veld] ?? eigenschap ?? [])
      : []),
  ];
}

/** The names in `{ eigenschap: naam }`, however deep. */
function single(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  if ("eigenschap" in part && typeof part.eigenschap === "string") return [part.eigenschap];
  return Object.values(part).flatMap(single);
}
