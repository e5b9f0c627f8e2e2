// SPDX-License-Identifier: EUPL-1.2
import type { Gezin } from "../../subgraphs/case/domain/gezin";
import type { Proef } from "../../subgraphs/case/sources/zgw/proef";

/** A trial as text for the person who sets up the mapping. */
export function toProeftekst(naam: string, { versie, fouten, gezinnen, aanroepen }: Proef): string {
  const lines = [
    `Bron ${naam}, Zaken API ${versie ?? "(versie onbekend)"}`,
    fouten.length === 0 ? "De mapping past op de catalogus." : "De mapping past niet op de catalogus:",
    ...fouten.map((fout) => `  - ${fout}`),
    `Aanroepen: ${aanroepen.catalogus} voor de catalogus, ${aanroepen.zoeken} voor deze persoon`,
    gezinnen.length === 0 ? "Geen gezin gevonden." : `${gezinnen.length} gezin(nen) gevonden:`,
    ...gezinnen.flatMap(({ gezin, ongebruikt }) => [
      ...describe(gezin),
      `  niet gebruikt: ${ongebruikt.join(", ") || "niets"}`,
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function period(van?: string, tot?: string): string {
  return [van && ` vanaf ${van}`, tot && ` tot ${tot}`].filter(Boolean).join("");
}

function describe(gezin: Gezin): string[] {
  const doelen = (plan: Gezin["plannen"][number]) => plan.leefgebieden.flatMap(({ doelen: each }) => each).length;
  return [
    "",
    `${gezin.naam} (zaak ${gezin.zaaknummer})${period(gezin.begonnenOp, gezin.beeindigdOp)}`,
    `  ${describeFacts(gezin)}`,
    ...describeCourse(gezin),
    ...gezin.leden.map(
      (lid) => `  lid: ${lid.naam}, ${lid.rol}, geboren ${lid.geboortedatum ?? "onbekend"}${period(lid.van, lid.tot)}`,
    ),
    ...gezin.regie.map(
      (regie) => `  regie: ${regie.naam ?? "het gezin zelf"}, ${regie.voerder}${period(regie.van, regie.tot)}`,
    ),
    ...(gezin.regie.length === 0 ? ["  regie: niemand"] : []),
    ...gezin.plannen.map(
      (plan) =>
        `  plan: versie ${plan.versie}${period(plan.geldigVan, plan.geldigTot)}, ${doelen(plan)} doelen, ${plan.evaluaties.length} evaluaties`,
    ),
    ...(gezin.plannen.length === 0 ? ["  plan: geen"] : []),
    ...describeGaps(gezin),
  ];
}

function describeFacts({ fase, segment, ondersteuning, complexiteit, maatregel, acuut }: Gezin): string {
  const known = (naam: string, value: string | undefined, none = "onbekend") => `${naam} ${value ?? none}`;
  return [
    known("fase", fase),
    known("segment", segment),
    known("ondersteuning", ondersteuning),
    known("complexiteit", complexiteit),
    known("maatregel", maatregel, "geen"),
    ...(acuut ? ["acuut"] : []),
  ].join(", ");
}

/** Phases, steps, waakvlam, consents and contact: only what is there. */
function describeCourse(gezin: Gezin): string[] {
  const { fasen = [], stappen = [], waakvlam, toestemmingen = [], laatsteContactOp, acuteHulpSinds } = gezin;
  const line = (naam: string, parts: string[], between = ", ") =>
    parts.length > 0 ? [`  ${naam}: ${parts.join(between)}`] : [];
  return [
    ...line(
      "faseverloop",
      fasen.map(({ fase, van }) => `${fase} vanaf ${van}`),
      " -> ",
    ),
    ...line(
      "stappen",
      stappen.map(({ stap, van, tot }) => `${stap}${period(van, tot)}`),
    ),
    ...line("waakvlam", waakvlam ? [period(waakvlam.van, waakvlam.tot).trim()] : []),
    ...line(
      "toestemmingen",
      toestemmingen.map(({ waarvoor, van, tot }) => `${waarvoor}${period(van, tot)}`),
    ),
    ...line("laatste contact", laatsteContactOp ? [laatsteContactOp] : []),
    ...line("acute hulp", acuteHulpSinds ? [`vanaf ${acuteHulpSinds}`] : []),
  ];
}

function describeGaps({ hiaten = [] }: Gezin): string[] {
  const of = (reden: string) => hiaten.filter((each) => each.reden === reden).map(({ onderdeel }) => onderdeel);
  const onleesbaar = of("ONLEESBAAR");
  return [
    `  niet bekend bij deze bron: ${of("BRON_KENT_DIT_NIET").join(", ") || "niets"}`,
    ...(onleesbaar.length > 0 ? [`  niet leesbaar: ${onleesbaar.join(", ")}`] : []),
  ];
}
