// SPDX-License-Identifier: EUPL-1.2
import type { FhirResource } from "../../fhir/data";
import { ACHTERNAMEN, VOORNAMEN } from "../../namen";
import { createToeval } from "../../toeval";
import { uuidVan } from "../../uuid";
import { type Epd, STELSELS } from "./stelsels";

const FUNCTIES = [
  "Jeugd- en gezinsprofessional",
  "Gezondheidszorgpsycholoog",
  "Systeemtherapeut",
  "Ambulant begeleider",
];
/** People who give help at one aanbieder. */
export const AANTAL = 6;

export const personId = (epd: Epd, nr: number): string => uuidVan("fhir", epd.bron, "practitioner", nr);
export const roleId = (epd: Epd, nr: number): string => uuidVan("fhir", epd.bron, "role", nr);
export const orgId = (epd: Epd): string => uuidVan("fhir", epd.bron, "organization");

/** The organisation and its people, with their place in it. */
export function bouwHulpverleners(epd: Epd, lastUpdated: string): FhirResource[] {
  const meta = { lastUpdated };
  const domein = `${epd.bron.replace("epd-", "")}.example`;
  const organization: FhirResource = {
    resourceType: "Organization",
    id: orgId(epd),
    meta,
    identifier: [{ system: STELSELS.agb, value: epd.agb }],
    name: epd.naam,
  };
  const people = Array.from({ length: AANTAL }, (_, nr): FhirResource[] => {
    const toeval = createToeval(0, `${epd.bron}/hulpverlener/${nr}`);
    const [voorvoegsel, achternaam] = toeval.kies(ACHTERNAMEN);
    const voornaam = toeval.kies(VOORNAMEN[toeval.kans(0.25) ? "M" : "V"]);
    const register = nr % 2 === 0 ? STELSELS.skj : STELSELS.big;
    return [
      {
        resourceType: "Practitioner",
        id: personId(epd, nr),
        meta,
        identifier: [{ system: register, value: `9${String(nr).padStart(2, "0")}${epd.agb.slice(-3)}` }],
        name: [{ use: "official", family: [voorvoegsel, achternaam].filter(Boolean).join(" "), given: [voornaam] }],
      },
      {
        resourceType: "PractitionerRole",
        id: roleId(epd, nr),
        meta,
        practitioner: { reference: `Practitioner/${personId(epd, nr)}` },
        organization: { reference: `Organization/${orgId(epd)}` },
        code: [{ text: FUNCTIES[nr % FUNCTIES.length] }],
        telecom: [
          { system: "phone", use: "work", value: `000-905${String(toeval.tussen(0, 9999)).padStart(4, "0")}` },
          { system: "email", use: "work", value: `hulpverlener${nr + 1}@${domein}` },
        ],
      },
    ];
  });
  return [organization, ...people.flat()];
}
