// SPDX-License-Identifier: EUPL-1.2
import type { FhirData, FhirResource } from "../../fhir/data";
import type { Persoon } from "../../gezin/persoon";
import type { Region } from "../../region";
import { uuidVan } from "../../uuid";
import { bouwEpisode } from "./bouw-episode";
import { bouwHulpverleners } from "./hulpverleners";
import { type Epd, STELSELS } from "./stelsels";

/** What the EPD of one aanbieder holds of the region: everyone it gives, gave or will give help. */
export function bouwEpd(region: Region, epd: Epd): FhirData {
  const trajecten = region.gezinnen.flatMap((gezin) => gezin.trajecten).filter(({ agb }) => agb === epd.agb);
  const lastUpdated = `${region.peildatum}T03:00:00.000Z`;
  // The place in the EPD says nothing about the person.
  const patientId = ({ bsn }: Persoon): string => uuidVan("fhir", epd.bron, "patient", region.seed, bsn);
  const personen = new Map(trajecten.map(({ jeugdige }) => [jeugdige.bsn, jeugdige]));
  const patienten = [...personen.values()].map((persoon): FhirResource => ({
    resourceType: "Patient",
    id: patientId(persoon),
    meta: { lastUpdated },
    identifier: [{ system: STELSELS.bsn, value: persoon.bsn }],
    birthDate: persoon.geboortedatum,
  }));
  return {
    bron: epd.bron,
    resources: [
      ...bouwHulpverleners(epd, lastUpdated),
      ...patienten,
      ...trajecten.flatMap((traject) =>
        bouwEpisode(epd, patientId(traject.jeugdige), traject, region.seed, region.peildatum),
      ),
    ],
  };
}
