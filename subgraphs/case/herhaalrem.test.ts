// SPDX-License-Identifier: EUPL-1.2
import { createHerhaalrem } from "./herhaalrem";

let now = 0;
const make = () => createHerhaalrem(() => new Date(now), 10_000);
const work = jest.fn(async () => "done");
beforeEach(() => {
  now = 1_000_000;
  work.mockClear();
});

it("does it once in the pause, for each key, and again after it", async () => {
  const rem = make();
  expect([await rem.run("a", work), await rem.run("a", work), await rem.run("b", work)]).toEqual([
    "done",
    undefined,
    "done",
  ]);
  now += 9_999;
  expect(await rem.run("a", work)).toBeUndefined();
  now += 1;
  expect(await rem.run("a", work)).toBe("done");
  expect(work).toHaveBeenCalledTimes(3);
});

it("lets who comes meanwhile wait until it is done, also when it fails", async () => {
  const rem = make();
  let fail = (_error: Error) => {};
  const first = rem.run("a", () => new Promise<string>((_, reject) => (fail = reject)));
  let waited = false;
  const second = rem.run("a", work).then((value) => ((waited = true), value));
  await new Promise(setImmediate);
  expect(waited).toBe(false);
  fail(new Error("broken"));
  await expect(first).rejects.toThrow("broken");
  expect(await second).toBeUndefined();
  expect(work).not.toHaveBeenCalled();
});
