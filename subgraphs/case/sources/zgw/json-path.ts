// SPDX-License-Identifier: EUPL-1.2

/**
 * What stands at a path such as `intake.datum`, seen from a place in a record; `$.intake.datum` is seen from the top.
 * Undefined when there is nothing, or something else on the way.
 */
export function valueAt(record: unknown, here: unknown, pad: string): unknown {
  const [from, rest] = pad.startsWith("$.") ? [record, pad.slice(2)] : [here, pad];
  return rest
    .split(".")
    .reduce<unknown>(
      (value, part) =>
        typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined,
      from,
    );
}
