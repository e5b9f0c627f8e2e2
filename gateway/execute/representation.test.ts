// SPDX-License-Identifier: EUPL-1.2
import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { writeRepresentation } from "./representation";

const possibleTypes = new Map([["Dier", new Set(["Hond"])]]);
const field = (name: string, selections?: RequiresSelection[], alias?: string): RequiresSelection => ({
  kind: "Field",
  name,
  ...(selections ? { selections } : {}),
  ...(alias ? { alias } : {}),
});
const on = (typeCondition: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  kind: "InlineFragment",
  typeCondition,
  selections: [field("__typename"), ...selections],
});
const write = (requires: RequiresSelection[], object: Record<string, unknown>) =>
  writeRepresentation(possibleTypes, requires, object);

test("takes type, key and required fields, nested and in lists, and nothing else", () => {
  const requires = [on("Hond", field("id"), field("baas", [field("naam")]), field("poten", [field("nr")]))];
  const object = {
    __typename: "Hond",
    id: 1,
    baas: { naam: "x", adres: "y" },
    poten: [{ nr: 1, z: 2 }],
    kleur: "rood",
  };
  expect(write(requires, object)).toEqual({ __typename: "Hond", id: 1, baas: { naam: "x" }, poten: [{ nr: 1 }] });
});

test("a null is sent, a field that was never fetched stops the representation", () => {
  expect(write([on("Hond", field("id"))], { __typename: "Hond", id: null })).toEqual({ __typename: "Hond", id: null });
  expect(write([on("Hond", field("id"))], { __typename: "Hond" })).toBeNull();
  expect(write([on("Hond", field("baas", [field("naam")]))], { __typename: "Hond", baas: {} })).toBeNull();
});

test("the type decides, also through an interface", () => {
  expect(write([on("Dier", field("id"))], { __typename: "Hond", id: 1 })).toEqual({ __typename: "Hond", id: 1 });
  expect(write([on("Kat", field("id"))], { __typename: "Hond", id: 1 })).toBeNull();
});

test("a field the planner fetched under a name of its own is sent under its real name", () => {
  const requires = [on("Hond", field("_internal_qp_alias_0", undefined, "pas"))];
  const object = { __typename: "Hond", _internal_qp_alias_0: "echt", pas: "alias van de vrager" };
  expect(write(requires, object)).toEqual({ __typename: "Hond", pas: "echt" });
});
