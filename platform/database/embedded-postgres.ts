// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clearLeftovers, initialiseDataFolder, SERVER_ENVIRONMENT } from "./data-folder";
import { nativeFolder, unprivilegedUser } from "./native-postgres";
import { reachableDataFolder, reachablePrograms } from "./reachable";

/** A PostgreSQL server that lives as long as this process. */
export interface EmbeddedPostgres {
  /** folder of the Unix socket: the server has no TCP port */
  host: string;
  /** stops the server and waits until it is gone */
  stop(): Promise<void>;
}

// The shell stops the server when its standard input closes, so also when this process dies by SIGKILL.
const WATCHDOG =
  'exec 3<&0; pg=$0; "$pg" "$@" </dev/null 3<&- & p=$!; (read _ <&3; kill -INT $p 2>/dev/null) & w=$!; wait $p; s=$?; kill $w 2>/dev/null; exit $s';

/**
 * Starts the PostgreSQL of npm on a data folder, made when it is not there. One launcher per folder.
 * @param settings server settings such as `{ fsync: "off" }`
 * @throws Error with the end of the server log when it does not become ready within a minute
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  superuserPassword: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const user = unprivilegedUser();
  const folder = reachableDataFolder(path.resolve(dataFolder), user);
  mkdirSync(path.dirname(folder), { recursive: true });
  initialiseDataFolder(folder, superuserPassword);
  await clearLeftovers(folder);
  // Nobody else reaches a socket in the data folder (mode 0700), but a socket path holds 107 bytes at most.
  const host = folder.length < 85 ? folder : mkdtempSync(path.join(tmpdir(), "pg-"));
  if (user) chownSync(host, user.uid, user.gid);
  const options = { listen_addresses: "", unix_socket_directories: host, max_connections: "200", ...settings };
  const args = ["-D", folder, ...Object.entries(options).flatMap(([key, value]) => ["-c", `${key}=${value}`])];
  const server = path.join(reachablePrograms(nativeFolder(), user), "bin/postgres");
  const child = spawn("/bin/sh", ["-c", WATCHDOG, server, ...args], {
    ...user,
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
    cwd: "/",
  });
  const exited = new Promise<void>((resolve) =>
    child.once("exit", () => {
      if (host !== folder) rmSync(host, { recursive: true, force: true });
      resolve();
    }),
  );
  const stop = async () => {
    child.ref();
    child.stdin!.end();
    await exited;
  };
  await waitUntilReady(child, folder, stop);
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) (pipe as unknown as { unref(): void }).unref();
  return { host, stop };
}

async function waitUntilReady(child: ChildProcess, folder: string, stop: () => Promise<void>): Promise<void> {
  let log = "";
  child.stderr!.setEncoding("utf8").on("data", (chunk: string) => (log = (log + chunk).slice(-4000)));
  const pidFile = path.join(folder, "postmaster.pid");
  for (let attempt = 0; attempt < 3000; attempt++) {
    const status = existsSync(pidFile) ? readFileSync(pidFile, "utf8").split("\n")[7]?.trim() : undefined;
    // The file may be of another launcher that was first: our own server must say it too.
    if (status === "ready" && log.includes("ready to accept connections")) return;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`PostgreSQL did not start: ${log}`);
    await sleep(20);
  }
  await stop();
  throw new Error(`PostgreSQL did not become ready: ${log}`);
}
