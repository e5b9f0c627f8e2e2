// SPDX-License-Identifier: EUPL-1.2

const NAMING = "http://fhir.nl/fhir/NamingSystem";

/** Identifier systems of nl-core, and those of the region for what has none. */
export const STELSELS = {
  bsn: `${NAMING}/bsn`,
  agb: `${NAMING}/agb-z`,
  big: `${NAMING}/big`,
  skj: "urn:voorbeeldregio:skj",
  toewijzing: "urn:voorbeeldregio:toewijzingnummer",
  product: "urn:voorbeeldregio:productcode",
  verwijzer: "urn:voorbeeldregio:verwijzer-cod327",
} as const;

/** An EPD of the example region: whose it is, and what it knows. */
export interface Epd {
  readonly bron: string;
  readonly agb: string;
  readonly naam: string;
  /** it has toewijzingnummers, products and verwijzers; without them help is found by its period */
  readonly uitgebreid: boolean;
}

/** The two EPDs: ports 14 and 15 above the base. */
export const EPDS: readonly Epd[] = [
  { bron: "epd-vlier", agb: "98000001", naam: "Stichting De Vlier", uitgebreid: true },
  { bron: "epd-lindeboog", agb: "98000003", naam: "De Lindeboog Jeugd-ggz", uitgebreid: false },
];
