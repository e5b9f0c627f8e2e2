// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import type { JWK } from "jose";
import { parse } from "yaml";
import { z } from "zod";
import type { BrpData } from "./brp/data";
import { type BrpStandIn, createBrpStandIn } from "./brp/stand-in";
import type { FhirData } from "./fhir/data";
import { publicHalf } from "./fhir/sleutel";
import { createFhirStandIn, type FhirStandIn, type FhirStoring } from "./fhir/stand-in";
import type { OneRosterData } from "./oneroster/data";
import { createOneRosterStandIn, type OneRosterStandIn } from "./oneroster/stand-in";
import type { ZgwData } from "./zgw/data";
import { createZgwStandIn, type Storing, type ZgwStandIn } from "./zgw/stand-in";

const Bestand = z.object({ file: z.string() });
const Bronnen = z.object({
  bronnen: z.array(
    z.discriminatedUnion("soort", [
      z.object({
        soort: z.literal("zgw"),
        naam: z.string(),
        zaken: z.url(),
        auth: z.object({ clientId: z.string(), secret: Bestand }),
        objectenToken: Bestand.optional(),
      }),
      z.object({
        soort: z.literal("oneroster"),
        naam: z.string(),
        adres: z.url(),
        auth: z.object({ clientId: z.string(), secret: Bestand }),
      }),
      z.object({ soort: z.literal("brp"), naam: z.string(), url: z.url(), auth: z.object({ secret: Bestand }) }),
      z.object({
        soort: z.literal("fhir"),
        naam: z.string(),
        url: z.url(),
        auth: z.object({ clientId: z.string(), sleutel: Bestand }),
      }),
      z.object({ soort: z.enum(["ijw-map", "leerplicht-csv", "oneroster-csv", "ttp-csv"]) }),
    ]),
  ),
});

const code = (fout: unknown): string => (fout instanceof Error && "code" in fout ? String(fout.code) : String(fout));

export interface Served {
  readonly bronnen: readonly { naam: string; adres: string; gedrag?: Storing | FhirStoring }[];
  readonly standIns: ReadonlyMap<string, ZgwStandIn>;
  /** registers of persons, by the name of the source */
  readonly registers: ReadonlyMap<string, BrpStandIn>;
  /** pupil administrations, by the name of the source */
  readonly rosters: ReadonlyMap<string, OneRosterStandIn>;
  /** EPDs, by the name of the source */
  readonly epds: ReadonlyMap<string, FhirStandIn>;
  close(): Promise<void>;
}

/**
 * Serves every case system, register, EPD and pupil administration of a folder that `writeRegion` made, each on the port its bronnen.yaml names.
 * gedrag.yaml says which of them are slow or flaky.
 * @param readText reads a text file
 * @throws Error in Dutch when a file cannot be read or a port is taken; nothing is left listening
 */
export async function serveExample(map: string, readText: (pad: string) => string): Promise<Served> {
  const read = (pad: string): string => {
    try {
      return readText(pad);
    } catch (fout) {
      throw new Error(`Kan ${pad} niet lezen (${code(fout)}).`);
    }
  };
  const { bronnen } = Bronnen.parse(parse(read(join(map, "bronnen.yaml"))));
  const gedragVan = parse(read(join(map, "gedrag.yaml"))) as Record<string, (Storing & FhirStoring) | undefined>;
  const standIns = new Map<string, ZgwStandIn>();
  const rosters = new Map<string, OneRosterStandIn>();
  const registers = new Map<string, BrpStandIn>();
  const epds = new Map<string, FhirStandIn>();
  const adressen: { naam: string; adres: string; gedrag?: Storing | FhirStoring }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(
      [...standIns.values(), ...rosters.values(), ...registers.values(), ...epds.values()].map((standIn) =>
        standIn.close(),
      ),
    );
  };
  try {
    const geheim = (verwijzing: { file: string }): string => read(join(map, verwijzing.file)).trim();
    const listen = (
      standIn: ZgwStandIn | OneRosterStandIn | BrpStandIn | FhirStandIn,
      port: string,
    ): Promise<unknown> =>
      standIn.listen(Number(port)).catch((fout: unknown) => {
        throw new Error(`Poort ${port} is niet vrij (${code(fout)}).`);
      });
    for (const bron of bronnen) {
      if (bron.soort === "oneroster") {
        const data = JSON.parse(read(join(map, "oneroster", `${bron.naam}.json`))) as OneRosterData;
        const { clientId, secret } = bron.auth;
        const standIn = createOneRosterStandIn({ data, clientId, secret: geheim(secret) });
        await listen(standIn, new URL(bron.adres).port);
        rosters.set(bron.naam, standIn);
      }
      if (bron.soort === "brp") {
        const data = JSON.parse(read(join(map, "brp", `${bron.naam}.json`))) as BrpData;
        const standIn = createBrpStandIn({ data, apiKey: geheim(bron.auth.secret) });
        await listen(standIn, new URL(bron.url).port);
        registers.set(bron.naam, standIn);
      }
      if (bron.soort === "fhir") {
        const { origin: baseUrl, port } = new URL(bron.url);
        const data = JSON.parse(read(join(map, "fhir", `${bron.naam}.json`))) as FhirData;
        const publicJwk = publicHalf(JSON.parse(geheim(bron.auth.sleutel)) as JWK);
        const gedrag = gedragVan[bron.naam];
        const standIn = createFhirStandIn({ data, clientId: bron.auth.clientId, publicJwk, baseUrl, gedrag });
        await listen(standIn, port);
        epds.set(bron.naam, standIn);
        adressen.push({ naam: bron.naam, adres: bron.url, gedrag });
      }
      if (bron.soort !== "zgw") continue;
      const { origin: baseUrl, port } = new URL(bron.zaken);
      const data = JSON.parse(read(join(map, "zgw", `${bron.naam}.json`))) as ZgwData;
      const { clientId, secret } = bron.auth;
      const objectenToken = bron.objectenToken && geheim(bron.objectenToken);
      const gedrag = gedragVan[bron.naam];
      const standIn = createZgwStandIn({ data, clientId, secret: geheim(secret), objectenToken, baseUrl, gedrag });
      await listen(standIn, port);
      standIns.set(bron.naam, standIn);
      adressen.push({ naam: bron.naam, adres: baseUrl, gedrag });
    }
  } catch (fout) {
    await close();
    throw fout;
  }
  return { bronnen: adressen, standIns, rosters, registers, epds, close };
}
