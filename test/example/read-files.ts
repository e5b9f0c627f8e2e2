// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import type { Situatie } from "../../example/situaties/situatie";
import type { ZgwData } from "../../example/zgw/data";

export interface Bericht {
  readonly bestand: string;
  readonly soort: string;
  readonly bsn: string;
  /** First value of an element by local name; empty when it is not there. */
  veld(naam: string): string;
}
export type Rij = Record<string, string>;

/** Every file below a folder, as paths relative to it. */
export function listFiles(map: string, onder = ""): string[] {
  return readdirSync(join(map, onder), { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? listFiles(map, join(onder, e.name)) : [join(onder, e.name)],
  );
}

/** The iJw messages of a folder, in the order of their files. */
export function readBerichten(map: string): Bericht[] {
  const inbox = join(map, "ijw", "inbox");
  return readdirSync(inbox).map((bestand) => {
    const xml = readFileSync(join(inbox, bestand), "utf8");
    const veld = (naam: string): string => new RegExp(`<\\w+:${naam}>([^<]*)<`).exec(xml)?.[1] ?? "";
    return { bestand, soort: /<jw(\d{3}):Bericht/.exec(xml)?.[1] ?? "", bsn: veld("Bsn"), veld };
  });
}

/** The lines of one CSV delivery, and its first line. */
export function readLevering(pad: string): { kop: string; rijen: Rij[] } {
  const [kop = "", ...rest] = readFileSync(pad, "utf8").split("\n");
  return { kop, rijen: parseCsv(rest.join("\n"), { columns: true, delimiter: ";" }) };
}

export function readLeerplicht(map: string, gemeente: string): Rij[] {
  const inbox = join(map, "leerplicht", gemeente, "inbox");
  return readdirSync(inbox).flatMap((naam) => readLevering(join(inbox, naam)).rijen);
}

export function readTtp(map: string): Rij[] {
  const inbox = join(map, "ttp", "inbox");
  const bestanden = readdirSync(inbox).filter((naam) => /^ttp-.*\.csv$/.test(naam));
  return bestanden.flatMap((naam) => readLevering(join(inbox, naam)).rijen);
}

export function readSituaties(map: string): Situatie[] {
  return JSON.parse(readFileSync(join(map, "situaties.json"), "utf8")) as Situatie[];
}

export function readZgw(map: string, bron: string): ZgwData {
  return JSON.parse(readFileSync(join(map, "zgw", `${bron}.json`), "utf8")) as ZgwData;
}
