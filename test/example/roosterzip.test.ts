// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateRegion, writeRoosterzips } from "../../example/generate";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { openArchief } from "../../subgraphs/education/sources/oneroster-csv/archief";
import { readManifest } from "../../subgraphs/education/sources/oneroster-csv/manifest";
import { leesObjecten } from "../../subgraphs/education/sources/oneroster-csv/objecten";
import { writtenRegion } from "./written-region";

const INBOX = "oneroster/zuiderham/inbox";

test("the samenwerkingsverband of Zuiderham delivers everything and then a change, of which every line can be used", async () => {
  const { map, region } = writtenRegion(200);
  await writeRoosterzips(region, map);
  const namen = readdirSync(join(map, INBOX)).sort();
  expect(namen).toEqual(["zuiderham-2026-11-19-volledig.zip", "zuiderham-2026-11-20-wijzigingen.zip"]);
  const counts: Record<string, number>[] = [];
  for (const naam of namen) {
    const archief = await openArchief(readFileSync(join(map, INBOX, naam)));
    const faults: string[] = [];
    const count: Record<string, number> = {};
    for (const [soort, wijze] of await readManifest(archief)) {
      const moment = new Date("2026-11-20T12:00:00Z");
      const leeswijze = { soort, wijze, moment, ontvangenOp: new Date("2026-11-21T12:00:00Z"), bsnType: "BSN" };
      const pseudonymise = createPseudonymiser(Buffer.alloc(32, 1));
      for await (const object of leesObjecten(archief, { ...leeswijze, pseudonymise, afkeuren: (r) => faults.push(r) }))
        count[soort] = (count[soort] ?? 0) + (object.inhoud ? 1 : 0);
    }
    expect(faults).toEqual([]);
    counts.push(count);
  }
  expect(counts[0]).toMatchObject({ orgs: 2, academicSessions: 4 });
  expect(counts[0]!.users).toBeGreaterThan(10);
  expect(counts[0]!.enrollments).toBeGreaterThanOrEqual(counts[0]!.users!);
  expect(counts[1]).toEqual({ enrollments: 0 }); // one that is to be deleted
  rmSync(map, { recursive: true });
});

test("the same region gives the same bytes", async () => {
  const [een, twee] = [writtenRegion(60), writtenRegion(60)];
  for (const { map, region } of [een, twee]) await writeRoosterzips(region, map);
  const bytes = (map: string) => readdirSync(join(map, INBOX)).map((naam) => readFileSync(join(map, INBOX, naam)));
  expect(bytes(een.map)).toEqual(bytes(twee.map));
  expect(generateRegion({ gezinnen: 60, peildatum: "2026-11-21" })).toEqual(een.region);
  for (const regio of [een, twee]) regio.remove();
  expect(existsSync(een.map)).toBe(false);
});
