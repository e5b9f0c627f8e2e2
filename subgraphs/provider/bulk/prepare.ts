// SPDX-License-Identifier: EUPL-1.2
import { CopyBuffer } from "../../../platform/database/copy-buffer";
import { toCopyText } from "../../../platform/database/copy-text";
import { UnusableDelivery } from "../../../platform/inbox/unusable-delivery";
import type { Persoonsnummer } from "../domain/persoonsnummer";
import type { ReadBericht } from "../sources/ijw/importer";
import type { Berichtfeiten } from "../sources/ijw/to-regels";
import { toDossiernaam, toVerkeer } from "../store/dossiernaam";
import { toReactieRow } from "../store/reactie-rows";
import { toRegelRow } from "../store/regel-rows";
import type { Afgekeurd, Leesbatch, Leesbestand } from "./leesbatch";
import type { GelezenBestand } from "./read-files";
import type { Bekend } from "./thread-messages";

/**
 * Reads the messages that are not known yet, each content once. In order of their hashes: two processes with the same files wait for each
 * other and never in a circle.
 */
export function prepare(
  bron: string,
  files: GelezenBestand[],
  { bekend, opnieuw, op }: Bekend,
  read: ReadBericht,
): Leesbatch {
  const unknown = new Map(files.filter(({ sha256 }) => !bekend.has(sha256)).map((file) => [file.sha256, file]));
  const [aanleveringen, regels, reacties] = [new CopyBuffer(), new CopyBuffer(), new CopyBuffer()];
  const [dossiers, verkeer, sleutels] = [new Set<string>(), new Set<string>(), [] as string[]];
  const nummers: Persoonsnummer[] = [];
  const bestanden: Leesbestand[] = [];
  const afgekeurd: Afgekeurd[] = [];
  const again: number[] = [];
  for (const file of [...unknown.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) {
    const { pad, bestand, sha256 } = file;
    const plaats = bestanden.push({ pad, sha256 }) - 1;
    const { feiten, uitkomst } = readOne(file, read, op);
    if (opnieuw.has(sha256)) again.push(plaats);
    if (feiten.rejections.length > 0) afgekeurd.push({ plaats, bestand, rejections: feiten.rejections });
    aanleveringen.add(toCopyText([[bron, sha256, bestand, op, uitkomst]]));
    regels.add(toCopyText(feiten.regels.map(toRegelRow)));
    reacties.add(toCopyText(feiten.reacties.map(toReactieRow)));
    for (const regel of feiten.regels) dossiers.add(toDossiernaam(regel));
    for (const feit of [...feiten.regels, ...feiten.reacties]) verkeer.add(toVerkeer(feit));
    for (const { sleutel } of feiten.reacties) sleutels.push(sleutel);
    if (feiten.nummers) nummers.push(...feiten.nummers);
  }
  return {
    ...{ files: files.length, op, bestanden, afgekeurd, opnieuw: again, sleutels, nummers },
    ...{ dossiers: [...dossiers], verkeer: [...verkeer] },
    ...{ aanleveringen: aanleveringen.finish(), regels: regels.finish(), reacties: reacties.finish() },
  };
}

/** VERWERKT, DEELS (some lines left out) or QUARANTAINE (the whole file). */
function readOne({ inhoud }: GelezenBestand, read: ReadBericht, op: Date): { feiten: Berichtfeiten; uitkomst: string } {
  try {
    if (!inhoud) throw new UnusableDelivery("Het bericht is groter dan 25 MB.");
    const feiten = read(inhoud, op);
    return { feiten, uitkomst: feiten.rejections.length > 0 ? "DEELS" : "VERWERKT" };
  } catch (error) {
    if (!(error instanceof UnusableDelivery)) throw error;
    const rejections = [{ plaats: 0, reden: error.reden }];
    return { feiten: { regels: [], reacties: [], rejections }, uitkomst: "QUARANTAINE" };
  }
}
