// SPDX-License-Identifier: EUPL-1.2
import { buildSchema, parse } from "graphql";
import { createSourceKeys } from "../operation/source-keys";
import { Veldenvraag } from "../../platform/auth/doelbinding";
import { buildShape } from "./build-shape";
import { Completion } from "./complete";
import { Explanations } from "./explanations";

const schema = buildSchema(`
  type Query { dier: Dier streng: Streng lijst: [[Int!]] }
  union Dier = Hond | Kat
  type Hond { naam: String! baas: Hond }
  type Kat { naam: String! leeftijd: Int }
  type Streng { kind: Streng! waarde: Int! }
`);

function complete(text: string, data: Record<string, unknown>, unfetched: object[] = [], errorPaths: string[][] = []) {
  const document = parse(text);
  const operation = document.definitions[0];
  if (operation?.kind !== "OperationDefinition") throw new Error("no operation");
  const { root } = buildShape(
    schema,
    { text, document, operation, conditions: [], asked: new Veldenvraag([]) },
    {},
    createSourceKeys(text, new Set()),
  );
  const errors = errorPaths.map((path) => ({ message: "", path, extensions: {} }));
  const completion = new Completion({}, new Explanations(errors, new Set(unfetched)));
  return { data: completion.object(root, data), errors: completion.errors };
}

test("gives only what was asked, in query order, per type", () => {
  const text = "{ dier { ... on Kat { leeftijd n: naam } ... on Hond { naam } __typename } }";
  const kat = { __typename: "Kat", n: "Mies", leeftijd: 3, geheim: 1 };
  expect(JSON.stringify(complete(text, { dier: kat, geheim: 1 }).data)).toBe(
    '{"dier":{"leeftijd":3,"n":"Mies","__typename":"Kat"}}',
  );
});

test("an unknown or missing type is null with an error", () => {
  for (const dier of [{ __typename: "Draak" }, {}, "Hond", [{}]]) {
    const { data, errors } = complete("{ dier { ... on Hond { naam } } }", { dier });
    expect([data, errors.map(({ path }) => path)]).toEqual([{ dier: null }, [["dier"]]]);
  }
});

test("null bubbles to the nearest place where it may be, with one error", () => {
  const data = { streng: { kind: { kind: { waarde: null } } } };
  const result = complete("{ streng { kind { kind { waarde } } } }", data);
  expect(result.data).toEqual({ streng: null });
  expect(result.errors.map(({ path }) => path)).toEqual([["streng", "kind", "kind", "waarde"]]);
});

test("no error when one explains it already: on, above or below the place, or a failed fetch", () => {
  const text = "{ streng { waarde } }";
  const streng = {};
  for (const path of [["streng", "waarde"], ["streng"], ["streng", "waarde", "x"]])
    expect(complete(text, { streng }, [], [path]).errors).toEqual([]);
  expect(complete(text, { streng }, [streng]).errors).toEqual([]);
  expect(complete(text, { streng }, [], [["anders"]]).errors).toHaveLength(1);
});

test("nulls in nested lists", () => {
  const { data, errors } = complete("{ lijst }", { lijst: [[1, 2], null, [3, null]] });
  expect(data).toEqual({ lijst: [[1, 2], null, null] });
  expect(errors.map(({ path }) => path)).toEqual([["lijst", 2, 1]]);
});
