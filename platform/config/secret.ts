// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ConfigurationError } from "./environment";

/** A secret is never in a configuration file itself, only the place where it is: a file or an environment variable. */
export const secretReference = z.union([z.strictObject({ file: z.string() }), z.strictObject({ env: z.string() })]);

/**
 * Reads a secret.
 * @param baseDir folder that a relative file name starts from
 * @throws ConfigurationError naming the place, never the content
 */
export function readSecret(reference: z.output<typeof secretReference>, baseDir: string, env = process.env): string {
  if ("env" in reference) {
    const value = env[reference.env];
    if (!value) throw new ConfigurationError("Geheim", [`omgevingsvariabele ${reference.env} is leeg`]);
    return value;
  }
  const file = path.resolve(baseDir, reference.file);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new ConfigurationError("Geheim", [`${file} is niet te lezen (${(error as NodeJS.ErrnoException).code})`]);
  }
}
