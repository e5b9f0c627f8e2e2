// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { statementCount } from "../../platform/database/connection";
import { caseStore } from "../../subgraphs/case/store/definition";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { createDatabase, databaseUrl } from "../support/database";
import { startRegion, type TestRegion } from "../support/region";
import { type Fault, type FaultProxy, proxyForNoord } from "./support/fault-proxy";

const NAAM = "toestemming_delen";
const BRON = "zaken-noorderveen";
const REGISTREREN =
  "mutation($i: ToestemmingInvoer!) { registreerToestemming(invoer: $i) { id vastlegging vastleggingUitleg } }";
const INTREKKEN =
  "mutation($j: ID!, $t: ID!) { trekToestemmingIn(jeugdige: $j, toestemming: $t) { id vastlegging vastleggingUitleg } }";
const LIJST =
  "query($id: ID!) { jeugdige(id: $id) { toestemmingen { id vastlegging vastleggingUitleg ingetrokkenOp } } }";

const pseudonymKey = randomBytes(32);
let region: TestRegion;
let proxy: FaultProxy;
let hub: CaseHub;
let database: string;
beforeAll(async () => {
  region = await startRegion();
  proxy = await proxyForNoord(region);
  database = await createDatabase();
  hub = await startCaseHub(region.bronnenFile, { database, pseudonymKey, deadlineMs: 4000 });
  await hub.readAll();
});
beforeEach(() => {
  proxy.fault = undefined;
  proxy.when = undefined;
  region.noord.setStoring(null);
});
afterAll(async () => {
  await hub.close();
  await proxy.close();
  await region.close();
});

const schrijft = (method: string, pad: string) => pad.includes("/zaakeigenschappen") && method !== "GET";
const situatie = (naam = "een-jeugdige") => region.situatie(naam);
const kind = (naam?: string) => hub.pseudonymise("bsn", situatie(naam).bsns[0]!);
const regisseur = (naam?: string) => ({
  ...{ rol: "casusregisseur", sub: `mw-${naam}`, gemeenten: [situatie(naam).gemeente], organisatie: "Lokaal team" },
  medewerkernummer: situatie(naam).medewerkernummer,
});
/** Each time until another day: the same word is only kept once. */
let dagen = 0;
const invoer = (anders: object = {}) => ({
  tot: new Date(Date.UTC(2030, 0, (dagen += 1))).toISOString().slice(0, 10),
  ...{ jeugdige: kind(), domein: "plan", ontvanger: "REGISSEUR", niveau: "BEPERKT", hoedanigheid: "GEZAG" },
  ...anders,
});
async function registreer(i: object = invoer(), wie: object = regisseur()) {
  const { body } = await hub.ask(wie as never, REGISTREREN, { i });
  expect(body.errors).toBeUndefined();
  return body.data.registreerToestemming as { id: string; vastlegging: string; vastleggingUitleg: string | null };
}
const lijst = async (naam?: string) =>
  (await hub.ask(regisseur(naam), LIJST, { id: kind(naam) })).body.data.jeugdige.toestemmingen as any[];
const standVan = async (id: string) => (await lijst()).find((each) => each.id === id)?.vastlegging;
/** What the case system itself holds. */
function inBron(): any[] {
  let found: string | undefined;
  region.noord.change((data) => {
    const zaak = data.zaken.find(({ identificatie }) => identificatie === situatie().zaaknummer)!;
    const type = data.eigenschappen.find((each) => each.naam === NAAM && each.zaaktype === zaak.zaaktype)!;
    found = data.zaakeigenschappen.find((each) => each.zaak === zaak.uuid && each.eigenschap === type.uuid)?.waarde;
  });
  return JSON.parse(found ?? "[]");
}
const metId = (id: string) => inBron().filter((each) => each.id === id);
/** Changes the text in the case system, as a case worker would. */
function verander(edit: (text: string | undefined) => string | undefined): void {
  region.noord.change((data) => {
    const zaak = data.zaken.find(({ identificatie }) => identificatie === situatie().zaaknummer)!;
    const type = data.eigenschappen.find((each) => each.naam === NAAM && each.zaaktype === zaak.zaaktype)!;
    const known = data.zaakeigenschappen.find((each) => each.zaak === zaak.uuid && each.eigenschap === type.uuid);
    const text = edit(known?.waarde);
    if (text === undefined) data.zaakeigenschappen = data.zaakeigenschappen.filter((each) => each !== known);
    else if (known) known.waarde = text;
  });
}
/** Tries again what waits, as the background does when its time has come. */
async function later(): Promise<void> {
  hub.wait(3_600_000);
  await hub.subgraph.verzending.verstuur([BRON]);
}

