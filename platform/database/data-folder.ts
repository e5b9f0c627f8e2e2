// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nativeFolder, unprivilegedUser } from "./native-postgres";
import { reachablePrograms } from "./reachable";

/** Settings every server process runs with. */
export const SERVER_ENVIRONMENT = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" };

/**
 * Makes a data folder unless there is one. It is built beside its place and renamed, so a run that dies half-way leaves no half
 * database. Connections need the password (scram): a role cannot become another by name alone.
 */
export function initialiseDataFolder(folder: string, superuserPassword: string): void {
  const user = unprivilegedUser();
  if (existsSync(path.join(folder, "PG_VERSION"))) {
    if (user && statSync(folder).uid !== user.uid)
      throw new Error(`${folder} belongs to another user than ${user.uid}`);
    return;
  }
  const fresh = `${folder}.new`;
  const passwordFile = `${folder}.pw`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (user) for (const file of [fresh, passwordFile]) chownSync(file, user.uid, user.gid);
  const args = [
    "-D",
    fresh,
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  ];
  const result = spawnSync(path.join(reachablePrograms(nativeFolder(), user), "bin/initdb"), args, {
    ...user,
    env: SERVER_ENVIRONMENT,
    encoding: "utf8",
    cwd: "/",
  });
  rmSync(passwordFile);
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? ""}${result.stderr}`);
  renameSync(fresh, folder);
}

/** After a SIGKILL: waits until the old server is gone (its watchdog stops it), then removes the lock files it left. */
export async function clearLeftovers(folder: string): Promise<void> {
  // PostgreSQL takes the number of a zombie, or of a new process, for a live server and would refuse to start.
  if (process.platform !== "linux" || !existsSync(path.join(folder, "postmaster.pid"))) return;
  for (let attempt = 0; attempt < 200; attempt++) {
    if (serverProcesses(folder).length === 0) {
      for (const name of ["postmaster.pid", ".s.PGSQL.5432", ".s.PGSQL.5432.lock"])
        rmSync(path.join(folder, name), { force: true });
      return;
    }
    await sleep(50);
  }
  throw new Error(`another server still uses ${folder} (process ${serverProcesses(folder).join(", ")})`);
}

/** The processes of a server on this folder: each has it as its working directory. */
function serverProcesses(folder: string): number[] {
  const place = realpathSync(folder); // a server is not less alive when its folder is reached through a link
  const runsHere = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === place;
    } catch {
      return false; // gone meanwhile, a zombie, or another user's
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && runsHere(name))
    .map(Number);
}
