// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import { zaakSchema } from "./payloads";

/** The `fields` of a search since Zaken API 1.6: names, and of a relation that is shown inside the names in that. */
export type Fields = (string | Record<string, unknown[]>)[];

type Definition = { type: string; innerType?: z.ZodType; element?: z.ZodType; in?: z.ZodType; options?: z.ZodType[] };

/** The objects that a schema describes, whatever is wrapped around them. */
function objectsIn(schema: z.ZodType): Record<string, z.ZodType>[] {
  if ("shape" in schema) return [schema.shape as Record<string, z.ZodType>];
  const { innerType, element, in: input, options } = schema.def as Definition;
  const inner = options ?? [innerType ?? element ?? input];
  return inner.flatMap((each) => (each ? objectsIn(each) : []));
}

/** Adds `a.b` to a tree as a branch `b` of `a`. */
type Tree = Map<string, Tree>;
function treeOf(expand: string): Tree {
  const root: Tree = new Map();
  for (const path of expand.split(",")) {
    let at = root;
    for (const name of path.split(".")) {
      if (!at.has(name)) at.set(name, new Map());
      at = at.get(name)!;
    }
  }
  return root;
}

function fieldsOf(schema: z.ZodType, tree: Tree): Fields {
  const shapes = objectsIn(schema);
  const names = new Set(shapes.flatMap((shape) => Object.keys(shape).filter((name) => name !== "_expand")));
  const relations = Object.assign(
    {},
    ...shapes.flatMap(({ _expand }) => (_expand ? objectsIn(_expand) : [])),
  ) as Record<string, z.ZodType>;
  const inside = Object.fromEntries(
    [...tree].map(([name, branch]) => [name, relations[name] ? fieldsOf(relations[name], branch) : ["*"]]),
  );
  return [...names, ...(tree.size > 0 ? [inside] : [])];
}

/**
 * What the hub reads of a zaak, and no more, as a source of version 1.6 or newer can be asked for it. It follows from the schema with which
 * answers are read, so that the two cannot differ. Nothing is sent about a zaak that the hub would throw away.
 */
export function fieldsVoor(expand: string): Fields {
  return fieldsOf(zaakSchema, treeOf(expand));
}

/** Whether every zaak of an answer shows inside what was asked; a source that understands `fields` otherwise leaves it out. */
export function isVolledig(expand: string, page: unknown): boolean {
  return (page as { results?: unknown[] }).results?.every((zaak) => shows(zaak, treeOf(expand))) ?? false;
}

/** What is not there at all (no status yet: null or empty) has nothing to show. */
function shows(value: unknown, tree: Tree): boolean {
  if (tree.size === 0 || value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every((item) => shows(item, tree));
  if (Object.keys(value).length === 0) return true;
  const { _expand } = value as { _expand?: Record<string, unknown> };
  return [...tree].every(([name, branch]) => _expand !== undefined && name in _expand && shows(_expand[name], branch));
}
