// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { ImportDelivery, Rejection } from "../../../../platform/inbox/delivery";
import { SOORTEN, type Soort } from "../oneroster/payloads";
import type { Spiegelobject } from "../oneroster/spiegel";
import { openArchief } from "./archief";
import { MANIFEST, readManifest, type Wijze } from "./manifest";
import { momentVan } from "./moment";
import { leesObjecten } from "./objecten";

/** A delivery that could be opened; `objecten` are read while they are stored. */
export interface Ziplevering {
  moment: Date;
  ontvangenOp: Date;
  sha256: string;
  soorten: Map<Soort, Wijze>;
  objecten: AsyncIterable<Spiegelobject>;
  /** lines left out so far */
  afgekeurd: () => number;
}

/** The importer of a source of kind `oneroster-csv`: a OneRoster 1.2 CSV zip (format: docs/sources-onderwijs.md). */
export function createZipImporter(
  { bsnType }: { bsnType: string },
  pseudonymise: Pseudonymise,
  bewaar: (manager: Parameters<ImportDelivery>[1], levering: Ziplevering) => Promise<void>,
): ImportDelivery {
  return async ({ inhoud, ontvangenOp }, manager) => {
    const archief = await openArchief(inhoud);
    const soorten = await readManifest(archief);
    const moment = momentVan(archief.bestanden.get(MANIFEST)!, ontvangenOp);
    const rejections: Rejection[] = [];
    // A place in quarantine is a number, and the zip has several files: the reason names file and line.
    const afkeuren = (reden: string) => void rejections.push({ plaats: rejections.length + 1, reden });
    const basis = { moment, ontvangenOp, pseudonymise, bsnType, afkeuren };
    const objecten = async function* (): AsyncGenerator<Spiegelobject> {
      for (const soort of SOORTEN)
        if (soorten.has(soort)) yield* leesObjecten(archief, { ...basis, soort, wijze: soorten.get(soort)! });
    };
    const afgekeurd = () => rejections.length;
    const sha256 = createHash("sha256").update(inhoud).digest("hex");
    await bewaar(manager, { moment, ontvangenOp, sha256, soorten, objecten: objecten(), afgekeurd });
    return rejections;
  };
}
