// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";

interface User {
  uid: number;
  gid: number;
}

/** Whether a user may enter a folder and everything above it (or, when it is not there yet, the nearest folder that is). */
function isReachable(folder: string, { uid, gid }: User): boolean {
  const parent = path.dirname(folder);
  if (parent !== folder && !isReachable(parent, { uid, gid })) return false;
  if (!existsSync(folder)) return true;
  const stat = statSync(folder);
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
  return (stat.mode & bit) !== 0;
}

/** A folder of the same name in a place every account may enter. */
function fallbackFor(folder: string): string {
  return path.join("/var/tmp", `gezinshub-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
}

/** A folder under /var/tmp is trusted only when it is ours: anybody may make one there. */
function ownFolder(place: string): void {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  if (statSync(place).uid !== process.getuid?.()) throw new Error(`${place} belongs to someone else`);
}

/**
 * Where PostgreSQL can keep its data: the folder itself, or, when the hub runs as root in a place that other accounts may not
 * enter (such as /root), a fixed folder under /var/tmp with a link to it in the place where it should have been. A place that
 * nothing links to any more belonged to data that was removed, and goes too.
 */
export function reachableDataFolder(folder: string, user: User | undefined): string {
  if (!user || isReachable(path.dirname(folder), user)) return folder;
  const place = fallbackFor(folder);
  if (existsSync(place) && !existsSync(folder)) {
    ownFolder(place);
    rmSync(place, { recursive: true });
  }
  ownFolder(place);
  const data = path.join(place, "pg");
  if (!existsSync(folder)) {
    rmSync(folder, { force: true });
    symlinkSync(place, folder);
  }
  return data;
}

/** The programs of PostgreSQL where the account can run them: in place, or copied once for the same reason as above. */
export function reachablePrograms(native: string, user: User | undefined): string {
  if (!user || isReachable(native, user)) return native;
  const place = fallbackFor(native);
  if (existsSync(place)) {
    ownFolder(place);
    return place;
  }
  const fresh = `${place}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, place);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process was first
  }
  return place;
}
