// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from "node:timers/promises";
import type { OneRosterData, OneRosterObject } from "../../example/oneroster/data";
import { createOneRosterStandIn, type OneRosterStandIn } from "../../example/oneroster/stand-in";
import { csv, inschrijving, leerling, leerlingId, school, testBsn } from "./support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "./support/hub";

const BASIS = "/ims/oneroster/rostering/v1p2";
const MINUTE = 60_000;
const object = (sourcedId: string, rest: object): OneRosterObject => ({
  sourcedId,
  status: "active",
  dateLastModified: "2026-11-01T08:00:00.000Z",
  ...rest,
});
const org = (brin: string) =>
  object(`org-${brin}`, { name: `Rooster ${brin}`, type: "school", identifier: `${brin}02` });
const user = (n: number, userIds: object[] = [{ type: "bsn", identifier: testBsn(n) }]) =>
  object(`user-${n}`, { userIds, enabledUser: "true", givenName: "V", familyName: `Leerling ${n}`, grades: ["4"] });
const enrollment = (
  n: number,
  brin: string,
  beginDate?: string,
  endDate?: string,
  id = `e-${n}-${brin}-${beginDate}`,
) =>
  object(id, {
    user: { type: "user", sourcedId: `user-${n}` },
    class: { type: "class", sourcedId: "class" },
    school: { type: "org", sourcedId: `org-${brin}` },
    role: "student",
    beginDate,
    endDate,
  });

const SECRET = "alleen-in-tests";
const data: OneRosterData = {
  orgs: [org("99AA"), org("99BB"), object("bestuur", { name: "Bestuur", type: "district", identifier: "1" })],
  academicSessions: [
    object("jaar", {
      type: "schoolYear",
      startDate: "2026-08-01",
      endDate: "2027-08-01",
      title: "x",
      schoolYear: "2027",
    }),
  ],
  users: [
    user(0),
    user(1),
    user(2),
    user(3),
    user(4, []),
    user(5, [{ type: "BSN", identifier: "999999999" }]),
    user(6),
  ],
  enrollments: [
    // Two classes and two school years that touch: one enrolment. The end is the first day that no longer counts.
    enrollment(0, "99AA", "2024-08-01", "2025-08-01"),
    enrollment(0, "99AA", "2025-08-01", "2026-08-01"),
    enrollment(0, "99AA", "2026-08-01", "2027-08-01"),
    enrollment(0, "99AA", "2026-09-01", "2027-01-01"),
    enrollment(1, "99AA", "2025-08-01", "2026-09-02"),
    enrollment(2, "99BB", undefined, undefined),
    enrollment(3, "99AA", "2025-08-01"),
    enrollment(4, "99AA", "2025-08-01"),
    enrollment(6, "99AA", "2025-08-01"),
    { ...enrollment(6, "99BB", "2026-08-01"), role: "teacher" },
  ],
};

let hub: TestHub;
let standIn: OneRosterStandIn;
beforeAll(async () => {
  standIn = createOneRosterStandIn({ data, clientId: "gezinshub", secret: SECRET, maxLimit: 3 });
  const origin = `http://127.0.0.1:${await standIn.listen(0)}`;
  hub = await createTestHub("2026-11-21T10:00:00Z", [
    {
      naam: "oneroster-test",
      domein: "education",
      soort: "oneroster",
      bronhouder: "Scholengroep Test",
      gemeente: "9001",
      adres: `${origin}${BASIS}`,
      token: `${origin}/token`,
      auth: { clientId: "gezinshub", secret: SECRET },
      bsnType: "BSN",
      cadans: 15 * MINUTE,
      volledig: 7 * 24 * 60 * MINUTE,
      versheid: 2 * 24 * 60 * MINUTE,
      tijdslimiet: 2000,
    },
  ]);
  await hub.deliver(
    csv({}, [
      school("99AA"),
      school("99BB"),
      ...[0, 1, 2, 3].map((n) => leerling(n)),
      inschrijving(0, "99AA"),
      inschrijving(1, "99AA"),
      inschrijving(2, "99AA"),
    ]),
  );
});
afterAll(async () => {
  await hub.close();
  await standIn.close();
});

