// SPDX-License-Identifier: EUPL-1.2
import net from "node:net";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const GEZIN =
  "query($id: ID!) { gezin(id: $id) { id casus { status toelichting faseverloop { fase } signalen { code } dekking { bron status reden opgehaaldOp } regisseur { voerder contact { naam } } } } }";
const DEADLINE_MS = 400;

let region: TestRegion;
let hub: CaseHub;

beforeAll(async () => {
  // versheid 0: every look at one family asks its source first
  region = await startRegion({ edit: (yaml) => yaml.replaceAll("versheid: PT15M", "versheid: PT0S") });
  hub = await startCaseHub(region.bronnenFile, { deadlineMs: DEADLINE_MS });
  await hub.readAll();
});
afterEach(() => {
  region.noord.setStoring(null);
  region.zuid.setStoring(null);
});
afterAll(async () => {
  await hub.close();
  await region.close();
});

async function look(naam: string) {
  const { gemeente, medewerkernummer, zaaknummer } = region.situatie(naam);
  const [{ id }] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
  const begin = Date.now();
  const { body } = await hub.ask({ rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer }, GEZIN, {
    id,
  });
  return { gezin: body.data.gezin, errors: body.errors, ms: Date.now() - begin };
}

const standInOf = (naam: string) => (region.situatie(naam).bron === "zaken-noorderveen" ? region.noord : region.zuid);

async function content(): Promise<string> {
  const tables = ["gezin", "gezinslid", "regietoewijzing", "perspectiefplan"];
  const rows = await Promise.all(
    tables.map((table) =>
      hub.dataSource.query(
        `SELECT count(*)::int AS n, md5(string_agg(row, '|' ORDER BY row)) AS hash FROM (SELECT (to_jsonb(t) - 'opgehaald_op')::text AS row FROM ${table} t) rows`,
      ),
    ),
  );
  return JSON.stringify(rows);
}

describe("reading the case systems", () => {
  it("ends in the same state when everything is read again", async () => {
    const before = await content();
    await hub.readAll();
    expect(await content()).toBe(before);
    expect(
      JSON.parse(before)
        .flat()
        .every(({ n }: { n: number }) => n > 20),
    ).toBe(true);
  });

  it("takes the same number of source calls for one child and for eight", async () => {
    const calls = async (naam: string) => {
      standInOf(naam).resetCalls();
      await look(naam);
      return Object.values(standInOf(naam).calls).reduce((a, b) => a + b, 0);
    };
    const first = [await calls("een-jeugdige"), await calls("acht-jeugdigen")];
    const next = [await calls("een-jeugdige"), await calls("acht-jeugdigen")];
    const namen = ["een-jeugdige", "acht-jeugdigen"];
    const plans = namen.map((naam) => (standInOf(naam) === region.noord ? 1 : 0)); // where plans are objects
    expect(first).toEqual(plans.map((n) => n + 2)); // the search, and once the statussen
    expect(next).toEqual(plans.map((n) => n + 1));
  });

  it("asks the statussen again when the phase of now is another, and then knows the whole course", async () => {
    const naam = "voorbeeldgezin";
    const fasen = async () => (await look(naam)).gezin.casus.faseverloop.map(({ fase }: { fase: string }) => fase);
    const before: string[] = await fasen();
    standInOf(naam).resetCalls();
    await look(naam);
    expect(standInOf(naam).calls["zaken.statussen"]).toBeUndefined();
    standInOf(naam).change((data) => {
      const { uuid } = data.zaken.find(({ identificatie }) => identificatie === region.situatie(naam).zaaknummer)!;
      const last = data.statussen.filter(({ zaak }) => zaak === uuid).at(-1)!;
      const other = data.statustypen.find(({ omschrijving }) => omschrijving === "Nazorg")!;
      data.statussen.push({
        ...last,
        uuid: "00000000-0000-4000-8000-00000000feed",
        statustype: other.uuid,
        datumStatusGezet: new Date(Date.now() - 3_600_000).toISOString(),
      });
    });
    expect(await fasen()).toEqual([...before, "NAZORG"]);
    expect(standInOf(naam).calls["zaken.statussen"]).toBe(1);
  });

  it("asks the source in the name of who looks", async () => {
    standInOf("voorbeeldgezin").resetCalls();
    await look("voorbeeldgezin");
    expect(standInOf("voorbeeldgezin").users).toContain("mw");
  });

  it("shows a change in the case system at the next look", async () => {
    const naam = "regie-gewisseld";
    const before = (await look(naam)).gezin.casus.regisseur.contact.naam;
    standInOf(naam).change((data) => {
      for (const zaak of data.zaken.filter(({ identificatie }) => identificatie === region.situatie(naam).zaaknummer)) {
        for (const rol of data.rollen.filter((each) => each.zaak === zaak.uuid && each.contactpersoonRol))
          Object.assign(rol.contactpersoonRol!, { naam: "Noor Gewijzigd" });
      }
    });
    expect(before).not.toBe("Noor Gewijzigd");
    expect((await look(naam)).gezin.casus.regisseur.contact.naam).toBe("Noor Gewijzigd");
  });
});

