// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk of its own that can really be full. */
export interface KleineSchijf {
  map: string;
  /** takes all room but so many bytes */
  vul: (rest: number) => void;
  maakRuimte: () => void;
  weg: () => void;
}

/** A small disk in memory; undefined when this machine does not let us mount one (it needs root on Linux). */
export function kleineSchijf(megabytes: number): KleineSchijf | undefined {
  const map = mkdtempSync(path.join(tmpdir(), "schijf-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=777`, "tmpfs", map], { stdio: "ignore" });
  } catch {
    rmSync(map, { recursive: true });
    return undefined;
  }
  const vulling = path.join(map, "vulling");
  return {
    map,
    vul(rest) {
      const { bavail, bsize } = statfsSync(map);
      writeFileSync(vulling, Buffer.alloc(Math.max(0, bavail * bsize - rest)));
    },
    maakRuimte: () => rmSync(vulling, { force: true }),
    weg() {
      execFileSync("umount", ["-l", map]);
      rmSync(map, { recursive: true, force: true });
    },
  };
}
