// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from "node:timers/promises";
import { createLogger } from "../logging/logger";
import { startPolling } from "./poll";

function capture() {
  const lines: string[] = [];
  return { lines, log: createLogger("test", "trace", { write: (line: string) => lines.push(line) > 0 } as never) };
}

async function until(condition: () => boolean) {
  for (let i = 0; i < 200 && !condition(); i++) await sleep(5);
  expect(condition()).toBe(true);
}

test("begins at once, goes on by itself and is never twice at a time", async () => {
  let running = 0;
  let most = 0;
  let rounds = 0;
  const poll = startPolling(
    "x",
    1,
    async () => {
      most = Math.max(most, ++running);
      await sleep(10);
      running--;
      rounds++;
    },
    capture().log,
  );
  expect(running).toBe(1);
  await until(() => rounds >= 4);
  await poll.stop();
  expect(most).toBe(1);
});

test("waits its interval after the end of a round", async () => {
  const moments: { begin: number; end: number }[] = [];
  const poll = startPolling(
    "x",
    60,
    async () => {
      const begin = performance.now();
      await sleep(30);
      moments.push({ begin, end: performance.now() });
    },
    capture().log,
  );
  await until(() => moments.length >= 2);
  await poll.stop();
  expect(moments[1]!.begin - moments[0]!.end).toBeGreaterThanOrEqual(55);
});

test("a failing round is logged under its name, and the next one comes", async () => {
  const { lines, log } = capture();
  let rounds = 0;
  const poll = startPolling(
    "inbox",
    1,
    async () => {
      if (++rounds < 3) throw new Error("stuk");
    },
    log,
  );
  await until(() => rounds >= 4);
  await poll.stop();
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, name: "inbox", err: { message: "stuk" } });
});

test("stop waits for the round that is running, and none comes after", async () => {
  let begun = 0;
  let ended = 0;
  const poll = startPolling(
    "x",
    1,
    async () => {
      begun++;
      await sleep(40);
      ended++;
    },
    capture().log,
  );
  await poll.stop();
  expect([begun, ended]).toEqual([1, 1]);
  await sleep(80);
  expect(begun).toBe(1);
});

test("stop between two rounds ends at once", async () => {
  let rounds = 0;
  const poll = startPolling("x", 60_000, async () => void rounds++, capture().log);
  await sleep(10);
  const begin = performance.now();
  await poll.stop();
  await poll.stop();
  expect(performance.now() - begin).toBeLessThan(1000);
  expect(rounds).toBe(1);
});
