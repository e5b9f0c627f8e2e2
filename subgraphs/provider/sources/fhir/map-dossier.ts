// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { datumIn } from "../../../../platform/time/datum";
import type { FhirBron } from "../../config";
import type { Epddossier, Epdtraject } from "../../domain/epd/epd";
import type { Feitbron } from "../../domain/feitbron";
import { toDatum } from "./fhir-datum";
import { createLinker } from "./link-parts";
import { mapDoel } from "./map-doel";
import { createNaslag } from "./map-hulpverlener";
import { mapTraject } from "./map-traject";
import type { Gelezen } from "./references";

/** What of a resource says when it was recorded. */
interface Vastgelegd {
  meta?: { lastUpdated?: string };
}

/**
 * What a server told of one jeugdige, in the words of the hub. Ids of the source, numbers and register numbers do not pass here.
 * @param gelezen undefined when the source has nobody with this number
 * @param persoon pseudonym
 */
export function mapDossier(
  bron: FhirBron,
  persoon: string,
  gelezen: Gelezen | undefined,
  opgehaaldOp: Date,
): Epddossier {
  const frame = { persoon, bron: bron.naam, opgehaaldOp };
  if (!gelezen)
    return {
      ...frame,
      bekend: false,
      trajecten: [],
      losseDoelen: [],
      weggelaten: { andereJeugdige: 0, onbruikbaar: 0 },
    };
  const vandaag = datumIn(opgehaaldOp);
  const toFeit = ({ meta }: Vastgelegd): Feitbron => ({
    bron: bron.naam,
    vastgelegdOp: toDatum(meta?.lastUpdated) ?? vandaag,
    ontvangenOp: opgehaaldOp.toISOString(),
  });
  const hide = (...parts: string[]) =>
    createHash("sha256")
      .update([bron.naam, persoon, ...parts].join("|"))
      .digest("base64url")
      .slice(0, 27);
  const delenVan = createLinker(bron.url, gelezen, vandaag);
  const naslag = createNaslag(bron, gelezen);
  const weggelaten = { ...gelezen.weggelaten };
  const shown = new Set<string>();
  const trajecten: Epdtraject[] = [];
  for (const episode of gelezen.episodes) {
    if (episode.status === "entered-in-error") continue;
    const delen = delenVan(episode);
    const traject = mapTraject(bron, episode, delen, { gelezen, naslag, hide, toFeit });
    if (!traject) {
      weggelaten.onbruikbaar += 1;
      continue;
    }
    for (const { id } of delen.doelen) shown.add(id);
    trajecten.push(traject);
  }
  return {
    ...frame,
    bekend: gelezen.patienten.length > 0,
    geboortedatum: gelezen.patienten.flatMap(({ birthDate }) => toDatum(birthDate) ?? [])[0],
    trajecten,
    losseDoelen: gelezen.doelen.filter(({ id }) => !shown.has(id)).flatMap((goal) => mapDoel(goal, toFeit) ?? []),
    weggelaten,
  };
}
