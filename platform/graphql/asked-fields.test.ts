// SPDX-License-Identifier: EUPL-1.2
import { buildSchema, parse } from "graphql";
import { askedFields } from "./asked-fields";

const schema = buildSchema(`
  type Query { hond: Hond dier: Dier dieren: [Dier!]! iets: Iets }
  type Mutation { aai(id: ID): Hond }
  interface Dier { naam: String vriend: Dier }
  type Hond implements Dier { naam: String vriend: Dier baas: Mens }
  type Kat implements Dier { naam: String vriend: Dier }
  type Mens { naam: String }
  union Iets = Hond | Mens
`);
const asked = (text: string) => askedFields(schema, parse(text)).sort().join(" ");

test.each([
  ["a field under another name", "{ x: hond { n: naam } }", "Hond.naam Query.hond"],
  ["a mutation", "mutation { aai { naam } }", "Hond.naam Mutation.aai"],
  ["an interface: every type it can be", "{ dier { naam } }", "Hond.naam Kat.naam Query.dier"],
  ["a condition on it", "{ dieren { ... on Kat { naam } } }", "Kat.naam Query.dieren"],
  [
    "a fragment on an interface where the type is known",
    "{ hond { ...D } } fragment D on Dier { naam }",
    "Hond.naam Query.hond",
  ],
  [
    "the same fragment in two places",
    "{ hond { ...D } dier { ...D } } fragment D on Dier { naam }",
    "Hond.naam Kat.naam Query.dier Query.hond",
  ],
  [
    "a condition within a condition",
    "{ dier { ... on Hond { ... on Dier { naam } baas { naam } } } }",
    "Hond.baas Hond.naam Mens.naam Query.dier",
  ],
  ["a union", "{ iets { __typename ... on Mens { naam } } }", "Mens.naam Query.iets"],
  [
    "every operation of a document",
    "query A { hond { naam } } query B { dier { naam } }",
    "Hond.naam Kat.naam Query.dier Query.hond",
  ],
  ["what @skip leaves out all the same", "{ hond { naam @skip(if: true) } }", "Hond.naam Query.hond"],
  [
    "a circle of fragments, which ends",
    "{ dier { ...A } } fragment A on Dier { vriend { ...A } naam }",
    "Hond.naam Hond.vriend Kat.naam Kat.vriend Query.dier",
  ],
  [
    "nothing that is of GraphQL itself or does not exist",
    "{ __typename __schema { types { name } } hond { x } ...Y }",
    "Query.hond",
  ],
])("%s", (_name, text, expected) => expect(asked(text)).toBe(expected));

test("a document of which the written out form is immense costs no more than its text", () => {
  const levels = Array.from(
    { length: 60 },
    (_each, i) => `fragment F${i} on Dier { a: vriend { ...F${i + 1} } b: vriend { ...F${i + 1} } }`,
  );
  const begin = performance.now();
  expect(asked(`{ dier { ...F0 } } ${levels.join(" ")} fragment F60 on Dier { naam }`)).toContain("Kat.naam");
  expect(performance.now() - begin).toBeLessThan(500);
});
