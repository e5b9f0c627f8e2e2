// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ZipFile } from "yazl";
import type { OneRosterObject } from "../../example/oneroster/data";
import { oneRosterBestanden, pakIn, type Zipinhoud } from "../../example/oneroster/zip";
import { csv, inschrijving, leerling, leerlingId, school, testBsn } from "./support/aanlevering";
import { CLAIMS, createTestHub, type TestHub } from "./support/hub";
import { quarantaine } from "./support/inhoud";

const ZIP = {
  naam: "zip-test",
  domein: "education" as const,
  soort: "oneroster-csv" as const,
  bronhouder: "Samenwerkingsverband Test",
  gemeente: "9001",
  bsnType: "bsn",
  versheid: 2 * 86_400_000,
};
const moment = (dag: number, uur = 8) => new Date(Date.UTC(2026, 10, dag, uur));
const object = (sourcedId: string, rest: object, gewijzigd = moment(1)): OneRosterObject => ({
  sourcedId,
  status: "active",
  dateLastModified: gewijzigd.toISOString(),
  ...rest,
});
const org = (brin: string) =>
  object(`org-${brin}`, { name: `Rooster ${brin}`, type: "school", identifier: `${brin}02` });
const user = (n: number, bsn = testBsn(n)) =>
  object(`user-${n}`, { userIds: [{ type: "BSN", identifier: bsn }], grades: ["4"], familyName: `Leerling, ${n}` });
const enrollment = (n: number, brin: string, beginDate = "2026-08-01", gewijzigd?: Date, rest: object = {}) =>
  object(
    `e-${n}-${brin}`,
    {
      user: { sourcedId: `user-${n}` },
      class: { sourcedId: "class" },
      school: { sourcedId: `org-${brin}` },
      role: "student",
      beginDate,
      ...rest,
    },
    gewijzigd,
  );
const jaar = object("jaar", { type: "schoolYear", startDate: "2026-08-01", endDate: "2027-08-01", title: "x" });
const bulk = (dag: number, ns = [0, 1, 2]): Zipinhoud => ({
  wijze: "bulk",
  moment: moment(dag),
  data: {
    orgs: [org("99AA"), org("99BB")],
    academicSessions: [jaar],
    users: ns.map((n) => user(n)),
    enrollments: ns.map((n) => enrollment(n, "99AA")),
  },
});
const delta = (dag: number, enrollments: OneRosterObject[]): Zipinhoud => ({
  wijze: "delta",
  moment: moment(dag),
  data: { enrollments },
});
const gone = { status: "tobedeleted" };

let hub: TestHub;
beforeEach(async () => {
  hub = await createTestHub("2026-11-21T10:00:00Z", [], [ZIP]);
  await hub.deliver(csv({}, [school("99AA"), ...[0, 1, 2].map((n) => leerling(n)), inschrijving(0, "99AA")]));
});
afterEach(() => hub.close());

let files = 0;
const put = async (inhoud: Buffer | Zipinhoud, on = hub): Promise<void> => {
  const folder = path.join(on.folder, ZIP.naam);
  mkdirSync(folder, { recursive: true });
  const zip = Buffer.isBuffer(inhoud) ? inhoud : await pakIn(oneRosterBestanden(inhoud), inhoud.moment);
  writeFileSync(path.join(folder, `${String(++files).padStart(3, "0")}.zip`), zip);
  await on.work.round();
};
/** A zip of which one text was changed. */
const changed = (inhoud: Zipinhoud, bestand: string, change: (tekst: string) => string): Promise<Buffer> => {
  const bestanden = oneRosterBestanden(inhoud);
  return pakIn(bestanden.set(bestand, change(bestanden.get(bestand) ?? "")), inhoud.moment);
};
/** A zip with nothing but the time that a clock showed, without its zone. */
const pack = async (bestanden: ReadonlyMap<string, string | Buffer>, klok: Date): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [naam, inhoud] of bestanden)
    zip.addBuffer(Buffer.from(inhoud as string), naam, { mtime: klok, forceDosTimestamp: true });
  zip.end();
  const delen: Buffer[] = [];
  for await (const deel of zip.outputStream) delen.push(deel as Buffer);
  return Buffer.concat(delen);
};
const look = async (n: number, claims: object = CLAIMS.leerplicht) =>
  (
    await hub.askJeugdigen(
      claims,
      "onderwijs{status dekking{bron status reden} inschrijvingen{van tot herkomst{bron vastgelegdOp}}}",
      [{ id: leerlingId(n) }],
    )
  ).data._entities[0].onderwijs;
