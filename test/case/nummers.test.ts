// SPDX-License-Identifier: EUPL-1.2
import { decodeJwt } from "jose";
import { parse, stringify } from "yaml";
import type { Situatie } from "../../example/situaties/situatie";
import type { Inzagebesluit } from "../../platform/auth/inzagebewijs";
import { statementCount } from "../../platform/database/connection";
import type { Inzageniveau } from "../../platform/herkomst/records";
import { isBsn } from "../../platform/identity/bsn";
import { createNumberOpener, createNumberSealer } from "../../platform/identity/sealed-numbers";
import { createInzagebewijzen } from "../../subgraphs/case/resolvers/inzagebewijzen";
import { deleteRegister } from "../../subgraphs/case/store/registersignalen";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { createNumberKey } from "../support/keys";
import { startRegion, type TestRegion } from "../support/region";
import { TRACE } from "../support/verzoek";

const GEZIN = "query($id: ID!) { gezin(id: $id) { inzagebewijzen casus { jeugdigen { id inzagebewijs } } } }";
const nummerKey = createNumberKey();

let region: TestRegion;
let hub: CaseHub;

/** @param met what the hub has: a BRP to ask, or someone who asks dossier systems */
async function start(met: { brp?: boolean; sealer?: boolean; bewaartermijn?: string }): Promise<void> {
  region = await startRegion({
    gezinnen: 30,
    edit: (yaml) => {
      const { bronnen, ...rest } = parse(yaml) as { bronnen: { soort: string }[] };
      const own = bronnen.map((bron) => (met.bewaartermijn && bron.soort === "zgw" ? { ...bron, ...met } : bron));
      return stringify({ ...rest, bronnen: own.filter(({ soort }) => met.brp || soort !== "brp") });
    },
  });
  const sealNumbers = met.sealer ? await createNumberSealer(nummerKey.publicJwk) : undefined;
  hub = await startCaseHub(region.bronnenFile, { sealNumbers, deadlineMs: 3000 });
  await hub.readAll();
}
afterEach(async () => {
  expect(hub.logs()).not.toMatch(/eyJ/);
  await hub.close();
  await region.close();
});

const regisseurVan = ({ medewerkernummer, gemeente }: Situatie) => ({
  ...{ rol: "casusregisseur", sub: `mw-${medewerkernummer}` },
  ...{ gemeenten: [gemeente], medewerkernummer },
});

/** The jeugdigen of the example family, and the numbers that come along about them. */
async function look(id?: string) {
  const situatie = region.situatie("voorbeeldgezin");
  const rows = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [situatie.zaaknummer]);
  const before = statementCount(hub.dataSource);
  const { body } = await hub.ask(regisseurVan(situatie), GEZIN, { id: id ?? rows[0].id });
  expect(body.errors).toBeUndefined();
  const bewijzen: string[] = body.data.gezin.casus.jeugdigen.map(({ inzagebewijs }: any) => inzagebewijs);
  expect(new Set(body.data.gezin.inzagebewijzen)).toEqual(new Set(bewijzen));
  const open = await createNumberOpener(nummerKey.privateJwk, hub.pseudonymise);
  const sealed = [...new Set(bewijzen)].flatMap((bewijs) => (decodeJwt(bewijs).nummers as string | undefined) ?? []);
  const opened = await Promise.all(sealed.map(open));
  return {
    ids: body.data.gezin.casus.jeugdigen.map((jeugdige: { id: string }) => jeugdige.id) as string[],
    nummers: new Map(opened.flatMap((each) => [...each])),
    text: JSON.stringify(body),
    statements: statementCount(hub.dataSource) - before,
  };
}
const kept = () => hub.dataSource.query("SELECT * FROM persoonsnummer") as Promise<unknown[]>;

test("with a decision go the numbers of its jeugdigen, for who has the key alone; one statement more", async () => {
  await start({ brp: true, sealer: true });
  const { ids, nummers, text } = await look();
  expect([...nummers.keys()].sort()).toEqual([...ids].sort());
  const { statements } = await look();
  for (const bsn of nummers.values()) {
    expect(isBsn(bsn)).toBe(true);
    expect(text).not.toContain(bsn);
    expect(hub.logs()).not.toContain(bsn);
  }
  await hub.dataSource.query("DELETE FROM persoonsnummer");
  expect(await look()).toMatchObject({ nummers: new Map(), statements });
});

