// SPDX-License-Identifier: EUPL-1.2
import { parentPort, workerData } from "node:worker_threads";
import { createCipher } from "../../../platform/identity/cipher";
import { createPseudonymiser, remember } from "../../../platform/identity/pseudonym";
import { createIjwReader } from "../sources/ijw/importer";
import { prepare } from "./prepare";
import { type GelezenBestand, readFiles } from "./read-files";
import type { FromReader, Leesopdracht, ToReader } from "./thread-messages";

/*
 * The thread of a bulk import that reads and checks messages while the main thread and the database store those before. It has no
 * connection of its own: what is stored already it asks.
 */
type Antwoord = Extract<ToReader, { soort: "bekend" }>;

const port = parentPort!;
const { folder, bron, pseudonymKey, cipherKey, deel, delen } = workerData as Leesopdracht;
const asked = new Map<number, (antwoord: Antwoord) => void>();
/** Batches handed over that nobody took yet: never more than one, that is what keeps the memory flat. */
let waiting = 0;
let taken = () => {};

port.on("message", (message: ToReader) => {
  if (message.soort === "bekend") return asked.get(message.nummer)?.(message);
  waiting -= 1;
  taken();
});

function post(message: FromReader, moved: ArrayBuffer[] = []): void {
  port.postMessage(message, moved);
}

let nummer = 0;
function ask(files: GelezenBestand[]): Promise<Antwoord> {
  const own = (nummer += 1);
  post({ soort: "bekend?", nummer: own, hashes: files.map(({ sha256 }) => sha256) });
  return new Promise((resolve) => asked.set(own, resolve)).finally(() => asked.delete(own)) as Promise<Antwoord>;
}

/** Batches with what is stored of them already: asked while the batch before is read, so that nobody waits for the answer. */
async function* withKnown(batches: AsyncIterable<GelezenBestand[]>) {
  let previous: { files: GelezenBestand[]; antwoord: Promise<Antwoord> } | undefined;
  for await (const files of batches) {
    const antwoord = ask(files);
    if (previous) yield { files: previous.files, antwoord: await previous.antwoord };
    previous = { files, antwoord };
  }
  if (previous) yield { files: previous.files, antwoord: await previous.antwoord };
}

const onUnreadable = (bestand: string, code: string) => post({ soort: "onleesbaar", bestand, code });

async function readAll(): Promise<void> {
  const seal = cipherKey && createCipher(Buffer.from(cipherKey)).encrypt;
  const read = createIjwReader(bron, remember(createPseudonymiser(Buffer.from(pseudonymKey))), seal);
  for await (const { files, antwoord } of withKnown(readFiles(folder, deel, delen, onUnreadable))) {
    const batch = prepare(bron.naam, files, antwoord, read);
    while (waiting > 0) await new Promise<void>((resolve) => (taken = resolve));
    waiting += 1;
    const { aanleveringen, regels, reacties } = batch;
    post(
      { soort: "batch", batch },
      [aanleveringen, regels, reacties].map(({ bytes }) => bytes.buffer),
    );
  }
}

readAll()
  .catch((error: Error & { code?: string }) => post({ soort: "fout", message: error.message, code: error.code }))
  .finally(() => port.close());
