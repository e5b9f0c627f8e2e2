// SPDX-License-Identifier: EUPL-1.2
import { type BrpHub, startBrpHub } from "./brp-hub";

const GEZIN = `query($id: ID!) { gezin(id: $id) { casus { status dekking { bron status reden }
  leden { persoon { naam adres inOnderzoek opschorting herkomstBrp { bron opgehaaldOp } } } jeugdigen { persoon { adres } gezag { soort uitleg } } } } }`;
const KANARIE = "Geheimpad";
const HOUR = 3_600_000;

let hub: BrpHub;
beforeAll(async () => {
  hub = await startBrpHub();
});
afterAll(() => hub.close());

const see = (situatie: string) => hub.look(situatie, GEZIN);
const personsOf = (situatie: string) => {
  const kinderen = hub.region.situatie(situatie).bsns;
  const data: any[] = [];
  hub.brp.change(({ personen }) =>
    data.push(
      ...personen.filter(
        (persoon: any) =>
          kinderen.includes(persoon.burgerservicenummer) ||
          persoon.kinderen.some((kind: any) => kinderen.includes(kind.burgerservicenummer)),
      ),
    ),
  );
  return data;
};

describe("geheimhouding", () => {
  it("drops the address at the border: it is in no answer, no row and no log line", async () => {
    const answer = await see("veilig-thuis");
    expect(JSON.stringify(hub.brp.aanroepen.at(-1)!.antwoord)).toContain(KANARIE);
    expect(answer.casus).toMatchObject({ status: "BESCHIKBAAR" });
    for (const { persoon } of answer.casus.leden) expect(persoon).toMatchObject({ adres: null, inOnderzoek: false });
    for (const text of [JSON.stringify(answer), await hub.dump(), hub.logs()]) expect(text).not.toContain(KANARIE);
    expect(answer.casus.jeugdigen[0].gezag.soort).toMatch(/OUDERLIJK/);
  });

  it("looks the same as an address that nobody knows", async () => {
    const shape = (gezin: any) =>
      gezin.casus.leden.map(({ persoon }: any) => ({
        ...persoon,
        naam: "",
        herkomstBrp: { ...persoon.herkomstBrp, opgehaaldOp: "" },
      }));
    const [geheim, onbekend] = [shape(await see("veilig-thuis")), shape(await see("geen-plan"))];
    expect(geheim[0]).toEqual(onbekend[0]);
    const keys = async (situatie: string) =>
      (
        await hub.dataSource.query("SELECT gegevens FROM persoonsgegevens WHERE persoon_id = $1", [
          hub.pseudonymise("bsn", hub.region.situatie(situatie).bsns[0]!),
        ])
      ).map(({ gegevens }: any) => Object.keys(gegevens).sort());
    expect(await keys("veilig-thuis")).toEqual(await keys("geen-plan"));
  });

  it("removes an address that was stored before it became secret", async () => {
    const before = (await see("vier-jeugdigen")).casus.leden[0].persoon.adres;
    expect(await hub.dump()).toContain(before);
    for (const persoon of personsOf("vier-jeugdigen")) {
      Object.assign(persoon, { geheimhoudingPersoonsgegevens: true });
      Object.assign(persoon.verblijfplaats.verblijfadres, { inOnderzoek: { straat: true } });
    }
    hub.wait(2 * HOUR);
    const { casus } = await see("vier-jeugdigen");
    for (const { persoon } of casus.leden) expect(persoon).toMatchObject({ adres: null, inOnderzoek: false });
    expect(await hub.dump()).not.toContain(before);
  });

  it.each([1, "1", 7, "ja", {}])("keeps secret what it does not understand, case %#", async (mark) => {
    for (const persoon of personsOf("voorbeeldgezin")) Object.assign(persoon, { geheimhoudingPersoonsgegevens: mark });
    hub.wait(2 * HOUR);
    for (const { persoon } of (await see("voorbeeldgezin")).casus.leden) expect(persoon.adres).toBeNull();
  });

  it.each([0, false, undefined, null])("shows the address again when the mark is gone, case %#", async (mark) => {
    for (const persoon of personsOf("voorbeeldgezin")) Object.assign(persoon, { geheimhoudingPersoonsgegevens: mark });
    hub.wait(2 * HOUR);
    for (const { persoon } of (await see("voorbeeldgezin")).casus.leden) expect(persoon.adres).toMatch(/\d{4}[A-Z]{2}/);
  });
});

