// SPDX-License-Identifier: EUPL-1.2
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../platform/database/connection";
import type { ImportDelivery, InboxOptions, Rejection } from "../../platform/inbox/delivery";
import { readInbox } from "../../platform/inbox/inbox";
import { backToInbox, listQuarantine } from "../../platform/inbox/quarantine-folder";
import { UnusableDelivery } from "../../platform/inbox/unusable-delivery";
import { createLogger } from "../../platform/logging/logger";
import { createDatabase, createTestDataSource, databaseUrl } from "../support/database";
import { createToyStore } from "./support/toy-store";

const BSN = "999900006";
const store = createToyStore("toyinbox");
let database: string;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createDatabase();
  dataSource = await createTestDataSource(store, database);
});
afterAll(() => dataSource.destroy());

/** One name a line; `!` refuses the line, ONBRUIKBAAR the file, STORING fails through no fault of it. */
const importDing: ImportDelivery = async ({ inhoud }, manager) => {
  const rejections: Rejection[] = [];
  for (const [i, naam] of inhoud.toString().split("\n").filter(Boolean).entries()) {
    if (naam === "ONBRUIKBAAR") throw new UnusableDelivery("Niet te lezen.");
    if (naam === "STORING") throw new Error(`geen verbinding voor ${BSN}`);
    if (naam.startsWith("!")) rejections.push({ plaats: i + 1, reden: "naam: begint met een uitroepteken." });
    else
      await manager.query("INSERT INTO ding (naam) VALUES ($1) ON CONFLICT (naam) DO UPDATE SET keer = ding.keer + 1", [
        naam,
      ]);
  }
  return rejections;
};

interface Row {
  naam: string;
  keer: number;
}

/** An inbox of a source of its own in the shared store. */
let sources = 0;
function createInbox(options: Partial<InboxOptions> = {}) {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "inbox-")), "in");
  mkdirSync(folder);
  const bron = `bron-${++sources}`;
  const lines: string[] = [];
  const log = createLogger("test", "trace", { write: (line: string) => lines.push(line) > 0 } as never);
  const clock = () => new Date("2026-11-21T12:00:00Z");
  const all = { bron, folder, extension: ".csv", dataSource, importDelivery: importDing, clock, log, ...options };
  return {
    bron,
    folder,
    lines,
    put: (name: string, text: string | Buffer) => writeFileSync(path.join(folder, name), text),
    read: (changed: Partial<InboxOptions> = {}) => readInbox({ ...all, ...changed }),
    rows: (like: string): Promise<Row[]> =>
      dataSource.query("SELECT naam, keer FROM ding WHERE naam LIKE $1 ORDER BY 1", [`${like}%`]),
    deliveries: () =>
      dataSource.query("SELECT bestand, uitkomst FROM aanlevering WHERE bron = $1 ORDER BY bestand, sha256", [bron]),
    reasons: () =>
      dataSource.query("SELECT plaats, reden, bestand FROM quarantaine WHERE bron = $1 ORDER BY sha256, plaats", [
        bron,
      ]),
    waiting: () => readdirSync(folder).filter((name) => name !== "quarantaine"),
    quarantine: () => listQuarantine(folder),
  };
}
const counts = (part: object) => ({ verwerkt: 0, bekend: 0, afgekeurd: 0, mislukt: 0, ...part });

test("a folder that is not there yet is made, and an empty one says nothing in the log", async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "inbox-")), "a", "b");
  const inbox = createInbox({ folder });
  expect(await inbox.read()).toEqual(counts({}));
  expect(existsSync(folder)).toBe(true);
  expect(inbox.lines).toEqual([]);
});

test("verwerkt: stored, removed from the folder, known by name; the counts are logged", async () => {
  const inbox = createInbox();
  inbox.put("a.csv", "een-a\neen-b");
  inbox.put("B.CSV", "een-c");
  expect(await inbox.read()).toEqual(counts({ verwerkt: 2 }));
  expect(await inbox.rows("een-")).toHaveLength(3);
  expect(readdirSync(inbox.folder)).toEqual([]);
  expect(await inbox.deliveries()).toEqual([
    { bestand: "B.CSV", uitkomst: "VERWERKT" },
    { bestand: "a.csv", uitkomst: "VERWERKT" },
  ]);
  expect(JSON.parse(inbox.lines.at(-1)!)).toMatchObject({ bron: inbox.bron, ...counts({ verwerkt: 2 }) });
});

