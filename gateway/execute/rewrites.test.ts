// SPDX-License-Identifier: EUPL-1.2
import { applyRewrites } from "./rewrites";

const possibleTypes = new Map([["Dier", new Set(["Hond"])]]);

test("renames a key where the type fits, in lists too", () => {
  const data = { a: [{ __typename: "Hond", _x: 1 }, { __typename: "Steen", _x: 2 }, null] };
  const path = [{ Key: "a" }, { TypenameEquals: ["Dier"] }, { Key: "_x" }];
  applyRewrites(possibleTypes, [{ KeyRenamer: { path, renameKeyTo: "x" } }], data);
  expect(data).toEqual({ a: [{ __typename: "Hond", x: 1 }, { __typename: "Steen", _x: 2 }, null] });
});

test("sets a type name", () => {
  const data = { __typename: "Hond", id: 1 };
  const path = [{ TypenameEquals: ["Dier"] }, { Key: "__typename" }];
  applyRewrites(possibleTypes, [{ ValueSetter: { path, setValueTo: "Dier" } }], data);
  expect(data).toEqual({ __typename: "Dier", id: 1 });
});
