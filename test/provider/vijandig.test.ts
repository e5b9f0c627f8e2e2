// SPDX-License-Identifier: EUPL-1.2
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { listen } from "../../platform/process/listen";
import { importFolder } from "../../subgraphs/provider/bulk/import-folder";
import { AANLEVERTOKEN, createProefhub, type Proefhub } from "./support/hub";
import { BSN, start } from "./support/ijw";

const GB = 2 ** 30;
const MB = 2 ** 20;
/** Far below the size of the input: whoever keeps it in memory does not pass. */
const BOUND = 200 * MB;

let hub: Proefhub;
let inbox: string;
beforeAll(async () => {
  hub = await createProefhub();
  inbox = path.join(hub.folder, "inbox");
  if (!hub.server.listening) await listen(hub.server, 0);
});
afterAll(() => hub.stop());

/** The most memory in use while something runs, above what was in use before. */
async function memoryOf<T>(work: () => Promise<T>): Promise<{ result: T; growth: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
  const result = await work().finally(() => clearInterval(watch));
  return { result, growth: Math.max(most, process.memoryUsage().rss) - before };
}

/** Sends up to a GB without telling how much; gives the first line of the answer and the bytes the hub took. */
function stroom(): Promise<{ status: string; taken: number }> {
  const { port } = hub.server.address() as net.AddressInfo;
  const chunk = Buffer.concat([Buffer.from("10000\r\n"), Buffer.alloc(0x10000, 32), Buffer.from("\r\n")]);
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    let [text, taken] = ["", 0];
    const send = () => {
      while (taken < GB && !socket.destroyed) {
        taken += 0x10000;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on("data", (part) => (text += part.toString())).on("error", () => {});
    socket.on("drain", send).on("close", () => resolve({ status: text.split("\r\n")[0]!, taken }));
    socket.write(
      `POST /berichten HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${AANLEVERTOKEN}\r\ncontent-type: application/xml\r\ntransfer-encoding: chunked\r\n\r\n6\r\n<?xml \r\n`,
    );
    send();
  });
}

test("a stream of a GB over HTTP is cut off at the limit: little is taken, nothing is kept, memory stays bounded", async () => {
  const { result, growth } = await memoryOf(stroom);
  expect(result.status).toBe("HTTP/1.1 413 Payload Too Large");
  expect(result.taken).toBeLessThan(64 * MB);
  expect(growth).toBeLessThan(BOUND);
  expect(existsSync(inbox) ? readdirSync(inbox).filter((name) => name !== "quarantaine") : []).toEqual([]);
});

/** A file of a GB; without holes in it nothing else would differ, but with holes it needs no disk. */
function grootBestand(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "groot.xml");
  closeSync(openSync(file, "w"));
  truncateSync(file, GB);
  return file;
}

test("a file of a GB in the inbox goes to quarantine unread", async () => {
  grootBestand(inbox);
  const { result, growth } = await memoryOf(() => hub.lees());
  expect(result).toMatchObject({ verwerkt: 0, afgekeurd: 1, mislukt: 0 });
  expect(growth).toBeLessThan(BOUND);
});

/** Imports a folder in bulk into the store of the hub. */
const bulk = (folder: string, map: string) =>
  importFolder({
    bron: {
      naam: "ijw-proef",
      domein: "provider",
      soort: "ijw-map",
      bronhouder: "P",
      map,
      gemeenten: ["9001"],
      versheid: 1,
    },
    folder,
    dataSource: hub.dataSource,
    keys: { pseudonym: Buffer.alloc(32, 7) },
    clock: () => new Date("2026-11-21T10:00:00Z"),
  });

const fresh = () => mkdtempSync(path.join(tmpdir(), "vijandig-"));
const BERICHT = start({ bsn: BSN[0], dagtekening: "2026-02-03", identificatie: "V1", nummer: 1, begin: "2026-02-01" });

test("entity bomb, XXE, a GB and a flood of tags among good messages: the good ones are imported, in bulk too", async () => {
  const [folder, map] = [fresh(), fresh()];
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  const kwaad: Record<string, string> = {
    "bom.xml": BERICHT.replace("?>\n", `?>\n<!DOCTYPE lolz [<!ENTITY l0 "lol">${entities}]>`).replace(
      "<Geslacht>1",
      "<Geslacht>&l9;",
    ),
    "xxe.xml": BERICHT.replace("?>\n", '?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace(
      "<Geslacht>1",
      "<Geslacht>&e;",
    ),
    "tags.xml": BERICHT.replace("<StartProducten>", `<StartProducten>${"<X><Y/></X>".repeat(400_000)}`),
    "diep.xml": BERICHT.replace("<StartProducten>", `<StartProducten>${"<X>".repeat(100_000)}`),
    "goed.xml": BERICHT,
  };
  for (const [naam, inhoud] of Object.entries(kwaad)) writeFileSync(path.join(folder, naam), inhoud);
  grootBestand(folder);
  const { result, growth } = await memoryOf(() => bulk(folder, map));
  expect(result).toEqual({ verwerkt: 1, bekend: 0, afgekeurd: 5, mislukt: 0 });
  expect(growth).toBeLessThan(BOUND);
  const redenen = readdirSync(path.join(map, "quarantaine"))
    .filter((naam) => naam.endsWith(".reden.json"))
    .map((naam) => readFileSync(path.join(map, "quarantaine", naam), "utf8"))
    .join();
  for (const reden of ["DOCTYPE", "groter dan 25 MB", "meer elementen", "dieper dan"]) expect(redenen).toContain(reden);
  expect(redenen).not.toContain("passwd");
  for (const each of [folder, map]) rmSync(each, { recursive: true });
});