describe("a case system in trouble", () => {
  it.each([
    ["hangs", "voorbeeldgezin", { vertragingMs: 3000 }, /niet op tijd/],
    ["answers 500", "een-jeugdige", { status: 500 }, /storing/],
    ["refuses the hub", "vier-jeugdigen", { status: 403 }, /weigerde/],
  ])(
    "that %s: the last copy is shown as VEROUDERD with its moment, within the deadline",
    async (_name, naam, storing, reden) => {
      standInOf(naam).setStoring(storing);
      const { gezin, errors, ms } = await look(naam);
      expect(errors).toBeUndefined();
      expect(ms).toBeLessThan(DEADLINE_MS + 600);
      expect(gezin.casus.status).toBe("VEROUDERD");
      expect(gezin.casus.dekking[0]).toMatchObject({ status: "VEROUDERD", reden: expect.stringMatching(reden) });
      expect(gezin.casus.signalen).toContainEqual({ code: "BRON_VEROUDERD" });
      expect(gezin.casus.dekking[0].reden).toMatch(/stand van \d+ \w+ \d{4}/);
      expect(gezin.casus.regisseur.contact.naam).toMatch(/\w/);
    },
  );

  it("that is gone altogether: the copy stays, and reading all of it deletes nothing", async () => {
    const lonely = await startRegion({
      gezinnen: 40,
      edit: (yaml) => yaml.replaceAll("versheid: PT15M", "versheid: PT0S"),
    });
    const own = await startCaseHub(lonely.bronnenFile, { deadlineMs: DEADLINE_MS });
    await own.readAll();
    const count = async () => (await own.dataSource.query("SELECT count(*)::int AS n FROM gezin"))[0].n;
    const before = await count();
    await lonely.close();
    await own.readAll();
    expect(await count()).toBe(before);
    const standen = await own.dataSource.query("SELECT fout FROM bronstand");
    expect(standen.map(({ fout }: { fout: string }) => fout)).toEqual(Array(3).fill("ONBEREIKBAAR"));
    await own.close();
  });

  it("that truncates its answer or talks nonsense: a value, never an exception", async () => {
    const replies = [
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{"count": 1, "resu',
      "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>",
      "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\nnot json!",
    ];
    for (const reply of replies) {
      const liar = net.createServer((socket) => {
        socket.on("error", () => {}).once("data", () => socket.end(reply));
      });
      const port = await new Promise<number>((resolve) =>
        liar.listen(0, "127.0.0.1", () => resolve((liar.address() as net.AddressInfo).port)),
      );
      const lying = await startRegion({
        gezinnen: 40,
        edit: (yaml) => yaml.replace(/http:\/\/127\.0\.0\.1:\d+/g, `http://127.0.0.1:${port}`),
      });
      const own = await startCaseHub(lying.bronnenFile);
      await own.readAll();
      const standen = await own.dataSource.query("SELECT fout FROM bronstand ORDER BY bron");
      expect(standen).toHaveLength(3);
      for (const { fout } of standen) expect(["ONBEREIKBAAR", "ONLEESBAAR", "STORING"]).toContain(fout);
      await own.close();
      await lying.close();
      liar.close();
    }
  });

  it("removes from the copy what the case system deleted", async () => {
    const { zaaknummer, bron } = region.situatie("jeugdige-alleen");
    const standIn = bron === "zaken-noorderveen" ? region.noord : region.zuid;
    const present = async () =>
      (await hub.dataSource.query("SELECT count(*)::int AS n FROM gezin WHERE zaaknummer = $1", [zaaknummer]))[0].n;
    expect(await present()).toBe(1);
    standIn.change((data) => {
      const index = data.zaken.findIndex(({ identificatie }) => identificatie === zaaknummer);
      (data.zaken as unknown[]).splice(index, 1);
    });
    await hub.readAll();
    expect(await present()).toBe(0);
  });
});
