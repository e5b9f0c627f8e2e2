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

function describe(gezin: Gezin): string[] {
  const period = (van?: string, tot?: string) =>
    [van && ` vanaf ${van}`, tot && ` tot ${tot}`].filter(Boolean).join("");
  const doelen = (plan: Gezin["plannen"][number]) => plan.leefgebieden.flatMap(({ doelen: each }) => each).length;
  return [
    "",
    `${gezin.naam} (zaak ${gezin.zaaknummer})${period(gezin.begonnenOp, gezin.beeindigdOp)}`,
    `  fase ${gezin.fase ?? "onbekend"}, segment ${gezin.segment ?? "onbekend"}, maatregel ${gezin.maatregel ?? "geen"}${gezin.acuut ? ", acuut" : ""}`,
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
  ];
}
