// SPDX-License-Identifier: EUPL-1.2
import type { FhirResource } from "./data";
import { FhirFault } from "./faults";

type Test = (resource: FhirResource) => boolean;
interface Parameter {
  /** enough to search by: without one of these a search would go through everyone */
  readonly bepaalt: boolean;
  readonly toTest: (value: string) => Test;
}

const fault = (text: string): FhirFault => new FhirFault(400, "invalid", text);
const at = (resource: FhirResource, path: string): unknown[] =>
  path.split(".").reduce<unknown[]>(
    (found, key) =>
      found.flatMap((each) => {
        const value = (each as Record<string, unknown> | undefined)?.[key];
        return Array.isArray(value) ? value : value === undefined ? [] : [value];
      }),
    [resource],
  );

/** A reference as `Type/id`; a bare id is refused, because it is not said what it is of. */
const reference = (path: string): Parameter => ({
  bepaalt: true,
  toTest: (value) => {
    const wanted = value.split(",");
    if (!wanted.every((each) => /^Patient\/[A-Za-z0-9.-]+$/.test(each))) throw fault("Geef Patient/<id>.");
    return (resource) => at(resource, `${path}.reference`).some((found) => wanted.includes(String(found)));
  },
});

const ids: Parameter = {
  bepaalt: true,
  toTest: (value) => (resource) => value.split(",").includes(resource.id),
};

const identifier: Parameter = {
  bepaalt: true,
  toTest: (value) => {
    const wanted = value.split(",").map((each) => each.split("|"));
    if (!wanted.every(([system, number]) => system && number)) throw fault("Geef system|value.");
    return (resource) =>
      (at(resource, "identifier") as { system?: string; value?: string }[]).some((found) =>
        wanted.some(([system, number]) => found.system === system && found.value === number),
      );
  },
};

const since = (path: string): Parameter => ({
  bepaalt: false,
  toTest: (value) => {
    const day = /^ge(\d{4}-\d{2}-\d{2})$/.exec(value)?.[1];
    if (!day) throw fault("Van een datum kent dit systeem alleen ge<dag>.");
    return (resource) => at(resource, path).some((found) => String(found).slice(0, 10) >= day);
  },
});

const PARAMETERS: Record<string, Record<string, Parameter>> = {
  Patient: { identifier, _id: ids },
  EpisodeOfCare: { patient: reference("patient"), _id: ids },
  CarePlan: { subject: reference("subject"), _id: ids },
  Goal: { subject: reference("subject"), _id: ids },
  CareTeam: { subject: reference("subject"), _id: ids },
  Encounter: { subject: reference("subject"), date: since("period.start"), _id: ids },
  Appointment: { patient: reference("participant.actor"), date: since("start"), _id: ids },
  Organization: { _id: ids },
  Practitioner: { _id: ids },
  PractitionerRole: { _id: ids },
  ServiceRequest: { _id: ids },
};

/** A search that was read: what it finds, and how many a page. */
export interface Search {
  readonly found: FhirResource[];
  readonly count: number;
}

/**
 * Reads a search strictly: an unknown kind, an unknown parameter or a search through everyone is refused.
 * @param maxCount largest page, whatever is asked
 * @throws FhirFault
 */
export function search(resources: FhirResource[], type: string, form: URLSearchParams, maxCount: number): Search {
  const known = PARAMETERS[type];
  if (!known) throw new FhirFault(404, "not-found", "Deze soort is er niet.");
  const tests: Test[] = [];
  let count = maxCount;
  let bepaald = false;
  for (const [name, value] of form) {
    if (name === "_count") {
      if (!/^[1-9]\d*$/.test(value)) throw fault("_count is een getal boven nul.");
      count = Math.min(maxCount, Number(value));
      continue;
    }
    const parameter = known[name];
    if (!parameter) throw fault("Deze zoekvraag kent een onbekende parameter.");
    bepaald ||= parameter.bepaalt;
    tests.push(parameter.toTest(value));
  }
  if (!bepaald) throw new FhirFault(403, "too-costly", "Zoeken zonder persoon kan niet.");
  const found = resources.filter((each) => each.resourceType === type && tests.every((test) => test(each)));
  return { found, count };
}
