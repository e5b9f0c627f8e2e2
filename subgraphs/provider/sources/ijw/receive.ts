// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { isSameSecret } from "../../../../platform/auth/same-secret";
import type { Logger } from "../../../../platform/logging/logger";
import { MAX_BYTES } from "./read-xml";

/** A source that takes messages over HTTP. */
export interface Aanleverpunt {
  naam: string;
  /** its inbox folder */
  map: string;
  aanleverToken: string;
}

/** A reason to refuse a delivery, with its HTTP status. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly fout: string,
  ) {
    super(fout);
  }
}

/** Half-received files: hidden from the inbox reader, which takes *.xml only. */
const PART = ".deel";
/** Longer than a sender gets for one message: Node.js cuts it off after five minutes. */
const STALE_MS = 10 * 60 * 1000;

const PAD = "/berichten";

/** What came of a message that was stored; undefined when none was. */
export type FindUitkomst = (
  bron: string,
  sha256: string,
) => Promise<{ uitkomst: string; redenen: object[] } | undefined>;

/**
 * `POST /berichten`: one iJw message as the body (`application/xml`), with the token of its source. The message is on disk in the inbox
 * before 202 is answered; the inbox reader imports it or puts it in quarantine. Sending it again changes nothing.
 * `GET /berichten/<ontvangst>`: what came of it, for who has the token of that source.
 * @returns whether the request was for this endpoint
 */
export function createReceiver(punten: Aanleverpunt[], findUitkomst: FindUitkomst, log: Logger) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const [adres = ""] = request.url?.split("?") ?? [];
    if (punten.length === 0 || (adres !== PAD && !adres.startsWith(`${PAD}/`))) return false;
    const ontvangst = adres === PAD ? undefined : adres.slice(PAD.length + 1);
    const answered =
      ontvangst === undefined
        ? receive(punten, request).then((receipt) => answer(response, 202, receipt))
        : tell(punten, request, ontvangst, findUitkomst).then((uitkomst) => answer(response, 200, uitkomst));
    answered.catch((error: unknown) => {
      const refused = toRefused(error);
      if (!refused) log.error({ err: error }, "delivery could not be stored");
      // What was not read of the body is not going to be.
      if (!request.complete) response.setHeader("connection", "close");
      if (refused?.status === 401) response.setHeader("www-authenticate", "Bearer");
      if (refused?.status === 405) response.setHeader("allow", ontvangst === undefined ? "POST" : "GET");
      answer(response, refused?.status ?? 500, { fout: refused?.fout ?? "Er ging iets mis in de hub." });
      request.resume();
    });
    return true;
  };
}

async function receive(punten: Aanleverpunt[], request: IncomingMessage): Promise<object> {
  if (request.method !== "POST") throw new Refused(405, "Bied een bericht aan met POST.");
  const punt = authenticate(punten, request);
  const type = request.headers["content-type"]?.toLowerCase().replace(/\s/g, "") ?? "";
  if (!/^(application|text)\/xml(;charset="?utf-8"?)?$/.test(type) || request.headers["content-encoding"])
    throw new Refused(415, "Stuur het bericht als application/xml in UTF-8, niet ingepakt.");
  if (Number(request.headers["content-length"] ?? 0) > MAX_BYTES) throw tooLarge();
  return { ontvangst: await keep(punt.map, request), bron: punt.naam };
}

/** What came of a message. One of another source is as unknown as one that never came. */
async function tell(
  punten: Aanleverpunt[],
  request: IncomingMessage,
  ontvangst: string,
  findUitkomst: FindUitkomst,
): Promise<object> {
  if (request.method !== "GET") throw new Refused(405, "Vraag met GET wat er van een bericht is geworden.");
  const { naam, map } = authenticate(punten, request);
  if (!/^[0-9a-f]{64}$/.test(ontvangst)) throw unknownReceipt();
  // The inbox first: a message leaves it only after its outcome is stored.
  const waits = existsSync(path.join(map, `${ontvangst}.xml`));
  const found = await findUitkomst(naam, ontvangst);
  if (waits && found?.uitkomst !== "VERWERKT") return { ontvangst, uitkomst: "WACHT", redenen: [] };
  if (!found) throw unknownReceipt();
  return { ontvangst, ...found };
}

function unknownReceipt(): Refused {
  return new Refused(404, "De hub kent deze ontvangst niet.");
}

/** Which source a token is of. Every one is compared, each in constant time: the time tells nothing. */
function authenticate(punten: Aanleverpunt[], { headers }: IncomingMessage): Aanleverpunt {
  const given = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
  const [punt] = punten.filter(({ aanleverToken }) => isSameSecret(given, aanleverToken));
  if (!punt) throw new Refused(401, "Het token ontbreekt of is niet geldig voor een bron.");
  return punt;
}

/** Stores the body durably under its hash. @returns the hash */
async function keep(folder: string, body: AsyncIterable<Buffer>): Promise<string> {
  await mkdir(folder, { recursive: true });
  const part = path.join(folder, `.${randomUUID()}${PART}`);
  const hash = createHash("sha256");
  try {
    const file = await open(part, "wx", 0o600);
    try {
      let size = 0;
      let begin = "";
      for await (const chunk of body) {
        if ((size += chunk.length) > MAX_BYTES) throw tooLarge();
        if (begin.length < 64) begin += chunk.subarray(0, 64).toString("latin1");
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      if (!/^(\xef\xbb\xbf)?\s*</.test(begin))
        throw new Refused(400, size === 0 ? "Het bericht is leeg." : "Het bericht is geen XML.");
      await file.sync();
    } finally {
      await file.close();
    }
    const sha256 = hash.digest("hex");
    await rename(part, path.join(folder, `${sha256}.xml`));
    const inbox = await open(folder, "r");
    await inbox.sync().finally(() => inbox.close());
    return sha256;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Removes what a crash left half received; the sender never got a receipt for it. */
export async function removeHalfReceived(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(".") && each.endsWith(PART))) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - STALE_MS) await rm(file, { force: true });
  }
}

function tooLarge(): Refused {
  return new Refused(413, "Het bericht is groter dan 25 MB.");
}

/** No rights, or something else stands where the inbox should be. */
const CANNOT_STORE = ["EACCES", "EROFS", "EPERM", "EEXIST", "ENOTDIR"];

function toRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ECONNRESET") return new Refused(400, "Het bericht is niet heel aangekomen.");
  if (code === "ENOSPC" || code === "EDQUOT")
    return new Refused(507, "De hub heeft geen ruimte meer; bied het bericht later opnieuw aan.");
  if (CANNOT_STORE.includes(code ?? ""))
    return new Refused(503, "De hub kan het bericht niet opslaan; bied het later opnieuw aan.");
  return undefined;
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return;
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" })
    .end(JSON.stringify(body));
}
