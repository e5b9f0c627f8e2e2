// SPDX-License-Identifier: EUPL-1.2
import type { Epdtraject } from "../../subgraphs/provider/domain/epd/epd";
import type { FhirProef } from "../../subgraphs/provider/sources/fhir/proef";

/** A trial of a dossier system as text for the person who sets it up. */
export function toFhirProeftekst(naam: string, { dossier, aanroepen }: FhirProef): string {
  const { bekend, geboortedatum, trajecten, losseDoelen, weggelaten } = dossier;
  const lines = [
    `Bron ${naam}, FHIR R4`,
    `Aanroepen: ${aanroepen}`,
    bekend ? `Bekend, geboren ${geboortedatum ?? "onbekend"}. ${trajecten.length} traject(en):` : "Niet bekend.",
    ...trajecten.flatMap(describe),
    ...(losseDoelen.length > 0 ? [`Doelen zonder traject: ${losseDoelen.length}`] : []),
    ...(weggelaten.onbruikbaar > 0 ? [`Niet te gebruiken en weggelaten: ${weggelaten.onbruikbaar}`] : []),
    ...(weggelaten.andereJeugdige > 0 ? [`Van iemand anders en weggelaten: ${weggelaten.andereJeugdige}`] : []),
  ];
  return `${lines.join("\n")}\n`;
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
