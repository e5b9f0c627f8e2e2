// SPDX-License-Identifier: EUPL-1.2
import type { SourceFailure } from "../../platform/source/outcome";
import type { FhirBron } from "../../subgraphs/provider/config";
import type { Epdtraject } from "../../subgraphs/provider/domain/epd/epd";
import type { FhirProef } from "../../subgraphs/provider/sources/fhir/proef";

/** A trial of a dossier system as text for the person who sets it up. */
export function toFhirProeftekst({ naam, url }: FhirBron, { dossier, aanroepen }: FhirProef): string {
  const { bekend, geboortedatum, trajecten, losseDoelen, weggelaten } = dossier;
  const lines = [
    `Bron ${naam}, FHIR R4 op ${url}`,
    `Aanmelden gelukt, ${aanroepen} aanroep(en)`,
    bekend ? `Bekend, geboren ${geboortedatum ?? "onbekend"}. ${trajecten.length} traject(en):` : "Niet bekend.",
    ...trajecten.flatMap(describe),
    ...(losseDoelen.length > 0 ? [`Doelen zonder traject: ${losseDoelen.length}`] : []),
    ...(weggelaten.onbruikbaar > 0 ? [`Niet te gebruiken en weggelaten: ${weggelaten.onbruikbaar}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** A source that tells of someone else than was asked about; undefined when it did not. */
export function toFhirWaarschuwing({ dossier: { weggelaten } }: FhirProef): string | undefined {
  const aantal = weggelaten.andereJeugdige;
  if (aantal === 0) return undefined;
  return `De bron gaf gegevens van iemand anders (${aantal} keer). De hub laat die weg. Meld dit aan de bronhouder: het kan een datalek zijn.`;
}

/** What to look at when a trial did not succeed; what the failure itself says stands before it. */
const ADVIES: Partial<Record<SourceFailure["soort"], (bron: FhirBron) => string>> = {
  ONBEREIKBAAR: ({ url, auth }) =>
    `Kijk of ${url}${auth.tokenOrigin ? ` en ${auth.tokenOrigin}` : ""} klopt, en of de hub er door de firewall bij mag.`,
  TE_LAAT: () => "De proef wachtte een minuut; een vraag van de hub wacht korter (tijdslimiet).",
  ONLEESBAAR: ({ url }) => `Kijk of ${url} het basisadres van een FHIR R4-server is.`,
  GEWEIGERD: () => "Kijk of clientId, sleutel en scope dezelfde zijn als bij de bronhouder.",
  STORING: () => "Vraag het na bij de bronhouder.",
};

/** Why a trial did not succeed, and what to do about it. */
export function toFhirStoring(bron: FhirBron, { soort, uitleg }: SourceFailure): string {
  return [`Bron ${bron.naam}: ${uitleg}`, ADVIES[soort]?.(bron)].filter(Boolean).join("\n");
}

function describe(traject: Epdtraject): string[] {
  const period = [traject.van && `vanaf ${traject.van}`, traject.tot && `tot en met ${traject.tot}`].filter(Boolean);
  return [
    "",
    `${traject.status} bij ${traject.agb} ${period.join(" ")}`.trimEnd(),
    `  toewijzing: ${traject.toewijzingnummer ?? "geen nummer"}, product: ${traject.product?.code ?? "onbekend"}, verwijzer: ${traject.verwijzer ?? "onbekend"}`,
    `  contactpersoon: ${traject.contactpersoon?.naam ?? "onbekend"}, laatste contact: ${traject.laatsteContact ?? "onbekend"}`,
    `  plan vanaf: ${traject.planVan ?? "geen"}, doelen: ${traject.doelen.length}, team: ${traject.team.length}, onderaannemers: ${traject.onderaannemers.join(", ") || "geen"}`,
  ];
}