test("bekend: the same content again, under another name too, is removed and stored once", async () => {
  const inbox = createInbox();
  inbox.put("a.csv", "twee-a");
  await inbox.read();
  // what a crash between the commit and the removal leaves: the file lies there still
  inbox.put("a.csv", "twee-a");
  inbox.put("kopie.csv", "twee-a");
  inbox.put("nieuw.csv", "twee-b");
  expect(await inbox.read()).toEqual(counts({ bekend: 2, verwerkt: 1 }));
  expect(await inbox.rows("twee-")).toEqual([
    { naam: "twee-a", keer: 1 },
    { naam: "twee-b", keer: 1 },
  ]);
  expect(inbox.waiting()).toEqual([]);
  const other = createInbox();
  other.put("a.csv", "twee-a");
  expect(await other.read()).toEqual(counts({ verwerkt: 1 })); // another source may say the same
});

test("a crash before the commit leaves nothing, and the file is imported next time", async () => {
  const inbox = createInbox();
  inbox.put("a.csv", "drie-a\nSTORING");
  expect(await inbox.read()).toEqual(counts({ mislukt: 1 }));
  expect(await inbox.rows("drie-")).toEqual([]);
  expect(await inbox.deliveries()).toEqual([]);
});

test("afgekeurd in part: the rest is stored, and the file waits with its reasons for the hub only", async () => {
  const inbox = createInbox();
  inbox.put("a.csv", "vier-a\n!x\nvier-b\n!y");
  expect(await inbox.read()).toEqual(counts({ afgekeurd: 1 }));
  expect(await inbox.rows("vier-")).toHaveLength(2);
  expect(await inbox.deliveries()).toEqual([{ bestand: "a.csv", uitkomst: "DEELS" }]);
  const reden = "naam: begint met een uitroepteken.";
  expect(await inbox.reasons()).toEqual([2, 4].map((plaats) => ({ plaats, reden, bestand: "a.csv" })));
  const [kept, ...others] = await inbox.quarantine();
  expect(others).toEqual([]);
  expect(kept).toMatch(/^[0-9a-f]{12}-a\.csv$/);
  const folder = path.join(inbox.folder, "quarantaine");
  const at = (name: string) => path.join(folder, name);
  expect(readFileSync(at(kept!), "utf8")).toBe("vier-a\n!x\nvier-b\n!y");
  expect(JSON.parse(readFileSync(at(`${kept}.reden.json`), "utf8"))).toEqual([
    { plaats: 2, reden },
    { plaats: 4, reden },
  ]);
  const mode = (file: string) => statSync(file).mode & 0o777;
  expect([mode(at(kept!)), mode(at(`${kept}.reden.json`)), mode(folder)]).toEqual([0o600, 0o600, 0o700]);
  expect(inbox.waiting()).toEqual([]);
  expect(await inbox.read()).toEqual(counts({})); // what waits in quarantine is not read by itself
});

test("afgekeurd as a whole: nothing is stored, the others are; tried again when it is delivered again", async () => {
  const inbox = createInbox();
  inbox.put("a.csv", "vijf-a\nONBRUIKBAAR");
  inbox.put("b.csv", "vijf-b");
  expect(await inbox.read()).toEqual(counts({ afgekeurd: 1, verwerkt: 1 }));
  expect((await inbox.rows("vijf-")).map(({ naam }) => naam)).toEqual(["vijf-b"]);
  expect(await inbox.reasons()).toEqual([{ plaats: 0, reden: "Niet te lezen.", bestand: "a.csv" }]);

  // a better importer of a newer version: the same bytes are usable now
  const [kept] = await inbox.quarantine();
  await backToInbox(inbox.folder, kept!);
  expect(inbox.waiting()).toEqual(["a.csv"]);
  expect(await inbox.quarantine()).toEqual([]);
  const better: ImportDelivery = (delivery, manager) =>
    importDing({ ...delivery, inhoud: Buffer.from(delivery.inhoud.toString().replace("ONBRUIKBAAR", "")) }, manager);
  expect(await inbox.read({ importDelivery: better })).toEqual(counts({ verwerkt: 1 }));
  expect(await inbox.reasons()).toEqual([]);
  expect(await inbox.deliveries()).toEqual([
    { bestand: "a.csv", uitkomst: "VERWERKT" },
    { bestand: "b.csv", uitkomst: "VERWERKT" },
  ]);
});

