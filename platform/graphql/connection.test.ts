// SPDX-License-Identifier: EUPL-1.2
import { HubError } from "../errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, MAX_FIRST, toPage } from "./connection";

const raw = (text: string) => Buffer.from(text).toString("base64url");

function refusalOf(action: () => unknown): HubError {
  try {
    action();
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

test.each([[[["2026-01-02", 7]]], [[["Zoë 'Ü\" é", null]]], [[["", 0]]], [[["a,b]", -1.5]]]])(
  "a cursor gives back what went in: %j",
  ([values]) => {
    const cursor = encodeCursor(values!);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, 2)).toEqual(values);
  },
);

test.each([
  ["empty", ""],
  ["no base64", "%%%"],
  ["no JSON", raw("abc")],
  ["half a list", raw('["a",')],
  ["no list", raw('{"length":2}')],
  ["text of that length", raw('"ab"')],
  ["null", raw("null")],
  ["too few values", raw('["a"]')],
  ["too many values", raw('["a","b","c"]')],
  ["a list in it", raw('["a",["b"]]')],
  ["an object in it", raw('["a",{"b":1}]')],
  ["a boolean in it", raw('["a",true]')],
])("no cursor of this list: %s", (_name, cursor) => {
  const error = refusalOf(() => decodeCursor(cursor, 2));
  expect([error.code, error.message]).toEqual(["ONGELDIGE_INVOER", "after: dit is geen cursor van deze lijst"]);
});

test("first is from 1 to the largest page", () => {
  for (const good of [1, 20, MAX_FIRST]) expect(checkFirst(good)).toBe(good);
  for (const bad of [0, -1, MAX_FIRST + 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(refusalOf(() => checkFirst(bad)).code).toBe("ONGELDIGE_INVOER");
});

describe("a page", () => {
  const page = (rows: string[], first: number, after?: string) => toPage(rows, first, after, (row) => `c-${row}`);

  test("of a query that gave one row more has a next one, without that row", () =>
    expect(page(["a", "b", "c"], 2)).toEqual({
      edges: [
        { cursor: "c-a", node: "a" },
        { cursor: "c-b", node: "b" },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: "c-a", endCursor: "c-b" },
    }));

  test("that is exactly full is the last", () =>
    expect(page(["a", "b"], 2, "c-0").pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: "c-a",
      endCursor: "c-b",
    }));

  test("without rows has no cursors", () => {
    const { edges, pageInfo } = page([], 2);
    expect(edges).toEqual([]);
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: undefined,
      endCursor: undefined,
    });
  });
});