test("without a key for it no number goes along, and none is read", async () => {
  await start({ brp: true });
  const { statements } = await look();
  expect((await look()).nummers.size).toBe(0);
  await hub.close();
  await region.close();
  await start({ brp: true, sealer: true });
  expect((await look()).statements).toBe(statements + 1);
});

test("without a BRP only the numbers of jeugdigen are kept, as long as they are in a gezin", async () => {
  await start({ sealer: true });
  const jeugdigen = await hub.dataSource.query("SELECT DISTINCT persoon_id FROM gezinslid WHERE is_jeugdige");
  expect(await kept()).toHaveLength(jeugdigen.length);
  const { ids, nummers } = await look();
  expect(nummers.size).toBe(ids.length);
  await hub.dataSource.query("INSERT INTO persoonsnummer VALUES ('x', 'y')");
  await deleteRegister(hub.dataSource, true);
  expect(await kept()).toHaveLength(jeugdigen.length);
  await hub.dataSource.query("DELETE FROM gezinslid WHERE persoon_id = $1", [ids[0]]);
  await deleteRegister(hub.dataSource, true);
  expect(await kept()).toHaveLength(jeugdigen.length - 1);
  await deleteRegister(hub.dataSource, false);
  expect(await kept()).toEqual([]);
});

test("without either no number is kept at all", async () => {
  await start({});
  expect(await kept()).toEqual([]);
  expect((await look()).nummers.size).toBe(0);
});

test("numbers in a gezin that is passed on go along from that answer, and nothing is kept", async () => {
  await start({ sealer: true, bewaartermijn: "geen" });
  let uuid = "";
  const { zaaknummer } = region.situatie("voorbeeldgezin");
  region.noord.change((data) => {
    uuid = data.zaken.find(({ identificatie }) => identificatie === zaaknummer)!.uuid;
  });
  const { ids, nummers } = await look(hub.pseudonymise("gezin", `zaken-noorderveen:${uuid}`));
  expect(ids.length).toBeGreaterThan(0);
  expect([...nummers.keys()].sort()).toEqual([...ids].sort());
  expect(await kept()).toEqual([]);
});

test("only of whose help may be seen a number is looked up and goes along", async () => {
  region = await startRegion({ gezinnen: 30 });
  hub = await startCaseHub(region.bronnenFile);
  const niveaus: Record<string, Inzageniveau> = { a: "GEEN", b: "DAT", c: "VOLLEDIG", d: "GEEN" };
  const gemaakt: Inzagebesluit[] = [];
  const gezocht: string[][] = [];
  const toegang = {
    overJeugdige: async (id: string) => ({
      ...{ redenen: {}, grond: "REGIE_NU", beleid: [] },
      niveaus: {
        hulp: niveaus[id],
        onderwijs: id === "d" ? "GEEN" : "VOLLEDIG",
        casus: "VOLLEDIG",
        persoon: "VOLLEDIG",
      },
    }),
    perGezin: async () => [],
  };
  const bewijzen = createInzagebewijzen(
    toegang as unknown as Parameters<typeof createInzagebewijzen>[0],
    async (besluit) => String(gemaakt.push(besluit)),
    { aanvrager: { rol: "casusregisseur", sub: "r" }, logVerwerking: () => {} } as never,
    { activiteit: { uri: "urn:x" }, traceId: TRACE } as never,
    {
      findNummers: async (ids) => {
        gezocht.push(ids);
        return async (personen) => `verzegeld ${personen.join()}`;
      },
      findCasusfeiten: async () => undefined,
    },
  );
  await bewijzen.loadMany(Object.keys(niveaus));
  expect(gezocht).toEqual([["b", "c"]]);
  expect(gemaakt.map(({ personen, nummers }) => [personen.join(), nummers])).toEqual([
    ["a", undefined],
    ["b", "verzegeld b"],
    ["c", "verzegeld c"],
  ]);
});
