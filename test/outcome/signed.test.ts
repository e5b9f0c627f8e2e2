// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from "node:fs";
import path from "node:path";
import { FlattenedSign } from "jose";
import { createTestKey } from "../support/keys";
import { contentsOf } from "./support/contents";
import { delivery, share } from "./support/delivery";
import { createBron, startOutcome, type TestOutcome } from "./support/outcome";

const [own, other] = [createTestKey("ttp"), createTestKey("ttp")];
const jwks = { keys: [own.publicJwk as { kty: string }] };

async function sign(inhoud: string, key = own): Promise<string> {
  const header = { alg: "EdDSA", kid: "ttp", b64: false, crit: ["b64"] };
  const jws = await new FlattenedSign(Buffer.from(inhoud)).setProtectedHeader(header).sign(key.privateKey);
  return `${jws.protected}..${jws.signature}`;
}

let outcome: TestOutcome;
const bron = createBron("ttp", { jwks });
beforeAll(async () => (outcome = await startOutcome([bron])));
afterAll(() => outcome.stop());
beforeEach(async () => {
  for (const table of ["meting", "periodelevering", "aanlevering", "quarantaine"])
    await outcome.dataSource.query(`DELETE FROM ${table}`);
});

const tables = () => contentsOf(outcome.dataSource, ["meting", "quarantaine"]);
const file = delivery([share()]);

test("a signed file is used, and its signature goes with it", async () => {
  expect(await outcome.deliver(bron, { "a.csv.jws": await sign(file), "a.csv": file })).toMatchObject({ verwerkt: 1 });
  expect((await tables()).meting).toHaveLength(1);
  expect(readdirSync(bron.map).filter((name) => name.startsWith("a.csv"))).toEqual([]);
});

test.each<[string, () => Promise<Record<string, string>>, string]>([
  ["unsigned", async () => ({ "b.csv": file }), "De handtekening ontbreekt (bestandsnaam met .jws erachter)."],
  [
    "signed by another",
    async () => ({ "b.csv.jws": await sign(file, other), "b.csv": file }),
    "De handtekening klopt niet: het bestand is veranderd, of niet door deze TTP ondertekend.",
  ],
  [
    "changed after it was signed",
    async () => ({ "b.csv.jws": await sign(file), "b.csv": file.replace(";0.2;", ";0.1;") }),
    "De handtekening klopt niet: het bestand is veranderd, of niet door deze TTP ondertekend.",
  ],
])("%s: quarantined whole, nothing of it is used", async (_, files, reden) => {
  expect(await outcome.deliver(bron, await files())).toMatchObject({ afgekeurd: 1 });
  expect(await tables()).toMatchObject({ meting: [], quarantaine: [{ plaats: 0, reden }] });
  expect(readdirSync(bron.map)).toEqual(["quarantaine"]);
});

test("put back with the right signature it is used after all", async () => {
  await outcome.deliver(bron, { "c.csv": file });
  expect((await tables()).meting).toEqual([]);
  await outcome.deliver(bron, { "c.csv.jws": await sign(file), "c.csv": file });
  expect(await tables()).toMatchObject({ meting: [{ waarde: 0.2 }], quarantaine: [] });
});

test("a refused file keeps its signature beside it; one that comes before its file waits", async () => {
  const half = delivery([share(), share({ profiel: 11 })]);
  outcome.put(bron, "d.csv.jws", await sign(half));
  await outcome.deliver(bron, {});
  expect(readdirSync(bron.map)).toContain("d.csv.jws");
  await outcome.deliver(bron, { "d.csv": half });
  expect(readdirSync(bron.map)).toEqual(["quarantaine"]);
  const kept = readdirSync(path.join(bron.map, "quarantaine")).filter((name) => /-d\.csv(\.jws)?$/.test(name));
  expect(kept).toEqual([expect.stringMatching(/-d\.csv$/), expect.stringMatching(/-d\.csv\.jws$/)]);
});
