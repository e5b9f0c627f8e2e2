// SPDX-License-Identifier: EUPL-1.2
import { on } from "node:events";
import path from "node:path";
import { startThread } from "../../../platform/process/thread";
import type { Leesbatch } from "./leesbatch";
import type { Bekend, FromReader, Leesopdracht, ToReader } from "./thread-messages";

/** Room for what one batch leaves behind while it is read, so that it is thrown away at once and not kept for a second look. */
const YOUNG_MB = 32;

/**
 * The messages of a folder, read and checked by a thread of its own: batch after batch, one ahead of who takes them.
 * @param findBekend which of these hashes are stored already
 * @param now moment of a batch
 * @param onUnreadable told of a file that could not be read: its name, without a BSN, and the code of Node.js
 * @throws what reading threw, with its code; what `findBekend` threw
 */
export async function* readInThread(
  workerData: Leesopdracht,
  findBekend: (hashes: string[]) => Promise<Omit<Bekend, "op">>,
  now: () => Date,
  onUnreadable: (bestand: string, code: string) => void,
): AsyncGenerator<Leesbatch> {
  const worker = startThread(path.join(__dirname, "reading-thread.ts"), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const send = (message: ToReader) => worker.postMessage(message);
  const stopped = new AbortController();
  const answer = async (message: FromReader) => {
    if (message.soort === "onleesbaar") onUnreadable(message.bestand, message.code);
    if (message.soort !== "bekend?") return;
    const op = now();
    const { nummer, hashes } = message;
    send({ soort: "bekend", nummer, ...(await findBekend(hashes)), op });
  };
  worker.on("message", (message: FromReader) => {
    answer(message).catch((error: unknown) => stopped.abort(error));
  });
  try {
    for await (const [message] of on(worker, "message", { close: ["exit"], signal: stopped.signal })) {
      const from = message as FromReader;
      if (from.soort === "fout") throw Object.assign(new Error(from.message), { code: from.code });
      if (from.soort !== "batch") continue;
      send({ soort: "genomen" });
      yield from.batch;
    }
  } catch (error) {
    throw stopped.signal.aborted ? stopped.signal.reason : error;
  } finally {
    await worker.terminate();
  }
}
