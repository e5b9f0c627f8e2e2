// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";

/** A fault in a message: where, and what, never the value. */
export interface Fault {
  path: string;
  reden: string;
}

/** The faults of a message that does not fit its schema, by path such as `Bericht/Client/StartProducten/StartProduct[2]/Begindatum`. */
export function toFaults(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const path = toPath(issue.path);
    if (issue.code !== "unrecognized_keys") return { path, reden: issue.message };
    return issue.keys.map((key) => ({
      path: `${path}/${elementName(key)}`,
      reden: "hoort hier niet volgens de standaard",
    }));
  });
}

function toPath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part + 1}]` : `${text}/${String(part)}`),
    "Bericht",
  );
}

/** The name of an element comes from outside: told only when it looks like a name of the standard. */
function elementName(name: string): string {
  return /^[A-Za-z]{1,40}$/.test(name) ? name : "(onbekend element)";
}