const inZip = async (n: number) =>
  (await look(n)).inschrijvingen.filter(({ herkomst }: { herkomst: { bron: string } }) => herkomst.bron === ZIP.naam);
const reasons = async () => (await quarantaine(hub)).map(({ reden }) => reden);

test("a bulk delivery becomes enrolments, and the file goes", async () => {
  await put(bulk(20));
  expect(await inZip(0)).toEqual([
    { van: "2026-08-01", tot: null, herkomst: { bron: ZIP.naam, vastgelegdOp: "2026-11-20T08:00:00.000Z" } },
  ]);
  expect((await look(0)).dekking).toContainEqual({ bron: ZIP.naam, status: "BESCHIKBAAR", reden: null });
  expect(readdirSync(path.join(hub.folder, ZIP.naam))).toEqual([]);
  const rows = await hub.dataSource.query("SELECT inhoud::text AS t FROM oneroster_object");
  expect(rows).toHaveLength(9);
  expect(rows.map(({ t }: { t: string }) => t).join()).not.toMatch(/\d{9}|Leerling/);
});

test("the school where the pupil is enrolled sees it, another one does not", async () => {
  await put(bulk(20));
  expect((await look(1, CLAIMS.school)).inschrijvingen).toHaveLength(1);
  expect((await look(1, CLAIMS.andereSchool)).status).toBe("AFGESCHERMD");
});

test("a delta adds, changes and removes on top of it; a newer bulk replaces all", async () => {
  await put(bulk(18));
  await put(delta(19, [enrollment(0, "99AA", "2026-09-01", moment(19)), enrollment(1, "99AA", "", moment(19), gone)]));
  expect(await inZip(0)).toMatchObject([{ van: "2026-09-01" }]);
  expect(await inZip(1)).toEqual([]);
  expect(await inZip(2)).toHaveLength(1);
  await put(bulk(20, [1]));
  expect(await inZip(1)).toHaveLength(1);
  expect(await inZip(2)).toEqual([]);
});

test("before the first full delivery nobody is said to be absent from it; without any, nothing is", async () => {
  expect((await look(9, CLAIMS.regisseur)).status).toBe("AFGESCHERMD");
  const of = async () => {
    const inzagebewijs = await hub.bewijs("VOLLEDIG", [leerlingId(9)]);
    const { data } = await hub.askJeugdigen(CLAIMS.regisseur, "onderwijs{dekking{bron status reden}}", [
      { id: leerlingId(9), inzagebewijs },
    ]);
    return data._entities[0].onderwijs.dekking.find(({ bron }: { bron: string }) => bron === ZIP.naam);
  };
  expect(await of()).toEqual({ bron: ZIP.naam, status: "NIET_BEVRAAGD", reden: "Er is nog niets aangeleverd." });
  await put(delta(20, [enrollment(0, "99AA", "2026-09-01", moment(20))]));
  expect(await of()).toMatchObject({ status: "DEELS", reden: "Er is nog geen volledige aanlevering ontvangen." });
  await put(bulk(20));
  expect(await of()).toMatchObject({ status: "GEEN" });
  hub.clock.now = new Date("2026-11-24T10:00:00Z");
  expect(await of()).toMatchObject({ status: "VEROUDERD", reden: "De inschrijvingen zijn van 20 november 2026." });
});

const contents = async (on: TestHub) => [
  await on.dataSource.query("SELECT * FROM oneroster_object ORDER BY soort, sourced_id"),
  await on.dataSource.query(
    "SELECT leerling_id, brin, begindatum, einddatum, vastgelegd_op FROM roosterinschrijving ORDER BY 1, 2, 3",
  ),
  await on.dataSource.query("SELECT volledig_op, bijgewerkt_op, gewijzigd, afgekeurd FROM roosterstand"),
];

test("all deliveries again, and in the other order, end in the same state", async () => {
  const all = [
    bulk(15),
    delta(16, [enrollment(0, "99AA", "2026-09-01", moment(16)), enrollment(1, "99AA", "", moment(16), gone)]),
    bulk(17, [0, 2]),
    delta(18, [enrollment(0, "99BB", "2026-10-01", moment(17, 20)), enrollment(2, "99AA", "", moment(18), gone)]),
    delta(19, [enrollment(2, "99AA", "2026-11-01", moment(18, 9))]),
  ];
  for (const one of [...all, ...all]) await put(one);
  const other = await createTestHub("2026-11-21T10:00:00Z", [], [ZIP]);
  for (const one of [...all].reverse()) await put(one, other);
  expect(await contents(other)).toEqual(await contents(hub));
  expect((await contents(hub))[1]).toHaveLength(3);
  await other.close();
});

