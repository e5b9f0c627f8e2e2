// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, datumVoorMensen, plusDagen } from "../../../../platform/time/datum";
import { dagen, looptSinds, type Signaalregel } from "./hulp";

/**
 * GEEN_CONTACT: help runs, its dossier tells contacts, and the last one (or, without any, the start) is longer ago than the norm of the
 * region. A source that tells no contacts at all proves nothing.
 */
export const geenContact: Signaalregel = (all, { vandaag, contactnormDagen }) =>
  all.flatMap(({ traject, status, epd, aanbieder, herkomst }) => {
    const start = looptSinds(traject, vandaag);
    if (status !== "LOPEND" || !start || !epd.some(({ kentContact }) => kentContact)) return [];
    const laatste = laatsteContact(epd);
    const sinds = laatste && laatste > start ? laatste : start;
    const geleden = dagenTussen(sinds, vandaag);
    if (geleden <= contactnormDagen) return [];
    const wat =
      sinds === laatste
        ? `Het laatste contact van ${aanbieder} was op ${datumVoorMensen(laatste)}, ${dagen(geleden)} geleden`
        : `De hulp van ${aanbieder} loopt ${dagen(geleden)} en in het dossier staat nog geen contact`;
    return {
      code: "GEEN_CONTACT",
      ernst: "AANDACHT" as const,
      sinds: plusDagen(sinds, contactnormDagen + 1),
      uitleg: `${wat}; de norm is ${dagen(contactnormDagen)}.`,
      feiten: herkomst,
    };
  });

/** The newest contact any dossier tells. */
export function laatsteContact(epd: { laatsteContact?: string }[]): string | undefined {
  return epd
    .flatMap(({ laatsteContact: op }) => op ?? [])
    .sort()
    .at(-1);
}
