// SPDX-License-Identifier: EUPL-1.2
import type { SourcePath } from "../plan/steps";
import { findPlaces, type Place } from "./find-places";

const possibleTypes = new Map([["Dier", new Set(["Hond", "Kat"])]]);

function places(data: unknown, path: SourcePath): Place[] {
  const found: Place[] = [];
  const place: Place = [];
  findPlaces(possibleTypes, data, path, () => found.push([...place]), place);
  return found;
}

test("follows keys, lists in lists and type conditions, and passes over nulls", () => {
  const hond = { __typename: "Hond" };
  const data = { a: [[hond, { __typename: "Steen" }], null, [null, { __typename: "Kat" }]] };
  const path: SourcePath = [
    { kind: "key", key: "a" },
    { kind: "items" },
    { kind: "items" },
    { kind: "type", names: ["Dier"] },
  ];
  expect(places(data, path)).toEqual([
    ["a", 0, 0],
    ["a", 2, 1],
  ]);
  expect(places(data, [...path, { kind: "type", names: ["Hond"] }])).toEqual([["a", 0, 0]]);
  expect(places({ a: null }, path)).toEqual([]);
});
