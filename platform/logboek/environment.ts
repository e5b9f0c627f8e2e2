// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { readSecret } from "../config/secret";
import { ringFile } from "./key-ring";
import type { LogboekSettings } from "./logboek";

const ON_THIS_MACHINE = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/;

/** What a subgraph that shows data of persons reads from its environment for its log. */
export const logboekEnvironment = {
  /** the keys of the log (docs/logging.md); the same file in every subgraph that has one */
  LOGBOEK_KEY_FILE: ringFile,
  /** OTLP/HTTP address of a collector; TLS, unless it is on this machine */
  LOGBOEK_COLLECTOR: z
    .url()
    .refine((url) => url.startsWith("https://") || ON_THIS_MACHINE.test(url), "moet https zijn")
    .optional(),
  /** file with the bearer token of the collector */
  LOGBOEK_COLLECTOR_TOKEN_FILE: z.string().optional(),
};

/** The settings of the log in an environment that was read. @throws ConfigurationError when the token cannot be read */
export function logboekSettings(environment: z.output<z.ZodObject<typeof logboekEnvironment>>): LogboekSettings {
  const { LOGBOEK_KEY_FILE: sleutels, LOGBOEK_COLLECTOR: url, LOGBOEK_COLLECTOR_TOKEN_FILE: file } = environment;
  if (!url) return { sleutels };
  return { sleutels, collector: { url, token: file ? readSecret({ file }, ".") : undefined } };
}
