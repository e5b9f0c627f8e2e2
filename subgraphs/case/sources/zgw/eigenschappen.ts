// SPDX-License-Identifier: EUPL-1.2

/** The zaakeigenschappen of a zaak by name; every value is text. */
export type Eigenschappen = Map<string, string>;

export function toEigenschappen(rows: { naam: string; waarde: string }[]): Eigenschappen {
  return new Map(rows.filter(({ waarde }) => waarde !== "").map(({ naam, waarde }) => [naam, waarde]));
}

/** The value of the eigenschap with a name such as `doel_{n}_st_{m}`. */
export function valueOf(eigenschappen: Eigenschappen, name: string, n?: number, m?: number): string | undefined {
  return eigenschappen.get(name.replace("{n}", String(n)).replace("{m}", String(m)));
}

/** The regular expression of a name with `{n}` and `{m}` in it. */
export function patternOf(name: string): RegExp {
  const escaped = name.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\{[nm]\}/g, "(\\d+)")}$`);
}

/** The numbers in use for names such as `doel_{n}_status`; with `n` those for `{m}` in the names of that one. Ascending. */
export function numbersOf(eigenschappen: Eigenschappen, names: string[], n?: number): number[] {
  const letter = n === undefined ? "{n}" : "{m}";
  const patterns = names
    .filter((name) => name.includes(letter))
    .map((name) => patternOf(n === undefined ? name : name.replace("{n}", String(n))));
  const found = [...eigenschappen.keys()].flatMap((name) => patterns.map((pattern) => pattern.exec(name)?.[1]));
  return [...new Set(found.filter((each) => each !== undefined).map(Number))].sort((a, b) => a - b);
}
