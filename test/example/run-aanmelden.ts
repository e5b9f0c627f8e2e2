// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `npm run aanmelden` as a process of its own: the address it tells the person to open, and how it ends. */
export function runAanmelden(args: string[]): { address: Promise<string>; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ["-r", "@swc-node/register", "commands/aanmelden.ts", ...args], { cwd: ROOT });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, stdout, stderr })));
  const address = new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString();
      const found = /http:\S+\/auth\?\S+/.exec(stderr)?.[0];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`it told no address:\n${stderr}`)));
  });
  address.catch(() => undefined);
  return { address, ended };
}
