// SPDX-License-Identifier: EUPL-1.2
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrpHub, startBrpHub } from "./brp-hub";

const GEZIN = `query($id: ID!) { gezin(id: $id) { casus { status toelichting dekking { bron status reden } regisseur { voerder }
  leden { persoon { naam adres } } } } }`;
const DEADLINE_MS = 400;
const HOUR = 3_600_000;

let hub: BrpHub;
beforeAll(async () => {
  hub = await startBrpHub({ deadlineMs: DEADLINE_MS });
});
afterEach(() => hub.brp.setStoring(null));
afterAll(() => hub.close());

async function see(situatie: string, at = hub) {
  const begin = Date.now();
  const { casus } = await at.look(situatie, GEZIN);
  return { casus, brp: casus.dekking.find(({ bron }: any) => bron === "brp"), ms: Date.now() - begin };
}

describe("a BRP in trouble", () => {
  it.each([
    ["hangs", "vier-jeugdigen", { vertragingMs: 3000 }, /niet op tijd/],
    ["answers 500", "een-jeugdige", { status: 500 }, /storing/],
    ["refuses the hub", "pleeggezin", { status: 403 }, /weigerde/],
  ])(
    "that %s: the last copy as VEROUDERD with its moment, within the deadline",
    async (_name, situatie, storing, reden) => {
      const before = await see(situatie);
      expect(before.brp.status).toBe("BESCHIKBAAR");
      hub.wait(2 * HOUR);
      await hub.readAll();
      hub.brp.setStoring(storing);
      const { casus, brp, ms } = await see(situatie);
      expect(ms).toBeLessThan(DEADLINE_MS + 600);
      expect(brp).toMatchObject({ status: "VEROUDERD", reden: expect.stringMatching(reden) });
      expect(brp.reden).toMatch(/stand van \d+ \w+ \d{4}/);
      expect(casus).toMatchObject({ status: "VEROUDERD", toelichting: expect.stringContaining("brp: ") });
      expect(casus.leden).toEqual(before.casus.leden);
    },
  );

  it.each([
    ["hangs", "voorbeeldgezin", { vertragingMs: 3000 }, /niet op tijd\.$/],
    ["is down", "acht-jeugdigen", { status: 503 }, /storing\.$/],
  ])(
    "that %s and was never read: ONBEREIKBAAR, and the rest of the gezin is there",
    async (_name, situatie, storing, reden) => {
      hub.brp.setStoring(storing);
      const { casus, brp, ms } = await see(situatie);
      expect(ms).toBeLessThan(DEADLINE_MS + 600);
      expect(brp).toMatchObject({ status: "ONBEREIKBAAR", reden: expect.stringMatching(reden) });
      expect(casus.status).toBe("DEELS");
      expect(casus.leden.length).toBeGreaterThan(1);
      for (const { persoon } of casus.leden) expect(persoon).toMatchObject({ naam: expect.any(String), adres: null });
    },
  );

  it("that answers too late still warms the copy for who looks next", async () => {
    hub.brp.setStoring({ vertragingMs: DEADLINE_MS + 300 });
    expect((await see("veilig-thuis")).brp.status).toBe("ONBEREIKBAAR");
    await sleep(600);
    hub.brp.reset();
    expect((await see("veilig-thuis")).brp.status).toBe("BESCHIKBAAR");
    expect(hub.brp.aanroepen).toHaveLength(0);
  });

  it("and a case system in trouble at the same time still cost one deadline", async () => {
    hub.wait(2 * HOUR);
    hub.brp.setStoring({ vertragingMs: 3000 });
    for (const zaken of [hub.region.noord, hub.region.zuid]) zaken.setStoring({ vertragingMs: 3000 });
    const { casus, ms } = await see("veilig-thuis");
    for (const zaken of [hub.region.noord, hub.region.zuid]) zaken.setStoring(null);
    expect(ms).toBeLessThan(DEADLINE_MS + 600);
    expect(casus.dekking.map(({ status }: any) => status)).toEqual(["VEROUDERD", "VEROUDERD"]);
  });
});

describe("something that is no BRP", () => {
  const http = (body: string, type = "application/json", length = Buffer.byteLength(body)) =>
    `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${body}`;
  const answer = (...personen: object[]) => http(JSON.stringify({ type: "RaadpleegMetBurgerservicenummer", personen }));

  it.each([
    ["resets the connection", "", /niet bereikbaar/],
    ["truncates its answer", http('{"type": "Raad', "application/json", 5000), /niet bereikbaar|niet te lezen/],
    ["talks HTML", http("<html>", "text/html"), /niet te lezen/],
    ["talks no JSON", http("not json!"), /niet te lezen/],
    ["answers another question", http('{"type":"ZoekMetPostcodeEnHuisnummer","personen":[]}'), /niet te lezen/],
    [
      "gives a date it cannot mean",
      answer({ burgerservicenummer: "999900006", geboorte: { datum: { type: "Datum", datum: "vandaag" } } }),
      /niet te lezen/,
    ],
  ])("%s: ONBEREIKBAAR with one clear reason, never an exception", async (_name, reply, reden) => {
    const own = await lying(reply);
    const { brp } = await see("voorbeeldgezin", own.hub);
    expect(brp).toMatchObject({ status: "ONBEREIKBAAR", reden: expect.stringMatching(reden) });
    await own.close();
  });

  it("gives persons that were not asked: they are not looked at", async () => {
    const own = await lying(answer({ burgerservicenummer: "999900006", naam: { geslachtsnaam: "Vreemdeling" } }));
    const { casus } = await see("voorbeeldgezin", own.hub);
    expect(JSON.stringify(casus)).not.toContain("Vreemdeling");
    expect(await own.hub.dump()).not.toContain("Vreemdeling");
    await own.close();
  });

  async function lying(reply: string): Promise<{ hub: BrpHub; close: () => Promise<void> }> {
    const liar = net.createServer((socket) => {
      socket.on("error", () => {}).once("data", () => (reply ? socket.end(reply) : socket.resetAndDestroy()));
    });
    const port = await new Promise<number>((resolve) =>
      liar.listen(0, "127.0.0.1", () => resolve((liar.address() as net.AddressInfo).port)),
    );
    const own = await startBrpHub({ port, deadlineMs: 1500 });
    return { hub: own, close: async () => (await own.close(), void liar.close()) };
  }
});
