// SPDX-License-Identifier: EUPL-1.2
import { startSmallWorld, type SmallWorld } from "./support/smallworld";

describe("what travels with a request", () => {
  let world: SmallWorld;
  const calls: { service: string; ms: number; ok: boolean }[] = [];
  beforeAll(async () => void (world = await startSmallWorld({ onSubgraphCall: (call) => calls.push(call) })));
  afterAll(() => world.close());
  beforeEach(() => void (world.kleuren.received.length = world.kaarten.received.length = calls.length = 0));

  test("fifty users at once each get their own data", async () => {
    const query = "query ($id: ID!) { wie wieIsDaar kaart(id: $id) { id kleur } rij(aantal: 3) { kleur } }";
    const users = Array.from({ length: 50 }, (_, index) => `Bearer gebruiker-${index}`);
    const answers = await Promise.all(
      users.map((user, index) => world.gateway.ask(query, { id: `k${index}` }, { authorization: user })),
    );
    answers.forEach((answer, index) => {
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toMatchObject({
        wie: users[index],
        wieIsDaar: users[index],
        kaart: { id: `k${index}`, kleur: `kleur k${index}` },
      });
    });
    // Same question, other users: never one answer for two.
    expect(world.kaarten.received).toHaveLength(50);
  });

  test("token, purpose and trace go along; other headers do not", async () => {
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const parent = "00f067aa0ba902b7";
    const { headers } = await world.gateway.ask("{ kaart { kleur } }", undefined, {
      authorization: "Bearer x",
      "x-gezinshub-doel": "regie",
      traceparent: `00-${traceId}-${parent}-01`,
      tracestate: "a=b",
      baggage: "bsn=1",
      cookie: "c=1",
    });
    expect(headers.get("x-trace-id")).toBe(traceId);
    const received = [...world.kaarten.received, ...world.kleuren.received].map((one) => one.headers);
    const spans = received.map(({ traceparent }) => String(traceparent).split("-"));
    for (const header of received) {
      expect(header).toMatchObject({ authorization: "Bearer x", "x-gezinshub-doel": "regie", tracestate: "a=b" });
      expect(header).not.toHaveProperty("baggage");
      expect(header).not.toHaveProperty("cookie");
    }
    expect(spans.map(([, trace]) => trace)).toEqual([traceId, traceId]);
    expect(new Set([parent, ...spans.map(([, , span]) => span)]).size).toBe(3);
  });

  test.each([
    undefined,
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "onzin",
  ])("traceparent %s starts a new trace, without tracestate", async (traceparent) => {
    const sent: Record<string, string> = { tracestate: "a=b", ...(traceparent ? { traceparent } : {}) };
    const { headers } = await world.gateway.ask("{ wie }", undefined, sent);
    const traceId = headers.get("x-trace-id");
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(traceparent ?? "").not.toContain(traceId);
    expect(world.kaarten.received[0]?.headers.traceparent).toContain(traceId);
    expect(world.kaarten.received[0]?.headers).not.toHaveProperty("tracestate");
  });

  test("every subgraph call is reported", async () => {
    await world.gateway.ask("{ kaart { kleur } }");
    expect(calls).toMatchObject([
      { service: "kaarten", ok: true },
      { service: "kleuren", ok: true },
    ]);
  });
});
