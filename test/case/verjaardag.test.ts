// SPDX-License-Identifier: EUPL-1.2
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const PERSOON = "query($id: ID!) { jeugdige(id: $id) { persoon { naam } } }";
/** The day begins at 22:00 UTC: in summer the Netherlands are two hours ahead. */
const ERVOOR = "2026-07-09T21:59:59Z";
const JARIG = "2026-07-09T22:00:00Z";

let region: TestRegion;
let hub: CaseHub;
let nu = ERVOOR;
beforeAll(async () => {
  region = await startRegion();
  hub = await startCaseHub(region.bronnenFile, { clock: () => new Date(nu) });
  await hub.readAll();
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

const kind = () => hub.pseudonymise("bsn", region.situatie("voorbeeldgezin").bsns[0]!);
const geboren = (datum: string) =>
  hub.dataSource.query("UPDATE gezinslid SET geboortedatum = $2 WHERE persoon_id = $1", [kind(), datum]);
async function ziet(wie: Record<string, unknown>, op: string): Promise<boolean> {
  nu = op;
  const { body } = await hub.ask(wie, PERSOON, { id: kind() });
  return body.data.jeugdige.persoon !== null;
}

it("a jeugdige reads about themselves from the midnight in Amsterdam on which they become 12", async () => {
  await geboren("2014-07-10");
  const zelf = { rol: "jeugdige", sub: "zelf", persoonId: kind() };
  expect([await ziet(zelf, ERVOOR), await ziet(zelf, JARIG)]).toEqual([false, true]);
});

it("a parent sees nothing any more from the midnight on which there is no gezag any more, also with a fresh copy that names it", async () => {
  const ouder = { rol: "gezin", sub: "ouder", persoonId: `v1-${"o".repeat(43)}` };
  const gezag = [
    {
      soort: "EENHOOFDIG_OUDERLIJK",
      minderjarigeId: kind(),
      gezagsdragers: [{ persoonId: ouder.persoonId }],
      inOnderzoek: false,
    },
  ];
  await hub.dataSource.query(
    "INSERT INTO persoonsgegevens (persoon_id, bron, gegevens, opgehaald_op) VALUES ($1, 'brp', $2, $3)",
    [kind(), JSON.stringify({ gezag }), ERVOOR],
  );
  await geboren("2008-07-10");
  expect([await ziet(ouder, ERVOOR), await ziet(ouder, JARIG)]).toEqual([true, false]);
  await geboren("2008-07-11");
  expect(await ziet(ouder, JARIG)).toBe(true);
});
