// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bouwDossiers } from "../../example/uitkomst/bouw-dossiers";
import { readConfig } from "../../subgraphs/outcome/config";
import { type WrittenRegion, writtenRegion } from "../example/written-region";
import { contentsOf } from "./support/contents";
import { askResultaten, startOutcome, type TestOutcome } from "./support/outcome";

let regio: WrittenRegion;
let outcome: TestOutcome;
let files: string[];
beforeAll(async () => {
  regio = writtenRegion(50);
  const bronnen = readConfig(path.join(regio.map, "bronnen.yaml"));
  outcome = await startOutcome(bronnen);
  files = readdirSync(bronnen[0]!.map).filter((naam) => naam.endsWith(".csv"));
  await outcome.deliver(bronnen[0]!, {});
});
afterAll(async () => {
  await outcome.stop();
  regio.remove();
});

const dossiers = () => bouwDossiers(regio.region.seed, regio.region.peildatum);

test("the TTP of the region delivers three half years of figures and one of courses, all of which can be used", async () => {
  expect(files.sort()).toEqual(["dossiers-2024-H2.csv", "ttp-2025-H1.csv", "ttp-2025-H2.csv", "ttp-2026-H1.csv"]);
  expect((await contentsOf(outcome.dataSource, ["quarantaine"])).quarantaine).toEqual([]);
  expect(dossiers().length).toBeGreaterThan(1000);
});

test("the courses have become figures, also of how the same jeugdigen changed", async () => {
  const selection = "scores { indicator meetmoment n waarde aandeelVerbeterd onderdrukt }";
  const [{ scores }] = await askResultaten(outcome, ["98000001"], selection, '(periode: "2024-H2")');
  const eigen = dossiers().filter(
    ({ agb, indicator, metingen }) => agb === "98000001" && indicator === "DOELEN_BEHAALD" && metingen.EINDE !== "-",
  );
  const gehaald = eigen.filter(({ metingen }) => metingen.EINDE === "ja").length;
  expect(scores).toContainEqual({
    indicator: "DOELEN_BEHAALD",
    meetmoment: "EINDE",
    n: eigen.length,
    waarde: gehaald / eigen.length,
    aandeelVerbeterd: null,
    onderdrukt: false,
  });
  const verschil = scores.filter(({ meetmoment }: { meetmoment: string }) => meetmoment === "VERSCHIL");
  expect(verschil.some(({ aandeelVerbeterd }: { aandeelVerbeterd: number }) => aandeelVerbeterd > 0)).toBe(true);
});

test("and nothing of them remains: not in any table, not in the log, not in the folder", async () => {
  const tables: { tablename: string }[] = await outcome.dataSource.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'hub_outcome' AND tablename <> 'migraties'",
  );
  const contents = await contentsOf(
    outcome.dataSource,
    tables.map(({ tablename }) => tablename),
  );
  expect(contents.meting!.length).toBeGreaterThan(1000);
  const left = readdirSync(path.join(regio.map, "ttp"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
  const everything = [JSON.stringify(contents), ...outcome.log, ...left].join("\n");
  expect(everything).not.toContain("ttp-voorbeeld:");
  for (const { pseudoniem } of dossiers()) expect(everything).not.toContain(pseudoniem.split(":").at(-1));
});
