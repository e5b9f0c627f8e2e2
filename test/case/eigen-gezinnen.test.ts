// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import type { AanmeldData } from "../../example/aanmelden/data";
import { type BrpHub, startBrpHub } from "./brp-hub";

const EIGEN = "{ eigenGezinnen { naam casus { jeugdigen { id persoon { naam } } } } }";

let hub: BrpHub;
let gebruikers: AanmeldData["gebruikers"];
beforeAll(async () => {
  hub = await startBrpHub();
  const file = path.join(hub.region.folder, "aanmelden.json");
  ({ gebruikers } = JSON.parse(readFileSync(file, "utf8")) as AanmeldData);
});
beforeEach(async () => {
  await hub.dataSource.query("DELETE FROM persoonsgegevens");
  hub.brp.setStoring(null);
});
afterAll(() => hub.close());

const als = (rol: string, id: string) => {
  const { bsn } = gebruikers.find((each) => each.id === id)!;
  return { rol, sub: id, persoonId: hub.pseudonymise("bsn", bsn!) };
};
/** Calls to the BRP so far. */
const asked = () => hub.brp.adressen.length;
const eigen = async (wie: object) => {
  const { data, errors } = await hub.ask(wie as never, EIGEN);
  expect(errors).toBeUndefined();
  return data.eigenGezinnen as { casus: { jeugdigen: { id: string }[] } }[];
};

it("a parent with gezag sees the own gezin, also when nobody has looked before", async () => {
  const [gezin, ...more] = await eigen(als("gezin", "ouder-1-voorbeeldgezin"));
  expect(more).toEqual([]);
  expect(gezin!.casus.jeugdigen).toHaveLength(3);
});

it("a parent reads with the own gezin that a noodprocedure was held; another parent does not, and the registered operation asks it", async () => {
  const vraag = "{ eigenGezinnen { casus { jeugdigen { id noodprocedures { organisatie oordeel } } } } }";
  const [gezin] = await eigen(als("gezin", "ouder-1-voorbeeldgezin"));
  const [kind] = gezin!.casus.jeugdigen;
  await hub.dataSource.query(
    `INSERT INTO noodprocedure (id, persoon_id, gemeente, sub, rol, organisatie, reden, begonnen_op, eindigt_op, melden_vanaf)
     VALUES (gen_random_uuid(), $1, '9001', 's', 'casusregisseur', 'Lokaal team', 'reden', now() - interval '5 hours', now() - interval '1 hour', now() - interval '1 hour')`,
    [kind!.id],
  );
  const { data } = await hub.ask(als("gezin", "ouder-1-voorbeeldgezin"), vraag);
  const told = data.eigenGezinnen[0].casus.jeugdigen.filter((each: any) => each.noodprocedures.length > 0);
  expect(told).toEqual([{ id: kind!.id, noodprocedures: [{ organisatie: "Lokaal team", oordeel: null }] }]);
  const ander = await hub.ask({ rol: "gezin", sub: "vreemd", persoonId: `v1-${"z".repeat(43)}` }, vraag);
  expect(ander.data.eigenGezinnen).toEqual([]);
  const operation = readFileSync(path.join(__dirname, "../../schema/operations/EigenGezin.graphql"), "utf8");
  expect(operation).toMatch(/noodprocedures \{/);
});

it("someone of the gezin without gezag gets nothing, and a stranger does not make the hub ask the BRP", async () => {
  expect(await eigen(als("gezin", "jeugdige-1-voorbeeldgezin"))).toEqual([]);
  const before = asked();
  expect(await eigen({ rol: "gezin", sub: "vreemd", persoonId: `v1-${"z".repeat(43)}` })).toEqual([]);
  expect(asked()).toBe(before);
});

it("the BRP is asked once for all jeugdigen together, and not again while its answer is fresh", async () => {
  const ouder = als("gezin", "ouder-2-voorbeeldgezin");
  const before = asked();
  await eigen(ouder);
  expect(asked()).toBe(before + 1);
  await eigen(ouder);
  expect(asked()).toBe(before + 1);
});

it("without an answer of the BRP a parent sees nothing, and is told no more than that", async () => {
  hub.brp.setStoring({ status: 503 });
  expect(await eigen(als("gezin", "ouder-1-voorbeeldgezin"))).toEqual([]);
});

it("a copy older than its `versheid` gives a parent nothing while the BRP is silent, whichever way they look, and all again when it answers", async () => {
  const ouder = als("gezin", "ouder-1-voorbeeldgezin");
  const id = (await eigen(ouder))[0]!.casus.jeugdigen[0]!.id;
  const gezinId = await hub.gezinId("voorbeeldgezin");
  const ALLES = `query($id: ID!, $gezinId: ID!, $r: [_Any!]!) { jeugdige(id: $id) { persoon { naam } toestemmingen { id } noodprocedures { begonnenOp } }
    gezin(id: $gezinId) { naam } _entities(representations: $r) { ... on Jeugdige { inzagebewijs } } }`;
  const kijk = async () => (await hub.ask(ouder, ALLES, { id, gezinId, r: [{ __typename: "Jeugdige", id }] })).data;
  const alles = {
    jeugdige: { persoon: { naam: expect.any(String) }, toestemmingen: expect.any(Array), noodprocedures: [] },
    gezin: { naam: expect.any(String) },
    _entities: [{ inzagebewijs: expect.any(String) }],
  };
  const niets = {
    jeugdige: { persoon: null, toestemmingen: null, noodprocedures: null },
    gezin: null,
    _entities: [{ inzagebewijs: null }],
  };
  expect(await kijk()).toEqual(alles);
  hub.wait(2 * 3_600_000);
  hub.brp.setStoring({ status: 503 });
  expect(await kijk()).toEqual(niets);
  expect(await eigen(ouder)).toEqual([]);
  hub.brp.setStoring(null);
  const before = asked();
  expect(await kijk()).toEqual(alles);
  expect(asked()).toBe(before + 1);
});

it("gezag that is gone since the copy ends what a parent sees at the next look after `versheid`", async () => {
  const ouder = als("gezin", "ouder-1-voorbeeldgezin");
  const id = (await eigen(ouder))[0]!.casus.jeugdigen[0]!.id;
  const PERSOON = "query($id: ID!) { jeugdige(id: $id) { persoon { naam } } }";
  const persoon = async () => (await hub.ask(ouder, PERSOON, { id })).data.jeugdige.persoon;
  expect(await persoon()).not.toBeNull();
  hub.brp.change(({ personen }) => {
    for (const each of personen) delete (each as { gezag?: unknown }).gezag;
  });
  hub.wait(2 * 3_600_000);
  expect(await persoon()).toBeNull();
  hub.brp.reset();
});

it("a jeugdige sees the own gezin without any question to the BRP", async () => {
  const before = asked();
  expect(await eigen(als("jeugdige", "jeugdige-1-bijna-18"))).toHaveLength(1);
  expect(asked()).toBe(before);
});
