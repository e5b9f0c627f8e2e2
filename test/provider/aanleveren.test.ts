// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import request from "supertest";
import { listen } from "../../platform/process/listen";
import { AANLEVERTOKEN, createProefhub, type Proefhub } from "./support/hub";
import { BSN, start } from "./support/ijw";

let hub: Proefhub;
let inbox: string;
/** That of a second source. */
const ANDER_TOKEN = "alleen-in-tests-van-een-andere-bron";
const ANDERE = `  - { naam: ijw-ander, domein: provider, soort: ijw-map, bronhouder: Ander, map: ander, gemeenten: ["9001"], versheid: P7D, aanleverToken: { file: ander.token } }\n`;
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "aanleveren-"));
  writeFileSync(path.join(folder, "ander.token"), ANDER_TOKEN);
  hub = await createProefhub({ folder, epds: ANDERE });
  inbox = path.join(hub.folder, "inbox");
});
afterAll(() => hub.stop());

const BERICHT = start({ bsn: BSN[0], dagtekening: "2026-02-03", identificatie: "S1", nummer: 1, begin: "2026-02-01" });
const bied = (token = AANLEVERTOKEN, type = "application/xml") =>
  request(hub.server).post("/berichten").set("authorization", `Bearer ${token}`).set("content-type", type);
const files = () => (existsSync(inbox) ? readdirSync(inbox).filter((name) => name !== "quarantaine") : []);

test("202 with a receipt, stored before it is told, imported by the inbox reader; again is harmless", async () => {
  const sha256 = createHash("sha256").update(BERICHT).digest("hex");
  for (const verwerkt of [1, 0]) {
    const { status, body } = await bied().send(BERICHT);
    expect([status, body]).toEqual([202, { ontvangst: sha256, bron: "ijw-proef" }]);
    expect(files()).toEqual([`${sha256}.xml`]);
    expect(await hub.lees()).toMatchObject({ verwerkt, bekend: 1 - verwerkt, afgekeurd: 0 });
  }
  expect(await hub.dataSource.query("SELECT count(*)::int AS n FROM berichtregel")).toEqual([{ n: 1 }]);
});

/** Receives messages in a process of its own, that reads no inbox. */
const RECEIVER = `
require("reflect-metadata");
const { createReceiver } = require("./subgraphs/provider/sources/ijw/receive");
const { createLogger } = require("./platform/logging/logger");
const receive = createReceiver(JSON.parse(process.argv[1]), async () => undefined, createLogger("test", "silent"));
const server = require("node:http").createServer(receive).listen(0, "127.0.0.1", () => process.stdout.write(server.address().port + "\\n"));
`;