describe("the whole circle", () => {
  it("a word comes beside what others wrote, in the name of who said it, and is one word when it is read again", async () => {
    const before = inBron();
    expect(before.length).toBeGreaterThan(0);
    const { id, vastlegging, vastleggingUitleg } = await registreer();
    expect([vastlegging, vastleggingUitleg]).toEqual(["IN_BRON", null]);
    expect(inBron()).toEqual([
      ...before,
      {
        ...{ id, domein: "plan", ontvanger: "REGISSEUR", niveau: "BEPERKT", hoedanigheden: ["GEZAG"] },
        ...{
          betrokkene: kind(),
          tot: expect.any(String),
          van: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          vastgelegdOp: expect.any(String),
        },
      },
    ]);
    expect(region.noord.users).toContain(regisseur().sub);
    const count = (await lijst()).length;
    await hub.readAll();
    expect((await lijst()).length).toBe(count);
    expect(await standVan(id)).toBe("IN_BRON");
  });

  it("a withdrawal is a later word, and holds whatever the case system makes of it", async () => {
    const { id } = await registreer(invoer({ domein: "onderwijs" }));
    const { body } = await hub.ask(regisseur(), INTREKKEN, { j: kind(), t: id });
    expect(body.data.trekToestemmingIn.vastlegging).toBe("IN_BRON");
    const weg = body.data.trekToestemmingIn.id as string;
    expect(metId(weg)).toEqual([expect.objectContaining({ ingetrokkenOp: expect.any(String) })]);
    // Someone there undoes the withdrawal under its own name: what the hub kept of it counts.
    verander((text) =>
      JSON.stringify(
        JSON.parse(text!).map((each: any) => (each.id === weg ? { ...each, ingetrokkenOp: undefined } : each)),
      ),
    );
    await hub.readAll();
    expect((await lijst()).find((each) => each.id === weg).ingetrokkenOp).not.toBeNull();
    // And a word that says to be of the future does not win from it.
    verander((text) =>
      JSON.stringify([...JSON.parse(text!), { ...metId(id)[0], id: "vals", vastgelegdOp: "2099-01-01T00:00:00Z" }]),
    );
    await hub.readAll();
    const [besluit] = await besluiten();
    expect(besluit!.niveaus.onderwijs).toBe("DAT");
  });

  it("what the case system shows no longer is said to be with the hub alone, and still holds", async () => {
    const { id } = await registreer();
    verander((text) => JSON.stringify(JSON.parse(text!).filter((each: any) => each.id !== id)));
    hub.wait(120_000);
    await hub.readAll();
    const woord = (await lijst()).find((each) => each.id === id);
    expect(woord.vastlegging).toBe("ALLEEN_HUB");
    expect(woord.vastleggingUitleg).toMatch(/toont deze toestemming niet meer/);
  });

  it("what is said twice is one word, and is withdrawn once", async () => {
    const i = invoer();
    const { id } = await registreer(i);
    expect((await registreer(i)).id).toBe(id);
    const trekIn = async () =>
      (await hub.ask(regisseur(), INTREKKEN, { j: kind(), t: id })).body.data.trekToestemmingIn.id as string;
    const weg = await trekIn();
    expect(await trekIn()).toBe(weg);
    expect([metId(id).length, metId(weg).length]).toEqual([1, 1]);
    expect((await registreer(i)).id).not.toBe(id);
  });

  it("a zaak without the list gets one", async () => {
    verander(() => undefined);
    const { id, vastlegging } = await registreer();
    expect(vastlegging).toBe("IN_BRON");
    expect(metId(id)).toHaveLength(1);
    expect(proxy.asked.filter(({ method }) => method === "POST").at(-1)!.path).toMatch(/\/zaakeigenschappen$/);
  });

  it("many at once: none is lost", async () => {
    const statements = async () => {
      const before = statementCount(hub.dataSource);
      await lijst();
      return statementCount(hub.dataSource) - before;
    };
    const few = await statements();
    const all = await Promise.all(Array.from({ length: 6 }, () => registreer()));
    await later();
    expect(all.map(({ id }) => metId(id).length)).toEqual(all.map(() => 1));
    // Where each word stands is one statement for all of them together.
    expect(await statements()).toBe(few);
  });
});

