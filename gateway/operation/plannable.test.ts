// SPDX-License-Identifier: EUPL-1.2
import { buildSchema, parse, print } from "graphql";
import { Veldenvraag } from "../../platform/auth/doelbinding";
import { findConditions } from "./conditions";
import { writePlannable } from "./plannable";
import type { ReadOperation } from "./read";
import { createSourceKeys } from "./source-keys";

const schema = buildSchema(`
  type Query { a(x: Int): Int dier: Dier hond: Hond }
  interface Dier { naam: String }
  type Hond implements Dier { id: ID naam: String baas(x: Int): Hond }
`);

function plannable(text: string, conditions: Record<string, boolean> = {}): string | null {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === "OperationDefinition");
  if (!operation) throw new Error("no operation");
  const read: ReadOperation = {
    text,
    document,
    operation,
    conditions: findConditions(document, operation),
    asked: new Veldenvraag([]),
  };
  return writePlannable(schema, read, conditions, createSourceKeys(text, new Set(["id", "baas"])));
}
const normal = (text: string) => print(parse(text));

test("decides conditions and drops what falls away, with its variables", () => {
  const text = `query($v: Boolean!, $n: Int) { a @skip(if: $v) b: a(x: $n) @include(if: $v) ...F @include(if: $v) }
    fragment F on Query { hond { naam @skip(if: true) } }`;
  expect(plannable(text, { v: false })).toBe(normal("{ a }"));
  expect(plannable(text, { v: true })).toBe(
    normal("query($n: Int) { b: a(x: $n) ...F } fragment F on Query { hond { __typename } }"),
  );
});

test("asks the type where it is abstract, and leaves introspection out", () => {
  expect(plannable("{ __schema { types { name } } t: __typename dier { naam } }")).toBe(
    normal("{ dier { __typename naam } }"),
  );
  expect(plannable("{ __typename __schema { types { name } } }")).toBeNull();
});

test("renames aliases that could overwrite what the planner needs", () => {
  expect(plannable("{ hond { id id2: id id: naam } }")).toBe(normal("{ hond { id id2: id hubalias_0: naam } }"));
  expect(plannable("{ hond { baas(x: 1) { baas { naam } } } }")).toBe(
    normal("{ hond { hubalias_0: baas(x: 1) { baas { naam } } } }"),
  );
  expect(plannable("{ hond { toString: naam hubalias_: naam } }")).toBe(
    normal("{ hond { hubalias__0: naam hubalias_: naam } }"),
  );
});