test("kill -9 between 202 and import: the message is there for the next process, and once", async () => {
  const punten = [{ naam: "ijw-proef", map: inbox, aanleverToken: AANLEVERTOKEN }];
  const child = spawn(process.execPath, ["-r", "@swc-node/register", "-e", RECEIVER, JSON.stringify(punten)], {
    cwd: path.join(__dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise((resolve) => child.stdout.once("data", resolve));
  const bericht = BERICHT.replace(">S1<", ">K1<");
  const send = (to: Parameters<typeof request>[0]) =>
    request(to)
      .post("/berichten")
      .set("authorization", `Bearer ${AANLEVERTOKEN}`)
      .set("content-type", "application/xml")
      .send(bericht);
  const { status } = await send(`http://127.0.0.1:${String(port).trim()}`);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  expect(status).toBe(202);
  expect(await hub.lees()).toMatchObject({ verwerkt: 1, bekend: 0 });
  expect((await send(hub.server)).status).toBe(202);
  expect(await hub.lees()).toMatchObject({ verwerkt: 0, bekend: 1 });
  const count = "SELECT count(*)::int AS n FROM berichtregel WHERE identificatie = 'K1'";
  expect(await hub.dataSource.query(count)).toEqual([{ n: 1 }]);
});

test("what follows no standard is received, and quarantined with its reason", async () => {
  const { status } = await bied().send(BERICHT.replace("<StatusAanlevering>1", "<StatusAanlevering>7"));
  expect(status).toBe(202);
  expect(await hub.lees()).toMatchObject({ afgekeurd: 1 });
});

describe("what came of a message", () => {
  const vraag = (ontvangst: string, token = AANLEVERTOKEN) =>
    request(hub.server).get(`/berichten/${ontvangst}`).set("authorization", `Bearer ${token}`);
  const lever = async (bericht: string): Promise<string> => (await bied().send(bericht)).body.ontvangst;
  const eigen = (identificatie: string) => BERICHT.replace(">S1<", `>${identificatie}<`);

  test("WACHT until it is read, then VERWERKT, also when it was sent again", async () => {
    const ontvangst = await lever(eigen("O1"));
    const { status, body, headers } = await vraag(ontvangst);
    expect([status, body]).toEqual([200, { ontvangst, uitkomst: "WACHT", redenen: [] }]);
    expect(headers["cache-control"]).toBe("no-store");
    await hub.lees();
    expect((await vraag(ontvangst)).body).toEqual({ ontvangst, uitkomst: "VERWERKT", redenen: [] });
    await lever(eigen("O1"));
    expect((await vraag(ontvangst)).body).toMatchObject({ uitkomst: "VERWERKT" });
    await hub.lees();
  });

  test("QUARANTAINE with why, and WACHT again when it is sent again", async () => {
    const bericht = eigen("O2").replace("<StatusAanlevering>1", "<StatusAanlevering>7");
    const ontvangst = await lever(bericht);
    await hub.lees();
    const { body } = await vraag(ontvangst);
    expect(body).toEqual({
      ontvangst,
      uitkomst: "QUARANTAINE",
      redenen: [{ plaats: 0, reden: expect.stringContaining("StatusAanlevering") }],
    });
    await lever(bericht);
    expect((await vraag(ontvangst)).body).toEqual({ ontvangst, uitkomst: "WACHT", redenen: [] });
    await hub.lees();
  });

  test("DEELS with the lines that were left out", async () => {
    const [regel] = /<StartProduct>.*<\/StartProduct>/s.exec(eigen("O4"))!;
    const fout = regel!.replace(/<ToewijzingNummer>.*<\/ToewijzingNummer>/, "");
    const ontvangst = await lever(eigen("O4").replace(regel!, regel! + fout));
    await hub.lees();
    expect((await vraag(ontvangst)).body).toEqual({
      ontvangst,
      uitkomst: "DEELS",
      redenen: [{ plaats: 2, reden: expect.stringContaining("ToewijzingNummer: ontbreekt") }],
    });
  });

  test("404: never received, or received for another source; both look the same", async () => {
    const ontvangst = await lever(eigen("O3"));
    await hub.lees();
    expect((await vraag(ontvangst)).status).toBe(200);
    const other = await vraag(ontvangst, ANDER_TOKEN);
    const unknown = await vraag("0".repeat(64));
    expect([other.status, other.body]).toEqual([404, { fout: "De hub kent deze ontvangst niet." }]);
    expect([unknown.status, unknown.body]).toEqual([other.status, other.body]);
    for (const odd of ["x", "..%2Faanlever.token", "A".repeat(64), ontvangst.slice(1)])
      expect((await vraag(odd)).status).toBe(404);
  });

  test("401 without its token, 405 other than asking", async () => {
    const ontvangst = "0".repeat(64);
    expect((await request(hub.server).get(`/berichten/${ontvangst}`)).status).toBe(401);
    expect((await vraag(ontvangst, await hub.token())).status).toBe(401);
    const { status, headers } = await request(hub.server)
      .post(`/berichten/${ontvangst}`)
      .set("authorization", `Bearer ${AANLEVERTOKEN}`);
    expect([status, headers.allow]).toEqual([405, "GET"]);
  });
});

test.each([
  ["no token", () => request(hub.server).post("/berichten").set("content-type", "application/xml"), 401, "token"],
  ["another token", () => bied("x".repeat(AANLEVERTOKEN.length)), 401, "token"],
  ["an empty token", () => bied(""), 401, "token"],
  ["JSON", () => bied(AANLEVERTOKEN, "application/json"), 415, "application/xml"],
  ["another character set", () => bied(AANLEVERTOKEN, "application/xml; charset=iso-8859-1"), 415, "UTF-8"],
  ["compressed", () => bied().set("content-encoding", "gzip"), 415, "niet ingepakt"],
])("refused: %s", async (_, send, status, reden) => {
  const response = await send().send(BERICHT);
  expect(response.status).toBe(status);
  expect(response.body.fout).toContain(reden);
  expect(files()).toEqual([]);
});

test("refused: a token of a person", async () => {
  expect((await bied(await hub.token()).send(BERICHT)).status).toBe(401);
});

test.each([
  ["empty", "", "Het bericht is leeg."],
  ["no XML", "bsn;naam", "Het bericht is geen XML."],
])("refused: %s", async (_, inhoud, fout) => {
  const response = await bied().send(inhoud);
  expect([response.status, response.body]).toEqual([400, { fout }]);
  expect(files()).toEqual([]);
});

test("refused: GET", async () => {
  const response = await request(hub.server).get("/berichten").set("authorization", `Bearer ${AANLEVERTOKEN}`);
  expect([response.status, response.headers.allow]).toEqual([405, "POST"]);
});

/** Sends raw bytes and gives the first answer line. */
async function raw(head: string, chunks: () => Generator<Buffer | string>, hangUp = false): Promise<string> {
  // supertest closes a server it was the first to use
  if (!hub.server.listening) await listen(hub.server, 0);
  const { port } = hub.server.address() as net.AddressInfo;
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (part) => (text += part.toString())).on("error", () => {});
    socket.on("close", () => resolve(text.split("\r\n")[0]!));
    socket.write(
      `POST /berichten HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${AANLEVERTOKEN}\r\ncontent-type: application/xml\r\n${head}\r\n\r\n`,
    );
    for (const chunk of chunks()) if (!socket.destroyed) socket.write(chunk);
    if (hangUp) socket.end();
  });
}