/** The decision about the child, as this regisseur gets it. */
async function besluiten() {
  const context = hub.subgraph.createContext(
    regisseur() as never,
    {
      ...{ activiteit: { doel: "casusregie", uri: "x" }, traceId: "t", logVerwerking: () => {} },
    } as never,
  );
  return (await context.toegang.perGezin(kind())).map(({ besluit }) => besluit);
}

/** `npm run bron -- hervat`, beside the hub that runs. */
function hervat(bron: string): string {
  const env = {
    ...process.env,
    BRONNEN: region.bronnenFile,
    DATABASE_URL: databaseUrl(database, caseStore.role, "only-in-tests"),
  };
  const command = spawnSync(process.execPath, ["-r", "@swc-node/register", "commands/bron.ts", "hervat", bron], {
    ...{ cwd: path.join(__dirname, "../.."), env, encoding: "utf8" },
  });
  return command.stdout + command.stderr;
}

describe("kept by the hub alone, and said so", () => {
  it("where the mapping has no place for it: no call is made", async () => {
    const before = { ...region.oost.calls };
    const naam = "twee-systemen-oost";
    const { id, vastlegging, vastleggingUitleg } = await registreer(invoer({ jeugdige: kind(naam) }), regisseur(naam));
    expect(vastlegging).toBe("ALLEEN_HUB");
    expect(vastleggingUitleg).toMatch(/geen plek/);
    expect(region.oost.calls).toEqual(before);
    expect(hervat("zaken-oosterwolde")).toMatch(/noemt geen plek/);
    expect((await lijst(naam)).find((each) => each.id === id).vastlegging).toBe("ALLEEN_HUB");
  });

  it("where the hub may not write (403): not tried again by itself, but when it is asked to", async () => {
    region.noord.setStoring({ alleenLezen: true });
    const { id, vastlegging, vastleggingUitleg } = await registreer();
    expect([vastlegging, vastleggingUitleg]).toEqual([
      "ALLEEN_HUB",
      expect.stringMatching(/nam de toestemming niet aan/),
    ]);
    region.noord.setStoring(null);
    await later();
    expect(await standVan(id)).toBe("ALLEEN_HUB");
    expect(hervat(BRON)).toMatch(/^De hub biedt [1-9]\d* toestemming/);
    await later();
    expect(await standVan(id)).toBe("IN_BRON");
    expect(metId(id)).toHaveLength(1);
  });

  it.each([400, 404])("where the source says %i", async (status) => {
    proxy.when = schrijft;
    proxy.fault = { status };
    expect((await registreer()).vastlegging).toBe("ALLEEN_HUB");
    expect(hub.logs()).not.toContain("geheim van de bron");
  });

  it("where something else than a list stands: that is left as it is", async () => {
    const list = inBron();
    verander(() => "Ouders akkoord, zie dossier");
    const before = proxy.asked.length;
    const { vastlegging, vastleggingUitleg } = await registreer();
    expect([vastlegging, vastleggingUitleg]).toEqual(["ALLEEN_HUB", expect.stringMatching(/niet lezen/)]);
    expect(proxy.asked.slice(before).filter(({ method }) => method === "PATCH")).toEqual([]);
    verander(() => JSON.stringify(list));
  });
});

