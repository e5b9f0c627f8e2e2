// SPDX-License-Identifier: EUPL-1.2
import { BoundedCache } from "./bounded-cache";

test("the least recently used entry goes first", () => {
  const cache = new BoundedCache<number>(2, 100);
  cache.set("a", 1);
  cache.set("b", 2);
  cache.get("a");
  cache.set("c", 3);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([1, undefined, 3]);
});

test("weight is bounded too", () => {
  const cache = new BoundedCache<number>(10, 10);
  cache.set("a", 1, 6);
  cache.set("b", 2, 6);
  cache.set("enormous", 3, 11);
  expect([cache.size, cache.get("b")]).toEqual([1, 2]);
  cache.set("b", 4, 1);
  cache.set("c", 5, 9);
  expect([cache.get("b"), cache.get("c")]).toEqual([4, 5]);
});