interface Beeld {
  status: string;
  toelichting: string | null;
  dekking: { bron: string; status: string; reden: string | null }[];
  signalen: { code: string; uitleg: string }[];
  inschrijvingen: {
    van: string;
    tot: string | null;
    vestiging: string;
    leerjaar: string;
    school: { naam: string };
    herkomst: { bron: string; vastgelegdOp: string };
  }[];
  oordeel: { status: string; soort: string | null };
}
const SELECTION = `onderwijs{status toelichting dekking{bron status reden} signalen{code uitleg} oordeel{status soort}
  inschrijvingen{van tot vestiging leerjaar school{naam} herkomst{bron vastgelegdOp}}}`;
const look = async (n: number, claims: object = CLAIMS.leerplicht): Promise<Beeld> =>
  (await hub.askJeugdigen(claims, SELECTION, [{ id: leerlingId(n) }])).data._entities[0].onderwijs;
const inRooster = ({ inschrijvingen }: Beeld) =>
  inschrijvingen.filter(({ herkomst }) => herkomst.bron === "oneroster-test");
/** Lets the next round come after the cadans; the calls that it made. */
const nextRound = async (minutes = 16): Promise<string[]> => {
  hub.clock.now = new Date(hub.clock.now.getTime() + minutes * MINUTE);
  const before = standIn.calls.length;
  await hub.work.round();
  return standIn.calls.slice(before);
};

test("reads everything in pages, with one token", () => {
  expect(standIn.calls.filter((call) => call === "POST /token")).toHaveLength(1);
  const users = standIn.calls.filter((call) => call.includes("/users"));
  expect(users.map((call) => new URL(call.slice(4), "http://x").searchParams.get("offset"))).toEqual(["0", "3", "6"]);
  expect(standIn.calls.join()).not.toContain("filter");
  for (const call of standIn.calls) expect(call).not.toMatch(/9999\d{5}/);
});

test("periods per class become one enrolment, with the day of the source as last day", async () => {
  const beeld = await look(0);
  expect(inRooster(beeld)).toEqual([
    expect.objectContaining({
      van: "2024-08-01",
      tot: "2027-07-31",
      vestiging: "99AA02",
      leerjaar: "4",
      school: { naam: "Rooster 99AA" },
    }),
  ]);
  expect(inRooster(beeld)[0]!.herkomst.vastgelegdOp).toBe("2026-11-01T08:00:00.000Z");
  expect(beeld).toMatchObject({ status: "BESCHIKBAAR", signalen: [], oordeel: { status: "GEEN_THUISZITTER" } });
});

test.each([
  [
    1,
    "Volgens Gemeente Noorderveen staat de leerling ingeschreven op School 99AA; volgens Scholengroep Test niet meer.",
  ],
  [
    2,
    "Volgens Scholengroep Test staat de leerling ingeschreven op Rooster 99BB; volgens Gemeente Noorderveen op School 99AA.",
  ],
  [
    3,
    "Volgens Scholengroep Test staat de leerling ingeschreven op Rooster 99AA; volgens Gemeente Noorderveen op geen school.",
  ],
])("what leerplicht and the school say differently is shown, not merged (%i)", async (n, uitleg) => {
  const { signalen, oordeel } = await look(n);
  expect(signalen).toContainEqual({ code: "TEGENSTRIJDIG", uitleg });
  expect(oordeel.soort).toBe(n === 3 ? "ABSOLUUT" : null);
});

test("an enrolment without a begin gets the begin of its school year", async () => {
  expect(inRooster(await look(2))).toMatchObject([{ van: "2026-08-01", tot: null }]);
});

