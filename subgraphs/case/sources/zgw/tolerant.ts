// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";

/** A reading of which what could not be read is left out and named. */
export interface Lezing<T> {
  /** undefined when without the unreadable part there is nothing left */
  waarde?: T;
  /** places without numbers, such as `leefgebieden.doelen.status` */
  onleesbaar: string[];
}

/**
 * Reads as much as can be read: one faulty doel must not hide the plan it stands in. A faulty item is left out of its list, a faulty
 * value outside a list is left out itself.
 */
export function readTolerant<S extends z.ZodType>(schema: S, data: unknown): Lezing<z.output<S>> {
  const first = schema.safeParse(data);
  if (first.success) return { waarde: first.data, onleesbaar: [] };
  const faults = first.error.issues.map(({ path }) => path);
  const rest = structuredClone(data);
  for (const path of faults) leaveOut(rest, path);
  const second = schema.safeParse(compact(rest));
  const onleesbaar = [...new Set(faults.map((path) => path.filter((part) => typeof part === "string").join(".")))];
  return second.success ? { waarde: second.data, onleesbaar } : { onleesbaar };
}

const GONE = Symbol("gone");

/** Marks the innermost list item on the way, or else the value itself. */
function leaveOut(data: unknown, path: PropertyKey[]): void {
  const item = path.map((part) => typeof part === "number").lastIndexOf(true);
  const way = item >= 0 ? path.slice(0, item + 1) : path;
  let at = data as Record<PropertyKey, unknown> | undefined;
  for (const part of way.slice(0, -1)) {
    at = at?.[part] as typeof at;
    if (typeof at !== "object" || at === null) return;
  }
  const last = way.at(-1);
  if (at && last !== undefined) at[last] = GONE;
}

/** Without what was marked. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== GONE).map(compact);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([naam, each]) => (each === GONE ? [] : [[naam, compact(each)]])),
  );
}