test("what is delivered again and is still not usable has its reasons once", async () => {
  const inbox = createInbox();
  for (const name of ["a.csv", "b.csv"]) {
    inbox.put(name, "zes\n!x");
    expect(await inbox.read()).toEqual(counts({ afgekeurd: 1 }));
  }
  expect((await inbox.reasons()).map(({ bestand }: { bestand: string }) => bestand)).toEqual(["b.csv"]);
});

test("thousands of refused records are all in the database", async () => {
  const inbox = createInbox();
  inbox.put("a.csv", "!x\n".repeat(2500));
  expect(await inbox.read()).toEqual(counts({ afgekeurd: 1 }));
  expect(await inbox.reasons()).toHaveLength(2500);
});

describe("mislukt", () => {
  test("the file stays, the others are imported, and it is tried again in the next round", async () => {
    const inbox = createInbox();
    inbox.put("a.csv", "STORING");
    inbox.put("b.csv", "zeven-b");
    expect(await inbox.read()).toEqual(counts({ mislukt: 1, verwerkt: 1 }));
    expect(inbox.waiting()).toEqual(["a.csv"]);
    expect(await inbox.reasons()).toEqual([]);
    expect(JSON.parse(inbox.lines[0]!)).toMatchObject({ level: 50, bestand: "a.csv", msg: "delivery failed" });
    const mended: ImportDelivery = async () => [];
    expect(await inbox.read({ importDelivery: mended })).toEqual(counts({ verwerkt: 1 }));
    expect(inbox.waiting()).toEqual([]);
  });

  test("five in a row end the round, so that a database that is away does not cost a day", async () => {
    const inbox = createInbox();
    for (let i = 0; i < 9; i++) inbox.put(`a${i}.csv`, `STORING\n${i}`);
    expect(await inbox.read()).toEqual(counts({ mislukt: 5 }));
    expect(inbox.waiting()).toHaveLength(9);
  });

  test("five spread over good files do not", async () => {
    const inbox = createInbox();
    for (let i = 0; i < 6; i++) {
      inbox.put(`a${i}-fout.csv`, `STORING\n${i}`);
      inbox.put(`a${i}-goed.csv`, `acht-${i}`);
    }
    expect(await inbox.read()).toEqual(counts({ mislukt: 6, verwerkt: 6 }));
  });
});

test("two rounds of two processes on one folder store every row once", async () => {
  const settings = { url: databaseUrl(database, store.role, "only-in-tests") };
  const second = await createDataSource(store, settings).initialize();
  const inbox = createInbox();
  for (let i = 0; i < 12; i++) inbox.put(`f${i}.csv`, `negen-${i}\n${i % 4 === 0 ? "!x" : ""}`);
  // slow enough that both are in the middle of the same files
  const slow: ImportDelivery = async (delivery, manager) => {
    const rejections = await importDing(delivery, manager);
    await sleep(20);
    return rejections;
  };
  const results = await Promise.all([
    inbox.read({ importDelivery: slow }),
    inbox.read({ importDelivery: slow, dataSource: second }),
    inbox.read({ importDelivery: slow, dataSource: second }),
  ]);
  await second.destroy();
  const total = (key: keyof (typeof results)[number]) => results.reduce((sum, result) => sum + result[key], 0);
  expect([total("verwerkt"), total("mislukt")]).toEqual([9, 0]);
  const rows = await inbox.rows("negen-");
  expect(rows).toHaveLength(12);
  // what was wholly good is done once; what went to quarantine may be tried again by the other
  expect(rows.filter(({ naam }) => Number(naam.slice(6)) % 4 !== 0).map(({ keer }) => keer)).toEqual(Array(9).fill(1));
  expect(inbox.waiting()).toEqual([]);
  expect(await inbox.quarantine()).toHaveLength(3);
  expect(await inbox.reasons()).toHaveLength(3);
});