test("what is wrong with a line costs that line; the reason names the file and the line, never the value", async () => {
  const zip = await changed(bulk(20), "users.csv", (tekst) =>
    tekst.replace(testBsn(1), "123456789").concat("te,weinig\r\n"),
  );
  await put(zip);
  expect(await reasons()).toEqual([
    "users.csv, regel 3: userIds: geen BSN.",
    "users.csv, regel 5: Het aantal velden klopt niet met de kolomnamen.",
  ]);
  expect(await inZip(0)).toHaveLength(1);
  expect(await inZip(1)).toEqual([]);
  expect(await hub.dataSource.query("SELECT afgekeurd FROM roosterstand")).toEqual([{ afgekeurd: 3 }]);
});

test("a line twice, and a change that is still to come, are left out", async () => {
  await put(bulk(18));
  const twice = [enrollment(0, "99AA", "2026-09-01", moment(19)), enrollment(0, "99AA", "2026-10-01", moment(19))];
  await put(delta(19, [...twice, enrollment(2, "99AA", "2026-10-01", moment(25))]));
  expect(await reasons()).toEqual([
    "enrollments.csv, regel 3: sourcedId: staat ook al op regel 2.",
    "enrollments.csv, regel 4: dateLastModified: ligt in de toekomst.",
  ]);
  expect(await inZip(0)).toMatchObject([{ van: "2026-09-01" }]);
});

test("a file from quarantine is read again when it is put back, mended or not", async () => {
  const data = { ...bulk(20).data, orgs: [org("99BB")] };
  await put({ ...bulk(20), data: { ...data, users: [user(0, "123456789"), user(1)] } });
  const folder = path.join(hub.folder, ZIP.naam);
  const [kept] = readdirSync(path.join(folder, "quarantaine")).filter((naam) => naam.endsWith(".zip"));
  renameSync(path.join(folder, "quarantaine", kept!), path.join(folder, "opnieuw.zip"));
  await hub.work.round();
  expect(await reasons()).toEqual(["users.csv, regel 2: userIds: geen BSN."]);
  await put(bulk(20));
  expect(await inZip(0)).toHaveLength(1);
});

test.each([
  ["winter", new Date(2026, 10, 20, 9), "2026-11-20T08:00:00.000Z"],
  ["summer", new Date(2026, 6, 1, 9), "2026-07-01T07:00:00.000Z"],
])("a time without a zone is a Dutch one, in %s too", async (_name, klok, moment) => {
  await put(await pack(oneRosterBestanden(bulk(20)), klok));
  expect((await inZip(0))[0].herkomst.vastgelegdOp).toBe(moment);
});

