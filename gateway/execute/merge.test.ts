// SPDX-License-Identifier: EUPL-1.2
import { mergeInto } from "./merge";

test("fills what is missing, keeps what is there, merges deeply", () => {
  const target = { a: 1, b: null, c: { x: 1 }, lijst: [{ x: 1 }, null] };
  mergeInto(target, { a: 2, b: 3, c: { x: 9, y: 2 }, lijst: [{ y: 1 }, { y: 2 }], nieuw: [1] });
  expect(target).toEqual({ a: 1, b: 3, c: { x: 1, y: 2 }, lijst: [{ x: 1, y: 1 }, { y: 2 }], nieuw: [1] });
});

test("lists of unequal length are not mixed", () => {
  const target = { lijst: [{ x: 1 }] };
  mergeInto(target, { lijst: [{ y: 1 }, { y: 2 }] });
  expect(target).toEqual({ lijst: [{ x: 1 }] });
});
