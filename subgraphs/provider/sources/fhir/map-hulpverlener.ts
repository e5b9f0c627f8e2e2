// SPDX-License-Identifier: EUPL-1.2
import type { FhirBron } from "../../config";
import type { Hulpverlener } from "../../domain/epd/epd";
import { agbOf, SYSTEMS, valueOf } from "./naming";
import type { Identifier, Reference, Resource } from "./payloads";
import { type Gelezen, idOf } from "./references";

type Naam = Resource<"Practitioner">["name"][number];
type Telecom = Resource<"Practitioner">["telecom"];

interface Gevonden {
  rol?: Resource<"PractitionerRole">;
  persoon?: Resource<"Practitioner">;
}

/** Turns references to people and organisations into what the hub shows of them. */
export interface Naslag {
  /** AGB of an organisation: in the reference itself, or of what it points to */
  agb(reference: Reference | undefined): string | undefined;
  /** AGB of where a member of a team works, or that the member is */
  agbOfMember(member: Reference | undefined, onBehalfOf: Reference | undefined): string | undefined;
  hulpverlener(reference: Reference | undefined): Hulpverlener | undefined;
  /** a register number of the person, else the place at the server; undefined when it is no person */
  identity(reference: Reference | undefined): string | undefined;
}

export function createNaslag({ url, stelsels }: FhirBron, gelezen: Gelezen): Naslag {
  const organisation = (reference: Reference | undefined) =>
    gelezen.organisaties.get(idOf("Organization", url, reference) ?? "");
  const find = (reference: Reference | undefined): Gevonden => {
    const rol = gelezen.rollen.get(idOf("PractitionerRole", url, reference) ?? "");
    const persoon = gelezen.personen.get(idOf("Practitioner", url, rol?.practitioner ?? reference) ?? "");
    return { rol, persoon };
  };
  const agb = (reference: Reference | undefined) =>
    agbOf(reference?.identifier ? [reference.identifier] : []) ?? agbOf(organisation(reference)?.identifier ?? []);
  return {
    agb,
    agbOfMember: (member, onBehalfOf) => agb(onBehalfOf) ?? agb(member) ?? agb(find(member).rol?.organization),
    hulpverlener(reference) {
      const { rol, persoon } = find(reference);
      const naam = fullName(persoon?.name ?? []) ?? rol?.practitioner?.display ?? reference?.display;
      if (!naam) return undefined;
      const telecom = [...(rol?.telecom ?? []), ...(persoon?.telecom ?? [])];
      return {
        naam,
        functie: rol?.code.flatMap(({ text, coding }) => text ?? coding[0]?.display ?? [])[0],
        organisatie: organisation(rol?.organization)?.name ?? rol?.organization?.display,
        telefoon: reach(telecom, "phone"),
        email: reach(telecom, "email"),
      };
    },
    identity(reference) {
      const { rol, persoon } = find(reference);
      if (!rol && !persoon) return undefined;
      const all: Identifier[] = [...(persoon?.identifier ?? []), ...(rol?.identifier ?? [])];
      for (const system of [SYSTEMS.big, stelsels.skj, SYSTEMS.uzi, SYSTEMS.agb]) {
        const value = valueOf(all, system);
        if (value) return `${system}|${value}`;
      }
      return rol?.practitioner?.reference ?? reference?.reference;
    },
  };
}

function fullName(names: Naam[]): string | undefined {
  const name = names.find(({ use }) => use === "official" || use === "usual") ?? names[0];
  if (!name) return undefined;
  return name.text ?? ([...name.given, name.family].filter(Boolean).join(" ") || undefined);
}

/** At work only: a private number may be in the same list. */
function reach(telecom: Telecom, system: "phone" | "email"): string | undefined {
  return telecom.find((each) => each.system === system && each.value && each.use !== "home" && each.use !== "old")
    ?.value;
}