describe("refused whole, with nothing changed", () => {
  const manifest = (change: (tekst: string) => string) => () => changed(bulk(20), "manifest.csv", change);
  const raw = (change: (zip: Buffer) => Buffer | void) => async () => {
    const zip = await pakIn(oneRosterBestanden(bulk(20)), moment(20));
    return change(zip) ?? zip;
  };
  const central = (zip: Buffer) => zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const cases: [string, () => Promise<Buffer>, string][] = [
    ["no zip", async () => Buffer.from("sourcedId,status"), "Het bestand is geen zipbestand, of het is afgebroken."],
    [
      "cut off",
      raw((zip) => zip.subarray(0, zip.length - 40)),
      "Het bestand is geen zipbestand, of het is afgebroken.",
    ],
    ["damaged", raw((zip) => void zip.fill(0xaa, 60, 90)), "manifest.csv: is beschadigd of afgebroken."],
    [
      "another content than the checksum",
      raw((zip) => void zip.writeUInt32LE(1, central(zip) + 16)),
      "manifest.csv: is beschadigd; de controlesom klopt niet.",
    ],
    [
      "encrypted",
      raw((zip) => void zip.writeUInt16LE(zip.readUInt16LE(central(zip) + 8) | 1, central(zip) + 8)),
      "Het zipbestand is met een wachtwoord beveiligd.",
    ],
    [
      "strongly encrypted",
      raw((zip) => void zip.writeUInt16LE(zip.readUInt16LE(central(zip) + 8) | 0x41, central(zip) + 8)),
      "De inhoudsopgave van het zipbestand klopt niet, of het is beveiligd.",
    ],
    [
      "a name that points outside",
      async () => {
        const zip = await pakIn(new Map([...oneRosterBestanden(bulk(20)), ["xx/boos.csv", "x"]]), moment(20));
        return Buffer.from(zip.toString("latin1").replaceAll("xx/boos.csv", "../boos.csv"), "latin1");
      },
      "Een bestandsnaam in het zipbestand wijst naar buiten het zipbestand.",
    ],
    [
      "a bomb",
      () => changed(bulk(20), "users.csv", (tekst) => tekst + "0".repeat(20 * 2 ** 20)),
      "Het zipbestand is verdacht sterk ingepakt.",
    ],
    [
      "a bomb that lies about its size",
      async () => {
        const zip = await changed(bulk(20), "users.csv", (tekst) => tekst + "0".repeat(20 * 2 ** 20));
        const place = zip.lastIndexOf(Buffer.from("users.csv"));
        zip.writeUInt32LE(1000, place - 46 + 24);
        return zip;
      },
      "users.csv: is beschadigd of afgebroken.",
    ],
    [
      "a hundred files and more",
      () => pakIn(new Map(Array.from({ length: 101 }, (_, i) => [`${i}.csv`, "x"])), moment(20)),
      "Er staan meer dan 100 bestanden in het zipbestand.",
    ],
    ["no manifest", () => pakIn(new Map([["users.csv", "x"]]), moment(20)), "manifest.csv ontbreekt."],
    [
      "all in a folder",
      () =>
        pakIn(new Map([...oneRosterBestanden(bulk(20))].map(([naam, tekst]) => [`map/${naam}`, tekst])), moment(20)),
      "manifest.csv staat in een map; het hoort los in het zipbestand.",
    ],
    [
      "OneRoster 1.1",
      manifest((t) => t.replace("oneroster.version,1.2", "oneroster.version,1.1")),
      "manifest.csv: oneroster.version moet 1.2 zijn.",
    ],
    [
      "another manifest",
      manifest((t) => t.replace("manifest.version,1.0", "manifest.version,2.0")),
      "manifest.csv: manifest.version moet 1.0 zijn.",
    ],
    [
      "no word on a file",
      manifest((t) => t.replace("file.users,bulk\r\n", "")),
      "manifest.csv: file.users moet bulk, delta of absent zijn.",
    ],
    [
      "a file too many",
      manifest((t) => t.replace("file.users,bulk", "file.users,absent")),
      "users.csv: staat in het zipbestand, maar volgens manifest.csv niet.",
    ],
    [
      "a file too few",
      () => pakIn(new Map([...oneRosterBestanden(bulk(20))].filter(([naam]) => naam !== "users.csv")), moment(20)),
      "users.csv: ontbreekt.",
    ],
    [
      "a column too few",
      () => changed(bulk(20), "users.csv", (t) => t.replace("userIds", "ids")),
      "users.csv: kolom ontbreekt: userIds.",
    ],
    [
      "an open quote",
      () => changed(bulk(20), "users.csv", (t) => `${t}"user-9,,,`),
      "users.csv: de aanhalingstekens kloppen niet tot en met regel 5.",
    ],
    [
      "nothing usable",
      () => changed(bulk(20), "enrollments.csv", (t) => t.split("\r\n")[0]!),
      "enrollments.csv: er staat geen enkele bruikbare regel in dit volledige bestand.",
    ],
    [
      "a moment to come",
      () => pakIn(oneRosterBestanden(bulk(20)), moment(25)),
      "manifest.csv: heeft een datum in de toekomst.",
    ],
    [
      "no moment",
      () => pack(oneRosterBestanden(bulk(20)), new Date(1980, 0, 1)),
      "manifest.csv: heeft geen datum; zo is niet te zien welke levering de nieuwste is.",
    ],
    [
      "no UTF-8",
      () => {
        const bestanden = new Map<string, string | Buffer>(oneRosterBestanden(bulk(20)));
        return pack(bestanden.set("users.csv", Buffer.from([0x73, 0xff, 0xfe])), new Date(2026, 10, 20));
      },
      "users.csv: is geen UTF-8.",
    ],
  ];
  test.each(cases)("%s", async (_name, make, reden) => {
    await put(bulk(18));
    const before = await contents(hub);
    await put(await make());
    expect(await reasons()).toEqual([reden]);
    expect(await contents(hub)).toEqual(before);
  });
});