test("a BSN in the name of a file is in no table and no log line", async () => {
  const inbox = createInbox();
  inbox.put(`verwerkt-${BSN}.csv`, "tien-a");
  inbox.put(`deels-${BSN}.csv`, "!x");
  inbox.put(`heel-${BSN}.csv`, "ONBRUIKBAAR");
  inbox.put(`mislukt-${BSN}.csv`, "STORING");
  const names: string[] = [];
  const importDelivery: ImportDelivery = (delivery, manager) => {
    names.push(delivery.bestand);
    return importDing(delivery, manager);
  };
  expect(await inbox.read({ importDelivery })).toEqual(counts({ verwerkt: 1, afgekeurd: 2, mislukt: 1 }));
  const everything = JSON.stringify([names, await inbox.deliveries(), await inbox.reasons(), inbox.lines]);
  expect(everything).not.toContain(BSN);
  expect(everything).toContain("deels-[bsn].csv");
  expect(readdirSync(path.join(inbox.folder, "quarantaine")).join()).not.toContain(BSN);
  expect(inbox.lines.join("")).toContain("mislukt-[bsn].csv");
});

test("what goes back to the inbox replaces nothing: not a new delivery, nor another file of that name", async () => {
  const inbox = createInbox();
  const names = ["999900006.csv", "999900055.csv", "zelfde.csv"];
  for (const name of names) inbox.put(name, `!${name}`);
  await inbox.read();
  inbox.put("zelfde.csv", "!nog een");
  await inbox.read();
  inbox.put("zelfde.csv", "dertien");
  const kept = await inbox.quarantine();
  expect(kept).toHaveLength(4);
  for (const name of kept) await backToInbox(inbox.folder, name);
  const contents = inbox.waiting().map((name) => readFileSync(path.join(inbox.folder, name), "utf8"));
  expect(contents.sort()).toEqual(["!999900006.csv", "!999900055.csv", "!nog een", "!zelfde.csv", "dertien"]);
  // refused once more: named as before, not longer each time
  expect(await inbox.read()).toEqual(counts({ afgekeurd: 4, verwerkt: 1 }));
  expect(await inbox.quarantine()).toEqual(kept);
});

test("a file that is too large goes to quarantine unread, the next is imported", async () => {
  const inbox = createInbox({ maxBytes: 2 ** 20 });
  const importDelivery = jest.fn(importDing);
  inbox.put("a.csv", Buffer.alloc(2 ** 20 + 1, "x"));
  inbox.put("b.csv", "elf-b");
  expect(await inbox.read({ importDelivery })).toEqual(counts({ afgekeurd: 1, verwerkt: 1 }));
  expect(importDelivery).toHaveBeenCalledTimes(1);
  expect(await inbox.reasons()).toEqual([{ plaats: 0, reden: "Het bestand is groter dan 1 MB.", bestand: "a.csv" }]);
  expect(await inbox.quarantine()).toHaveLength(1);
  inbox.put("c.csv", Buffer.concat([Buffer.from("elf-c\n"), Buffer.alloc(2 ** 20 - 6, "\n")]));
  expect(await inbox.read()).toEqual(counts({ verwerkt: 1 })); // exactly as large as allowed
});

test("other files, folders and links are left alone", async () => {
  const inbox = createInbox();
  const elsewhere = path.join(mkdtempSync(path.join(tmpdir(), "elsewhere-")), "geheim");
  writeFileSync(elsewhere, "twaalf-link");
  inbox.put("a.txt", "twaalf-a");
  inbox.put("b.csv.part", "twaalf-b");
  mkdirSync(path.join(inbox.folder, "map.csv"));
  mkdirSync(path.join(inbox.folder, "map"));
  writeFileSync(path.join(inbox.folder, "map", "c.csv"), "twaalf-c");
  symlinkSync(elsewhere, path.join(inbox.folder, "link.csv"));
  expect(await inbox.read()).toEqual(counts({}));
  expect(await inbox.rows("twaalf-")).toEqual([]);
  expect(inbox.waiting().sort()).toEqual(["a.txt", "b.csv.part", "link.csv", "map", "map.csv"]);
  expect(inbox.lines).toEqual([]);
});
