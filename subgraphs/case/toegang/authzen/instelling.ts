// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { duration } from "../../../../platform/config/duration";
import { ConfigurationError } from "../../../../platform/config/environment";
import { safeUrl } from "../../../../platform/config/safe-url";
import { readSecret, secretReference } from "../../../../platform/config/secret";
import { readYamlFile } from "../../../../platform/config/yaml-file";

const sleutelSchema = z.looseObject({
  kid: z.string().min(1),
  alg: z.enum(["EdDSA", "ES256", "ES384", "PS256", "RS256"]),
});

const instellingSchema = z.strictObject({
  /** identifier of the decision point; its endpoints are beneath it */
  url: safeUrl.transform((url) => url.replace(/\/+$/, "")),
  auth: z.union([
    /** with `header`: an API key in that header; without: a bearer token */
    z.strictObject({
      header: z
        .string()
        .regex(/^[\w-]+$/, "naam van een HTTP-header")
        .optional(),
      secret: secretReference,
    }),
    /** tokens by private_key_jwt; `sleutel` is a private JWK with `kid` and `alg` */
    z.strictObject({
      token: safeUrl,
      clientId: z.string().min(1),
      sleutel: secretReference,
      scope: z.string().optional(),
      resource: z.string().optional(),
    }),
  ]),
  /** PEM files, beside or instead of what the machine trusts, and to show who the hub is */
  tls: z
    .strictObject({ ca: z.string().optional(), cert: z.string().optional(), key: z.string().optional() })
    .prefault({}),
  tijdslimiet: duration.prefault("PT1S"),
});

type Gelezen = z.output<typeof instellingSchema>;

/** Where and how another decision point is asked; secrets and certificates as their content. */
export interface Beslispuntinstelling {
  url: string;
  auth:
    | { header: string; waarde: string }
    | { token: string; clientId: string; sleutel: z.output<typeof sleutelSchema>; extra: Record<string, string> };
  tls: { ca?: string; cert?: string; key?: string };
  tijdslimiet: number;
}

/**
 * Reads which decision point decides instead of the policies of the hub.
 * @param file path of beslispunt.yaml; paths in it are relative to its folder
 * @throws ConfigurationError with every fault at once, never with a secret
 */
function readBeslispunt(file: string): Beslispuntinstelling {
  const folder = path.dirname(path.resolve(file));
  const { url, auth, tls, tijdslimiet } = readYamlFile(file, instellingSchema);
  return { url, tijdslimiet, auth: readAuth(auth, folder), tls: readTls(tls, file, folder) };
}

/** The variable `BESLISPUNT`. @returns zod type whose output is the decision point */
export const beslispuntFile = z.string().transform((file, context): Beslispuntinstelling => {
  try {
    return readBeslispunt(file);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const message of error.faults) context.addIssue({ code: "custom", message });
    return z.NEVER;
  }
});

function readAuth(auth: Gelezen["auth"], folder: string): Beslispuntinstelling["auth"] {
  if ("secret" in auth) {
    const secret = readSecret(auth.secret, folder);
    return auth.header
      ? { header: auth.header, waarde: secret }
      : { header: "authorization", waarde: `Bearer ${secret}` };
  }
  const { token, clientId, scope, resource } = auth;
  const extra = { ...(scope && { scope }), ...(resource && { resource }) };
  return { token, clientId, extra, sleutel: readSleutel(readSecret(auth.sleutel, folder)) };
}

function readSleutel(text: string): z.output<typeof sleutelSchema> {
  try {
    return sleutelSchema.parse(JSON.parse(text));
  } catch {
    throw new ConfigurationError("Het beslispunt", ["auth.sleutel: geen private sleutel (JWK) met kid en alg"]);
  }
}

function readTls(tls: Gelezen["tls"], file: string, folder: string): Beslispuntinstelling["tls"] {
  const entries = Object.entries(tls).map(([name, pem]) => {
    try {
      return [name, readFileSync(path.resolve(folder, pem), "utf8")] as const;
    } catch {
      throw new ConfigurationError(file, [`tls.${name}: dit bestand is niet te lezen`]);
    }
  });
  return Object.fromEntries(entries);
}
