// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { providerStore } from "../../subgraphs/provider/store/definition";
import { createTestDataSource } from "../support/database";
import { createProefhub, type Proefhub } from "./support/hub";
import { contents, VERHAAL } from "./support/verhaal";

/*
 * The inbox (also fed by POST) and the bulk import are two doors to one way of reading and keeping: whatever door the messages take, in
 * whatever order and however often, the same is stored.
 */
const hubs: Proefhub[] = [];
const opened: { destroy: () => Promise<unknown> }[] = [];
afterAll(() => Promise.all([...hubs.map((hub) => hub.stop()), ...opened.map((dataSource) => dataSource.destroy())]));

const BRON = {
  ...{ naam: "ijw-proef", domein: "provider" as const, soort: "ijw-map" as const, bronhouder: "Proef" },
  ...{ gemeenten: ["9001"], versheid: 1 },
};
const fresh = () => mkdtempSync(path.join(tmpdir(), "wegen-"));

/** Imports the batches one after the other, in bulk, into a store of its own. */
async function inBulk(batches: string[][]) {
  const dataSource = await createTestDataSource(providerStore);
  opened.push(dataSource);
  const map = fresh();
  for (const batch of batches) {
    const folder = fresh();
    batch.forEach((bericht, i) => writeFileSync(path.join(folder, `${i}.xml`), bericht));
    await importFolder({
      ...{ bron: { ...BRON, map }, folder, dataSource },
      keys: { pseudonym: Buffer.alloc(32, 7) },
      clock: () => new Date("2026-11-21T10:00:00Z"),
    });
  }
  return contents(dataSource);
}

test("one by one, in bulk, backwards, shuffled, cut in batches and repeated: the same is stored", async () => {
  const hub = await createProefhub();
  hubs.push(hub);
  for (const bericht of VERHAAL) await hub.lever(bericht);
  const wanted = await contents(hub.dataSource);
  expect(wanted.trajecten).toHaveLength(5);
  expect(wanted.reacties.length).toBeGreaterThan(2);
  expect(await inBulk([VERHAAL])).toEqual(wanted);
  expect(await inBulk([[...VERHAAL].reverse()])).toEqual(wanted);
  expect(await inBulk([VERHAAL, VERHAAL])).toEqual(wanted);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(VERHAAL, { minLength: VERHAAL.length, maxLength: VERHAAL.length }),
      fc.nat(VERHAAL.length),
      fc.shuffledSubarray(VERHAAL),
      async (shuffled, cut, again) => {
        const batches = [shuffled.slice(0, cut), shuffled.slice(cut), again];
        expect(await inBulk(batches)).toEqual(wanted);
      },
    ),
    { numRuns: 5 },
  );
});