describe("the number of a person", () => {
  it("is nowhere in clear: not in the store, an answer, a log line or an address", async () => {
    const answer = JSON.stringify(await see("twaalf-personen"));
    const asked = hub.brp.aanroepen.flatMap(({ vraag }) => vraag.burgerservicenummer as string[]);
    expect(asked.length).toBeGreaterThan(12);
    const texts = [answer, await hub.dump(), hub.logs(), hub.brp.adressen.join()];
    for (const bsn of asked) for (const text of texts) expect(text).not.toContain(bsn);
  });

  it("is sealed once: reading everything again changes no row", async () => {
    const rows = () => hub.dataSource.query("SELECT * FROM persoonsnummer ORDER BY 1");
    const before = await rows();
    expect(before.length).toBeGreaterThan(100);
    expect(before[0].bsn_versleuteld).toMatch(/^v1\./);
    await hub.readAll();
    expect(await rows()).toEqual(before);
  });

  it("that another key sealed is removed and comes back at the next reading", async () => {
    const id = hub.pseudonymise("bsn", hub.region.situatie("bijna-18").bsns[0]!);
    await hub.dataSource.query(
      "UPDATE persoonsnummer SET bsn_versleuteld = 'v1.AAAA.AAAA.AAAA' WHERE persoon_id = $1",
      [id],
    );
    const { casus } = await see("bijna-18");
    expect(casus.status).toBe("DEELS");
    hub.wait(2 * HOUR);
    await hub.readAll();
    expect((await see("bijna-18")).casus.status).toBe("BESCHIKBAAR");
  });

  it("and the copy go when the person is in no gezin any more", async () => {
    await see("jeugdige-alleen");
    const { zaaknummer, bsns } = hub.region.situatie("jeugdige-alleen");
    const id = hub.pseudonymise("bsn", bsns[0]!);
    const count = async () =>
      (
        await hub.dataSource.query(
          "SELECT (SELECT count(*) FROM persoonsnummer WHERE persoon_id = $1)::int + (SELECT count(*) FROM persoonsgegevens WHERE persoon_id = $1)::int AS n",
          [id],
        )
      )[0].n;
    expect(await count()).toBe(2);
    hub.region.zuid.change((data) => {
      data.zaken = data.zaken.filter(({ identificatie }) => identificatie !== zaaknummer);
    });
    await hub.readAll();
    await hub.expire();
    expect(await count()).toBe(0);
  });
});

describe("bewaartermijn", () => {
  it("removes a copy that is too old, and does not show it meanwhile", async () => {
    await see("een-jeugdige");
    hub.wait(31 * 24 * HOUR);
    const { data } = await hub.ask(
      hub.regisseurVan("een-jeugdige"),
      "{ mijnGezinnen(first: 100) { edges { node { casus { dekking { bron status } jeugdigen { gezag { soort } } } } } } }",
    );
    for (const { node } of data.mijnGezinnen.edges) {
      expect(node.casus.dekking.at(-1)).toEqual({ bron: "brp", status: "NIET_BEVRAAGD" });
      for (const { gezag } of node.casus.jeugdigen) expect(gezag).toBeNull();
    }
    await hub.expire();
    expect(await hub.dataSource.query("SELECT count(*)::int AS n FROM persoonsgegevens")).toEqual([{ n: 0 }]);
  });

  it("geen: passes the BRP through and stores nothing of it", async () => {
    const own = await startBrpHub({ bewaartermijn: "geen" });
    try {
      const first = await own.look("voorbeeldgezin", GEZIN);
      expect(first.casus.status).toBe("BESCHIKBAAR");
      expect(first.casus.jeugdigen[0]).toMatchObject({
        persoon: { adres: expect.any(String) },
        gezag: { soort: "GEZAMENLIJK_OUDERLIJK" },
      });
      await own.look("voorbeeldgezin", GEZIN);
      expect(own.brp.aanroepen).toHaveLength(2);
      expect(await own.dataSource.query("SELECT count(*)::int AS n FROM persoonsgegevens")).toEqual([{ n: 0 }]);
      own.brp.setStoring({ status: 500 });
      const { casus } = await own.look("voorbeeldgezin", GEZIN);
      expect(casus.dekking.at(-1)).toMatchObject({ bron: "brp", status: "ONBEREIKBAAR" });
      expect(casus.leden[0].persoon.adres).toBeNull();
    } finally {
      await own.close();
    }
  });
});
