// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bouwBrp } from "../../example/brp/bouw-brp";
import { createBrpStandIn } from "../../example/brp/stand-in";
import { generateRegion } from "../../example/generate";
import { createLogger } from "../../platform/logging/logger";
import { createBrpBron } from "../../subgraphs/case/sources/brp/brp-bron";

const data = bouwBrp(generateRegion({ gezinnen: 40, peildatum: "2026-11-21" }));
const standIn = createBrpStandIn({ data, apiKey: "sleutel" });
const folder = mkdtempSync(path.join(tmpdir(), "brp-"));
writeFileSync(path.join(folder, "brp.key"), "sleutel");
const personen = data.personen.slice(0, 45).map(({ burgerservicenummer: bsn }, i) => ({ persoonId: `p${i}`, bsn }));

async function startBron(header: string | undefined) {
  const config = {
    naam: "brp",
    domein: "case" as const,
    soort: "brp" as const,
    bronhouder: "RvIG",
    url: `http://127.0.0.1:${await standIn.listen(0)}/haalcentraal/api/brp`,
    auth: { header, secret: { file: "brp.key" } },
    versheid: 0,
    bewaartermijn: "geen" as const,
    tijdslimiet: 10_000,
  };
  const pseudonymise = (_soort: string, identificatie: string) => identificatie;
  return createBrpBron(config, { pseudonymise, clock: () => new Date(), log: createLogger("test", "silent"), folder });
}

afterEach(() => standIn.close());

test("45 persons take three calls of at most twenty, side by side, and nobody is lost", async () => {
  const bron = await startBron("x-api-key");
  standIn.setStoring({ vertragingMs: 1000 });
  const begin = Date.now();
  const outcomes = await Promise.all(bron.read(personen));
  standIn.setStoring(null);
  expect(Date.now() - begin).toBeLessThan(2500);
  const sizes = standIn.aanroepen.map(({ vraag }) => (vraag.burgerservicenummer as string[]).length);
  expect(sizes.sort((a, b) => b - a)).toEqual([20, 20, 5]);
  const found = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  expect(found.map(({ persoonId }) => persoonId).sort()).toEqual(personen.map(({ persoonId }) => persoonId).sort());
  expect(found.every(({ gegevens }) => gegevens)).toBe(true);
  await bron.close();
});

test("the same question at the same time is one call", async () => {
  const bron = await startBron("x-api-key");
  const [one, same] = [bron.read(personen.slice(0, 3)), bron.read(personen.slice(0, 3).reverse())];
  await Promise.all([...one, ...same]);
  expect(bron.calls()).toBe(1);
  await bron.close();
});

test("a bearer token goes in its own header, so a BRP that wants an API key refuses it", async () => {
  const bron = await startBron(undefined);
  const [outcome] = await Promise.all(bron.read(personen.slice(0, 1)));
  expect(outcome).toMatchObject({ ok: false, failure: { soort: "GEWEIGERD" } });
  expect(bron.read([])).toEqual([]);
  await bron.close();
});