describe("a source in trouble", () => {
  const faults: [string, Fault, (method: string, pad: string) => boolean][] = [
    ["hangs", "hang", schrijft],
    ["resets the connection", "reset", schrijft],
    ["answers 500", { status: 500 }, schrijft],
    ["hangs while its list is read", "hang", (_method, pad) => pad.includes("/zaakeigenschappen")],
    ["says all the time that it was changed meanwhile (409)", { status: 409 }, schrijft],
    ["says all the time that it was changed meanwhile (412)", { status: 412 }, schrijft],
  ];
  it.each(faults)(
    "that %s: the word waits, holds already, and is there once when it works again",
    async (_name, fault, when) => {
      const count = inBron().length;
      proxy.when = when;
      proxy.fault = fault;
      const begin = Date.now();
      const { id, vastlegging, vastleggingUitleg } = await registreer();
      expect(Date.now() - begin).toBeLessThan(6000);
      expect([vastlegging, vastleggingUitleg]).toEqual(["WACHT", expect.stringMatching(/Het geldt al/)]);
      expect((await lijst()).map((each) => each.id)).toContain(id);
      proxy.fault = undefined;
      await hub.subgraph.verzending.stop(); // what hangs is let go of
      await later();
      expect(await standVan(id)).toBe("IN_BRON");
      expect(metId(id)).toHaveLength(1);
      expect(inBron()).toHaveLength(count + 1);
    },
    90_000,
  );

  it.each<Fault>(["cut", "html"])(
    "an answer that is lost after it was written (%s): found at once, and not written again",
    async (fault) => {
      proxy.when = schrijft;
      proxy.fault = fault;
      const { id, vastlegging } = await registreer();
      expect(vastlegging).toBe("IN_BRON");
      expect(metId(id)).toHaveLength(1);
    },
  );

  it("500 once, then well: written at once", async () => {
    let first = true;
    proxy.when = (method, pad) => schrijft(method, pad) && first && !(first = false);
    proxy.fault = { status: 500 };
    expect((await registreer()).vastlegging).toBe("IN_BRON");
  });

  it("a case worker who changes the list between reading and writing loses nothing (412)", async () => {
    let once = true;
    proxy.when = (method, pad) => {
      if (schrijft(method, pad) && once) {
        once = false;
        verander((text) => JSON.stringify([...JSON.parse(text!), { eigen: "aantekening van een ander" }]));
      }
      return false;
    };
    const { id, vastlegging } = await registreer();
    expect(vastlegging).toBe("IN_BRON");
    expect(inBron()).toContainEqual({ eigen: "aantekening van een ander" });
    expect(metId(id)).toHaveLength(1);
    verander((text) => JSON.stringify(JSON.parse(text!).filter((each: any) => !each.eigen)));
  });
});

describe("kill -9", () => {
  const CHILD = `
    require("reflect-metadata");
    const { startCaseHub } = require("./test/support/case-hub");
    const [bronnen, database, key, claims, query, i] = JSON.parse(process.argv[1]);
    startCaseHub(bronnen, { database, pseudonymKey: Buffer.from(key, "base64"), deadlineMs: 60000 })
      .then((hub) => hub.ask(claims, query, { i }));
  `;
  it.each<[string, (method: string, pad: string) => boolean, Fault]>([
    ["between the commit and the first call", (_method, pad) => pad.includes("_zoek"), "hang"],
    ["while the source hangs on what is written", schrijft, "hang"],
    ["after the source has written and before the hub knows", schrijft, "cut"],
  ])(
    "%s: it arrives, once",
    async (_name, when, fault) => {
      const i = invoer({ hoedanigheid: "JEUGDIGE" });
      const reached = new Promise<void>((resolve) => {
        proxy.when = (method, pad) => when(method, pad) && (resolve(), true);
      });
      proxy.fault = fault;
      const argument = [region.bronnenFile, database, pseudonymKey.toString("base64"), regisseur(), REGISTREREN, i];
      const child = spawn(process.execPath, ["-r", "@swc-node/register", "-e", CHILD, JSON.stringify(argument)], {
        cwd: path.join(__dirname, "../.."),
        stdio: ["ignore", "inherit", "inherit"],
      });
      await reached;
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("exit", resolve));
      proxy.fault = undefined;
      await sleep(50);
      const [{ id }] = await hub.dataSource.query(
        "SELECT toestemming_id AS id FROM toestemming_verzending WHERE stand = 'WACHT' ORDER BY op DESC",
      );
      await later();
      expect(await standVan(id)).toBe("IN_BRON");
      expect(metId(id)).toHaveLength(1);
    },
    60_000,
  );
});

it("no number of a person goes into the list or the log", () => {
  const { bsns } = situatie();
  expect(bsns.length).toBeGreaterThan(0);
  for (const text of [hub.logs(), JSON.stringify(inBron())])
    for (const bsn of bsns) expect(text.includes(bsn)).toBe(false);
});
