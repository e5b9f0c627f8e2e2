// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { z } from "zod";
import { createLogsleutels, type Logsleutels, type Ringsleutel } from "./keys";

const LINE = /^(?:([1-9]\d{0,5})\s+(?:(\d{4}-\S+)\s+)?)?([A-Za-z0-9+/]+={0,2})$/;

/**
 * The keys in the text of a key file: one on a line, as `<number> <base64>` or `<number> <moment> <base64>` with the moment from which it is
 * written with. A line of base64 alone is key 1; `#` begins a comment.
 * @throws RangeError that tells what is wrong, without anything of a key
 */
export function readRing(text: string): Ringsleutel[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, id = "1", moment, base64 = ""] = LINE.exec(line) ?? [];
      const key = Buffer.from(base64, "base64");
      const vanaf = moment === undefined ? undefined : new Date(moment);
      if (vanaf && Number.isNaN(vanaf.getTime())) throw new RangeError(`het moment van sleutel ${id} is niet te lezen`);
      if (base64 === "") throw new RangeError("een regel is geen sleutel");
      return { id: Number(id), key, vanaf };
    });
}

/** A file with the keys of the log. @returns zod type whose output is the ring */
export const ringFile = z.string().transform((file, context): Logsleutels => {
  try {
    return createLogsleutels(readRing(readFileSync(file, "utf8")));
  } catch (error) {
    const message = error instanceof RangeError ? error.message : "dit bestand is niet te lezen";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }
});
