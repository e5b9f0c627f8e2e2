// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FhirResource } from "../../../example/fhir/data";
import { createFhirStandIn, type FhirStandInOptions } from "../../../example/fhir/stand-in";
import { createLogger } from "../../../platform/logging/logger";
import type { FhirBron as FhirConfig } from "../../../subgraphs/provider/config";
import { ONDERDELEN } from "../../../subgraphs/provider/config";
import { createFhirBron } from "../../../subgraphs/provider/sources/fhir/fhir-bron";
import { STELSELS } from "./fhir-data";

/** A FHIR server on a real socket. */
export interface FhirServer {
  origin: string;
  /** method and address of every call so far */
  calls: string[];
  close: () => Promise<void>;
}

/** A key pair of the hub for one source, ES384 or RS384; the private half in a file. */
export function createClientKey(alg: "ES384" | "RS384" = "ES384") {
  const pair =
    alg === "ES384"
      ? generateKeyPairSync("ec", { namedCurve: "P-384" })
      : generateKeyPairSync("rsa", { modulusLength: 2048 });
  const marks = { kid: "hub-1", alg };
  const folder = mkdtempSync(path.join(tmpdir(), "fhir-key-"));
  writeFileSync(
    path.join(folder, "hub.jwk.json"),
    JSON.stringify({ ...pair.privateKey.export({ format: "jwk" }), ...marks }),
  );
  return { folder, publicJwk: { ...pair.publicKey.export({ format: "jwk" }), ...marks } };
}

export type ClientKey = ReturnType<typeof createClientKey>;

/** Our own strict stand-in, with pages of two. */
export async function startStandIn(
  resources: FhirResource[],
  { publicJwk }: ClientKey,
  options: Partial<FhirStandInOptions> = {},
): Promise<FhirServer & { standIn: ReturnType<typeof createFhirStandIn> }> {
  const data = { bron: "epd-proef", resources };
  const standIn = createFhirStandIn({ data, clientId: "gezinshub", publicJwk, maxCount: 2, ...options });
  const port = await standIn.listen(0);
  return { standIn, origin: `http://127.0.0.1:${port}`, calls: standIn.calls, close: () => standIn.close() };
}

/** What bronnen.yaml says of a source, as it was read. */
export function fhirConfig(origin: string, rest: Partial<FhirConfig> = {}): FhirConfig {
  return {
    naam: "epd-proef",
    domein: "provider",
    soort: "fhir",
    bronhouder: "Stichting De Vlier",
    url: `${origin}/fhir`,
    auth: { clientId: "gezinshub", sleutel: { file: "hub.jwk.json" } },
    stelsels: STELSELS,
    onderdelen: [...ONDERDELEN],
    versheid: 3_600_000,
    bewaartermijn: 86_400_000,
    tijdslimiet: 3000,
    ...rest,
  };
}

/** The source as the hub asks it. */
export function createBron(
  origin: string,
  { folder }: ClientKey,
  rest: Partial<FhirConfig> = {},
  log = createLogger("test", "silent"),
) {
  return createFhirBron(fhirConfig(origin, rest), { clock: () => new Date(), log, folder });
}
