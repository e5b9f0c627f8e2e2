// SPDX-License-Identifier: EUPL-1.2
import { generateRegion } from "../../example/generate";
import { leerplichtCsv } from "../../example/write/csv/leerplicht";
import { naleveringen } from "../../example/write/csv/naleveringen";
import { createTestHub, CLAIMS, type TestHub } from "./support/hub";
import { contents, quarantaine } from "./support/inhoud";

const region = generateRegion({ gezinnen: 120, seed: 3, peildatum: "2026-11-21" });
const full = (gemeente: string): string => leerplichtCsv(region, gemeente).tekst;
const later = (gemeente: string, naam: string): string =>
  naleveringen(region, gemeente).find((nalevering) => nalevering.naam === naam)!.tekst;
const LIST = `{thuiszitters(regelversie:"regio-groningen-2022",first:100){edges{node{jeugdige{id} oordeel{soort fase}}}}}`;

let hub: TestHub;
beforeEach(async () => {
  hub = await createTestHub();
  await hub.deliver(full("9001"), full("9002"));
});
afterEach(() => hub.close());

const kinds = async (): Promise<string[]> =>
  (await hub.ask(CLAIMS.leerplicht, LIST)).data.thuiszitters.edges.map(
    ({ node }: { node: { oordeel: { soort: string } } }) => node.oordeel.soort,
  );

test("the deliveries of the region come in whole", async () => {
  expect(await quarantaine(hub)).toEqual([]);
  expect((await kinds()).length).toBeGreaterThan(0);
});

test("a delta closes one report and adds another", async () => {
  const before = await kinds();
  await hub.deliver(later("9001", "delta"));
  const after = await kinds();
  expect(after.filter((soort) => soort === "ZIEK_DEELS")).toHaveLength(1);
  expect(after).toHaveLength(before.length); // one went, one came
});

test("what comes too late changes nothing", async () => {
  const facts = async () => (await contents(hub)).filter((row) => !/^(levering|aanlevering) /.test(row));
  const before = await facts();
  await hub.deliver(later("9001", "te-laat"));
  expect(await facts()).toEqual(before);
  expect(await quarantaine(hub)).toEqual([]);
});

test("of a partial delivery the good records come in, and the pupils of the others are known to be incomplete", async () => {
  await hub.deliver(later("9001", "onvolledig"));
  expect((await quarantaine(hub)).map(({ plaats, reden }) => `${plaats} ${reden}`)).toEqual([
    "4 begindatum: geen bestaande datum (JJJJ-MM-DD).",
    "5 verzuimsoort: onbekende code.",
  ]);
  const reports = await hub.dataSource.query("SELECT FROM verzuimmelding WHERE meldingnummer LIKE '9001-D%'");
  expect(reports).toHaveLength(2);
  expect(await hub.dataSource.query("SELECT FROM onvolledig_dossier")).toHaveLength(2);
});

test("two gemeenten that name other schools are both shown", async () => {
  await hub.deliver(later("9001", "tegenstrijdig"));
  const [{ id }] = await hub.dataSource.query("SELECT id FROM leerling GROUP BY id HAVING count(*) > 1 LIMIT 1");
  const bewijs = await hub.bewijs("VOLLEDIG", [id]);
  const { data } = await hub.askJeugdigen(CLAIMS.regisseur, "onderwijs{signalen{code uitleg} dekking{bron}}", [
    { id, inzagebewijs: bewijs },
  ]);
  const { signalen, dekking } = data._entities[0].onderwijs;
  expect(signalen).toContainEqual({
    code: "TEGENSTRIJDIG",
    uitleg: expect.stringMatching(
      /^De gemeenten noemen niet dezelfde school: volgens Gemeente Noorderveen .*, volgens Gemeente Zuiderham .*\.$/,
    ),
  });
  expect(dekking).toHaveLength(2);
});

test("all of them, in the other order, end in the same state", async () => {
  const all = ["delta", "te-laat", "onvolledig", "tegenstrijdig"].map((naam) => later("9001", naam));
  await hub.deliver(...all);
  const other = await createTestHub();
  await other.deliver(...[...all].reverse(), full("9002"), full("9001"));
  const state = async (one: TestHub) => (await contents(one)).filter((row) => !row.startsWith("bronstand"));
  expect(await state(other)).toEqual(await state(hub));
  await other.close();
});