describe("access", () => {
  test("the school sees who is enrolled there today, also when leerplicht never delivered the pupil", async () => {
    expect(inRooster(await look(6, CLAIMS.school))).toHaveLength(1);
    expect((await look(6, CLAIMS.school)).oordeel.status).toBe("ONBEKEND");
  });
  test.each([
    ["who left, for the old school", 1, CLAIMS.school, "leerplicht"],
    ["another school", 6, CLAIMS.andereSchool, "none"],
    ["a gemeente, of somebody who is no resident", 6, CLAIMS.leerplicht, "none"],
    ["another gemeente", 0, CLAIMS.andereGemeente, "none"],
  ])("is refused: %s", async (_name, n, claims, rest) => {
    const beeld = await look(n, claims);
    expect(inRooster(beeld)).toEqual([]);
    expect(beeld.status).toBe(rest === "none" ? "AFGESCHERMD" : "BESCHIKBAAR");
  });
});

test("a BSN is nowhere in the copy, and what could not be used is counted", async () => {
  const rows = await hub.dataSource.query("SELECT inhoud::text AS t FROM oneroster_object");
  expect(rows.map(({ t }: { t: string }) => t).join()).not.toMatch(/\d{9}/);
  // The user without an elfproef, and the enrolment of the user without a BSN.
  expect(await hub.dataSource.query("SELECT afgekeurd FROM roosterstand")).toEqual([{ afgekeurd: 2 }]);
});

describe("delta", () => {
  test("nothing is asked before the cadans has passed", async () => {
    expect(await nextRound(5)).toEqual([]);
  });
  test("later only what changed is asked: a new enrolment, and one to be deleted", async () => {
    const dateLastModified = hub.clock.now.toISOString();
    standIn.change(({ enrollments }) => {
      Object.assign(
        enrollments.find(({ sourcedId }) => sourcedId.startsWith("e-2-"))!,
        { status: "tobedeleted", dateLastModified },
      );
      enrollments.push({ ...enrollment(2, "99AA", "2026-11-02"), dateLastModified });
    });
    const calls = await nextRound();
    expect(calls.length).toBeGreaterThan(0);
    expect(
      calls.every((call) => decodeURIComponent(call).includes("filter=dateLastModified>'2026-11-01T07:59:00.000Z'")),
    ).toBe(true);
    const beeld = await look(2);
    expect(inRooster(beeld)).toMatchObject([{ van: "2026-11-02", school: { naam: "Rooster 99AA" } }]);
    expect(beeld.signalen).toEqual([]);
    expect(inRooster(await look(0))).toHaveLength(1);
  });
  test("a user to be deleted takes the enrolments along", async () => {
    standIn.change(({ users }) =>
      Object.assign(users[3]!, { status: "tobedeleted", dateLastModified: hub.clock.now.toISOString() }),
    );
    await nextRound();
    expect(inRooster(await look(3))).toEqual([]);
  });
  test("a withdrawn token is asked anew", async () => {
    standIn.revokeTokens();
    expect((await nextRound()).filter((call) => call === "POST /token")).toHaveLength(1);
    expect((await look(0)).dekking).toContainEqual({ bron: "oneroster-test", status: "BESCHIKBAAR", reden: null });
  });
  test("after a week everything is read again, and what is gone without a word goes", async () => {
    standIn.change(({ enrollments }) => void enrollments.splice(4, 1));
    const calls = await nextRound(8 * 24 * 60);
    expect(calls.some((call) => call.includes("filter"))).toBe(false);
    expect(inRooster(await look(1))).toEqual([]);
  });
});

describe("failure is a value", () => {
  test("a source that fails keeps what is known, and is stale after its versheid", async () => {
    standIn.setStoring(500);
    await nextRound();
    await sleep(1);
    expect(inRooster(await look(0))).toHaveLength(1);
    expect((await look(0)).dekking).toContainEqual({ bron: "oneroster-test", status: "BESCHIKBAAR", reden: null });
    await nextRound(3 * 24 * 60);
    const { dekking } = await look(0);
    expect(dekking.find(({ bron }) => bron === "oneroster-test")).toMatchObject({
      status: "VEROUDERD",
      reden: expect.stringMatching(/^De inschrijvingen zijn van 29 november 2026\. De bron .*\.$/),
    });
  });
  test("and is good again by itself", async () => {
    standIn.setStoring(null);
    await sleep(10);
    await nextRound();
    expect((await look(0)).dekking.find(({ bron }) => bron === "oneroster-test")?.status).toBe("BESCHIKBAAR");
  });
});
