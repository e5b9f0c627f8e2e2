// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from "node:crypto";
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

/**
 * `POST /berichten`: one iJw message as the body (`application/xml`), with the token of its source. The message is on disk in the inbox
 * before 202 is answered; the inbox reader imports it or puts it in quarantine. Sending it again changes nothing.
 * @returns whether the request was for this endpoint
 */
export function createReceiver(punten: Aanleverpunt[], log: Logger) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (punten.length === 0 || request.url?.split("?")[0] !== "/berichten") return false;
    receive(punten, request).then(
      (receipt) => answer(response, 202, receipt),
      (error: unknown) => {
        const refused = toRefused(error);
        if (!refused) log.error({ err: error }, "delivery could not be stored");
        // What was not read of the body is not going to be.
        if (!request.complete) response.setHeader("connection", "close");
        if (refused?.status === 401) response.setHeader("www-authenticate", "Bearer");
        if (refused?.status === 405) response.setHeader("allow", "POST");
        answer(response, refused?.status ?? 500, { fout: refused?.fout ?? "Er ging iets mis in de hub." });
        request.resume();
      },
    );
    return true;
  };
}

async function receive(punten: Aanleverpunt[], request: IncomingMessage): Promise<object> {
  if (request.method !== "POST") throw new Refused(405, "Bied een bericht aan met POST.");
  const punt = authenticate(punten, request.headers.authorization);
  if (!punt) throw new Refused(401, "Het token ontbreekt of is niet geldig voor een bron.");
  const type = request.headers["content-type"]?.toLowerCase().replace(/\s/g, "") ?? "";
  if (!/^(application|text)\/xml(;charset="?utf-8"?)?$/.test(type) || request.headers["content-encoding"])
    throw new Refused(415, "Stuur het bericht als application/xml in UTF-8, niet ingepakt.");
  if (Number(request.headers["content-length"] ?? 0) > MAX_BYTES) throw tooLarge();
  return { ontvangst: await keep(punt.map, request), bron: punt.naam };
}

/** Which source a token is of. Every one is compared, each in constant time: the time tells nothing. */
function authenticate(punten: Aanleverpunt[], header: string | undefined): Aanleverpunt | undefined {
  const given = /^Bearer ([^\s]+)$/i.exec(header ?? "")?.[1] ?? "";
  return punten.filter(({ aanleverToken }) => isSameSecret(given, aanleverToken))[0];
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

function toRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ECONNRESET") return new Refused(400, "Het bericht is niet heel aangekomen.");
  if (code === "ENOSPC" || code === "EDQUOT")
    return new Refused(507, "De hub heeft geen ruimte meer; bied het bericht later opnieuw aan.");
  if (code === "EACCES" || code === "EROFS" || code === "EPERM")
    return new Refused(503, "De hub kan het bericht niet opslaan; bied het later opnieuw aan.");
  return undefined;
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
