// SPDX-License-Identifier: EUPL-1.2
import { print, type FieldNode } from "graphql";

/** Gives the key under which a field's value is kept internally; usually the response key itself. */
export type SourceKeyOf = (field: FieldNode) => string;

/**
 * Response keys are chosen by the client and can collide with fields the planner needs for itself: with
 * `{ id: name }` the entity would lose its key. Such fields travel under a name of our own and get the client's name
 * back in the response.
 * @param text operation text, to choose a name that does not occur in it
 * @param reserved names that must keep their own meaning
 */
export function createSourceKeys(text: string, reserved: ReadonlySet<string>): SourceKeyOf {
  const renamed = new Map<string, string>();
  let prefix = "hubalias_";
  while (text.includes(prefix)) prefix += "_";
  return (field) => {
    const key = field.alias?.value ?? field.name.value;
    const isPlain = key === field.name.value && !field.arguments?.length;
    if (!(reserved.has(key) && !isPlain) && !key.startsWith("_") && !(key in Object.prototype)) return key;
    const identity = `${key}:${field.name.value}(${(field.arguments ?? []).map(print).join()})`;
    const known = renamed.get(identity) ?? `${prefix}${renamed.size}`;
    renamed.set(identity, known);
    return known;
  };
}
