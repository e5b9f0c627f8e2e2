// SPDX-License-Identifier: EUPL-1.2
import type { Reference, Resource, Resourcetype } from "./payloads";

/** The id a reference has at this server: relative, or absolute under its base address. Other references are not followed. */
export function idOf(type: Resourcetype, base: string, reference: Reference | undefined): string | undefined {
  const text = reference?.reference;
  if (!text) return undefined;
  const relative = text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text;
  const [, found, id] = /^(\w+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/.+)?$/.exec(relative) ?? [];
  return found === type ? id : undefined;
}

/** Everything read about one jeugdige, with what references point to. */
export interface Gelezen {
  patienten: Resource<"Patient">[];
  episodes: Resource<"EpisodeOfCare">[];
  plannen: Resource<"CarePlan">[];
  doelen: Resource<"Goal">[];
  teams: Resource<"CareTeam">[];
  encounters: Resource<"Encounter">[];
  afspraken: Resource<"Appointment">[];
  verwijzingen: Resource<"ServiceRequest">[];
  rollen: Map<string, Resource<"PractitionerRole">>;
  personen: Map<string, Resource<"Practitioner">>;
  organisaties: Map<string, Resource<"Organization">>;
  weggelaten: { andereJeugdige: number; onbruikbaar: number };
}
