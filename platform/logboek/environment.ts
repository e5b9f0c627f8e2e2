// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { readSecret } from "../config/secret";
import { keyFile } from "../subgraph/environment";
import type { LogboekSettings } from "./logboek";

const ON_THIS_MACHINE = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/;

/** What a subgraph that shows data of persons reads from its environment for its log. */
export const logboekEnvironment = {
  /** the same key in every subgraph that has one */
  LOGBOEK_KEY_FILE: keyFile(32),
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
  const { LOGBOEK_KEY_FILE: key, LOGBOEK_COLLECTOR: url, LOGBOEK_COLLECTOR_TOKEN_FILE: file } = environment;
  if (!url) return { key };
  return { key, collector: { url, token: file ? readSecret({ file }, ".") : undefined } };
}
