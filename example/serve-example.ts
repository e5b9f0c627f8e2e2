// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { ZgwData } from "./zgw/data";
import { createZgwStandIn, type ZgwStandIn } from "./zgw/stand-in";

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
      z.object({ soort: z.enum(["ijw-map", "leerplicht-csv", "ttp-csv"]) }),
    ]),
  ),
});

const code = (fout: unknown): string => (fout instanceof Error && "code" in fout ? String(fout.code) : String(fout));

export interface Served {
  readonly bronnen: readonly { naam: string; adres: string }[];
  readonly standIns: ReadonlyMap<string, ZgwStandIn>;
  close(): Promise<void>;
}

/**
 * Serves every case system of a folder that `writeRegion` made, each on the port its bronnen.yaml names.
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
  const standIns = new Map<string, ZgwStandIn>();
  const adressen: { naam: string; adres: string }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all([...standIns.values()].map((standIn) => standIn.close()));
  };
  try {
    for (const bron of bronnen) {
      if (bron.soort !== "zgw") continue;
      const { origin: baseUrl, port } = new URL(bron.zaken);
      const geheim = (verwijzing: { file: string }): string => read(join(map, verwijzing.file)).trim();
      const data = JSON.parse(read(join(map, "zgw", `${bron.naam}.json`))) as ZgwData;
      const { clientId, secret } = bron.auth;
      const objectenToken = bron.objectenToken && geheim(bron.objectenToken);
      const standIn = createZgwStandIn({ data, clientId, secret: geheim(secret), objectenToken, baseUrl });
      await standIn.listen(Number(port)).catch((fout: unknown) => {
        throw new Error(`Poort ${port} is niet vrij (${code(fout)}).`);
      });
      standIns.set(bron.naam, standIn);
      adressen.push({ naam: bron.naam, adres: baseUrl });
    }
  } catch (fout) {
    await close();
    throw fout;
  }
  return { bronnen: adressen, standIns, close };
}