test("refused: larger than 25 MB, at once when it says so and while it streams when it does not", async () => {
  const none = function* () {};
  expect(await raw("content-length: 1000000000", none)).toBe("HTTP/1.1 413 Payload Too Large");
  const stream = function* () {
    yield "6\r\n<?xml \r\n";
    const chunk = Buffer.alloc(1024 * 1024, 32);
    for (let i = 0; i < 27; i++) yield Buffer.concat([Buffer.from("100000\r\n"), chunk, Buffer.from("\r\n")]);
  };
  expect(await raw("transfer-encoding: chunked", stream)).toBe("HTTP/1.1 413 Payload Too Large");
  expect(files()).toEqual([]);
});

test("a sender that hangs up halfway leaves nothing", async () => {
  const half = function* () {
    yield BERICHT.slice(0, 300);
  };
  await raw(`content-length: ${BERICHT.length}`, half, true);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(files()).toEqual([]);
});

test("a folder that cannot be written is told, and nothing is lost silently", async () => {
  rmSync(inbox, { recursive: true });
  writeFileSync(inbox, "geen map");
  const { status, body } = await bied().send(BERICHT);
  expect([status, body.fout]).toEqual([503, expect.stringContaining("bied het later opnieuw aan")]);
  rmSync(inbox);
});

test("what a crash left half received is removed by a running hub; what is being received stays", async () => {
  mkdirSync(inbox, { recursive: true });
  hub.start();
  const minutes = (ago: number) => new Date(Date.now() - ago * 60_000);
  for (const [name, ago] of Object.entries({ ".oud.deel": 11, ".nieuw.deel": 9 })) {
    writeFileSync(path.join(inbox, name), BERICHT);
    utimesSync(path.join(inbox, name), minutes(ago), minutes(ago));
  }
  for (let i = 0; i < 80 && files().length > 1; i++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(files()).toEqual([".nieuw.deel"]);
});
