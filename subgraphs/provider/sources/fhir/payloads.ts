// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

// FHIR R4, as far as the hub reads it: what is not named here is dropped at the border (diagnoses, notes, addresses).

const coding = z.object({ system: z.string().optional(), code: z.string().optional(), display: z.string().optional() });
const concept = z.object({ coding: z.array(coding).default([]), text: z.string().optional() });
const identifier = z.object({ system: z.string().optional(), value: z.string().optional() });
const identifiers = z.array(identifier).default([]);
const reference = z.object({
  reference: z.string().optional(),
  identifier: identifier.optional(),
  display: z.string().optional(),
});
const period = z.object({ start: z.string().optional(), end: z.string().optional() });
const name = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).default([]),
});
const telecom = z
  .array(z.object({ system: z.string().optional(), value: z.string().optional(), use: z.string().optional() }))
  .default([]);
const meta = z.object({ lastUpdated: z.string().optional() }).optional();
const base = { id: z.string().min(1), meta };

export const patient = z.object({
  ...base,
  resourceType: z.literal("Patient"),
  identifier: identifiers,
  birthDate: z.string().optional(),
});

export const episodeOfCare = z.object({
  ...base,
  resourceType: z.literal("EpisodeOfCare"),
  identifier: identifiers,
  status: z.enum(["planned", "waitlist", "active", "onhold", "finished", "cancelled", "entered-in-error"]),
  statusHistory: z.array(z.object({ status: z.string(), period })).default([]),
  type: z.array(concept).default([]),
  patient: reference,
  managingOrganization: reference.optional(),
  period: period.default({}),
  referralRequest: z.array(reference).default([]),
  careManager: reference.optional(),
  team: z.array(reference).default([]),
});

export const carePlan = z.object({
  ...base,
  resourceType: z.literal("CarePlan"),
  status: z.string(),
  subject: reference,
  encounter: reference.optional(),
  period: period.default({}),
  created: z.string().optional(),
  careTeam: z.array(reference).default([]),
  goal: z.array(reference).default([]),
});

export const goal = z.object({
  ...base,
  resourceType: z.literal("Goal"),
  lifecycleStatus: z.string(),
  achievementStatus: concept.optional(),
  description: concept,
  subject: reference,
  startDate: z.string().optional(),
  target: z.array(z.object({ dueDate: z.string().optional() })).default([]),
  statusDate: z.string().optional(),
});

export const careTeam = z.object({
  ...base,
  resourceType: z.literal("CareTeam"),
  status: z.string().optional(),
  subject: reference.optional(),
  managingOrganization: z.array(reference).default([]),
  participant: z
    .array(z.object({ member: reference.optional(), onBehalfOf: reference.optional(), period: period.optional() }))
    .default([]),
});

export const encounter = z.object({
  ...base,
  resourceType: z.literal("Encounter"),
  status: z.string(),
  subject: reference.optional(),
  episodeOfCare: z.array(reference).default([]),
  period: period.optional(),
});

export const appointment = z.object({
  ...base,
  resourceType: z.literal("Appointment"),
  status: z.string(),
  start: z.string().optional(),
  participant: z.array(z.object({ actor: reference.optional() })).default([]),
});

export const organization = z.object({
  ...base,
  resourceType: z.literal("Organization"),
  identifier: identifiers,
  name: z.string().optional(),
});

export const practitioner = z.object({
  ...base,
  resourceType: z.literal("Practitioner"),
  identifier: identifiers,
  name: z.array(name).default([]),
  telecom,
});

export const practitionerRole = z.object({
  ...base,
  resourceType: z.literal("PractitionerRole"),
  identifier: identifiers,
  practitioner: reference.optional(),
  organization: reference.optional(),
  code: z.array(concept).default([]),
  telecom,
});

export const serviceRequest = z.object({
  ...base,
  resourceType: z.literal("ServiceRequest"),
  subject: reference,
  category: z.array(concept).default([]),
});

/** The resources the hub asks for, by type. */
export const RESOURCES = {
  Patient: patient,
  EpisodeOfCare: episodeOfCare,
  CarePlan: carePlan,
  Goal: goal,
  CareTeam: careTeam,
  Encounter: encounter,
  Appointment: appointment,
  Organization: organization,
  Practitioner: practitioner,
  PractitionerRole: practitionerRole,
  ServiceRequest: serviceRequest,
};
export type Resourcetype = keyof typeof RESOURCES;
export type Resource<T extends Resourcetype> = z.output<(typeof RESOURCES)[T]>;
export type Reference = z.output<typeof reference>;
export type Concept = z.output<typeof concept>;
export type Identifier = z.output<typeof identifier>;

const outcome = z.object({
  resourceType: z.literal("OperationOutcome"),
  issue: z.array(z.object({ severity: z.string(), code: z.string() })).min(1),
});

/** A page of a search; its resources are checked one by one, so that one that cannot be read does not hide the others. */
const bundle = z.object({
  resourceType: z.literal("Bundle"),
  link: z.array(z.object({ relation: z.string(), url: z.string() })).default([]),
  entry: z
    .array(
      z.object({
        resource: z.looseObject({ resourceType: z.string() }).optional(),
        search: z.object({ mode: z.string().optional() }).optional(),
      }),
    )
    .default([]),
});
export const searchAnswer = z.discriminatedUnion("resourceType", [bundle, outcome]);

/** The code of the first grave issue of an OperationOutcome; undefined when it holds none. Its text is never read: it can hold personal data. */
export function outcomeCode(body: unknown): string | undefined {
  const read = outcome.safeParse(body);
  if (!read.success) return undefined;
  return read.data.issue.find(({ severity }) => severity === "error" || severity === "fatal")?.code;
}
