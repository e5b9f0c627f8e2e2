// SPDX-License-Identifier: EUPL-1.2
import type { FhirResource } from "../../../example/fhir/data";
import { datumIn, plusDagen } from "../../../platform/time/datum";

/** The sources run on the real clock, because tokens do. */
export const VANDAAG = datumIn(new Date());
export const dag = (dagenGeleden: number) => plusDagen(VANDAAG, -dagenGeleden);

export const STELSELS = {
  toewijzing: "urn:proef:toewijzing",
  product: "urn:proef:product",
  verwijzer: "urn:proef:verwijzer",
  skj: "urn:proef:skj",
};
const NAMING = "http://fhir.nl/fhir/NamingSystem";
export const ref = (type: string, id: string) => ({ reference: `${type}/${id}` });

/** Someone in an EPD. */
export function patient(id: string, bsn: string, birthDate = "2012-05-06"): FhirResource {
  return { resourceType: "Patient", id, identifier: [{ system: `${NAMING}/bsn`, value: bsn }], birthDate };
}

/** An episode; what is given replaces. */
export function episode(id: string, patientId: string, rest: object = {}): FhirResource {
  return {
    resourceType: "EpisodeOfCare",
    id,
    status: "active",
    patient: ref("Patient", patientId),
    managingOrganization: ref("Organization", "org-vlier"),
    period: { start: dag(100) },
    ...rest,
  };
}

/** A talk so many days ago. */
export function encounter(id: string, patientId: string, geleden: number, rest: object = {}): FhirResource {
  return {
    resourceType: "Encounter",
    id,
    status: "finished",
    class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
    subject: ref("Patient", patientId),
    period: { start: `${dag(geleden)}T10:00:00+01:00` },
    ...rest,
  };
}

/** A goal. */
export function goal(id: string, patientId: string, text: string, rest: object = {}): FhirResource {
  return {
    resourceType: "Goal",
    id,
    lifecycleStatus: "active",
    description: { text },
    subject: ref("Patient", patientId),
    ...rest,
  };
}

/** The organisations and people of De Vlier and De Linde, who works with it. */
export const OMGEVING: FhirResource[] = [
  {
    resourceType: "Organization",
    id: "org-vlier",
    identifier: [{ system: `${NAMING}/agb-z`, value: "98000001" }],
    name: "Stichting De Vlier",
  },
  {
    resourceType: "Organization",
    id: "org-linde",
    identifier: [{ system: `${NAMING}/agb-z`, value: "98000002" }],
    name: "De Linde",
  },
  {
    resourceType: "Practitioner",
    id: "mila",
    identifier: [{ system: STELSELS.skj, value: "110" }],
    name: [{ use: "official", family: "de Vries", given: ["Mila"] }],
    telecom: [{ system: "phone", use: "home", value: "000-1111111" }],
  },
  {
    resourceType: "Practitioner",
    id: "omar",
    identifier: [{ system: `${NAMING}/big`, value: "220" }],
    name: [{ use: "official", family: "Bakker", given: ["Omar"] }],
  },
  {
    resourceType: "PractitionerRole",
    id: "rol-mila",
    practitioner: ref("Practitioner", "mila"),
    organization: ref("Organization", "org-vlier"),
    code: [{ text: "Gezinsbegeleider" }],
    telecom: [{ system: "phone", use: "work", value: "000-9050001" }],
  },
  {
    resourceType: "PractitionerRole",
    id: "rol-omar",
    practitioner: ref("Practitioner", "omar"),
    organization: ref("Organization", "org-linde"),
    code: [{ text: "Psycholoog" }],
  },
];

/** One jeugdige with a whole dossier: a running episode with everything, and one that is over. */
export function heelDossier(patientId: string, bsn: string): FhirResource[] {
  const p = (name: string) => `${patientId}-${name}`;
  const subject = ref("Patient", patientId);
  return [
    patient(patientId, bsn),
    episode(p("loopt"), patientId, {
      identifier: [{ system: STELSELS.toewijzing, value: "1" }],
      type: [{ coding: [{ system: STELSELS.product, code: "45B05" }] }],
      statusHistory: [{ status: "waitlist", period: { start: dag(130), end: dag(100) } }],
      period: { start: dag(100), end: dag(-60) },
      referralRequest: [ref("ServiceRequest", p("verwijzing"))],
      careManager: ref("PractitionerRole", "rol-mila"),
      team: [ref("CareTeam", p("team"))],
    }),
    episode(p("voorbij"), patientId, { status: "finished", period: { start: dag(500), end: dag(300) } }),
    {
      resourceType: "ServiceRequest",
      id: p("verwijzing"),
      status: "completed",
      intent: "order",
      subject,
      category: [{ coding: [{ system: STELSELS.verwijzer, code: "02" }] }],
    },
    {
      resourceType: "CareTeam",
      id: p("team"),
      status: "active",
      subject,
      managingOrganization: [ref("Organization", "org-vlier")],
      participant: [
        { member: ref("PractitionerRole", "rol-omar"), period: { start: dag(100), end: dag(40) } },
        { member: ref("PractitionerRole", "rol-mila"), period: { start: dag(38) } },
      ],
    },
    {
      resourceType: "CarePlan",
      id: p("plan"),
      status: "active",
      intent: "plan",
      subject,
      period: { start: dag(90) },
      careTeam: [ref("CareTeam", p("team"))],
      goal: [ref("Goal", p("doel"))],
    },
    goal(p("doel"), patientId, "Elke ochtend op tijd opstaan.", {
      achievementStatus: {
        coding: [{ system: "http://terminology.hl7.org/CodeSystem/goal-achievement", code: "improving" }],
      },
      startDate: dag(90),
      target: [{ dueDate: dag(-30) }],
      statusDate: dag(20),
    }),
    goal(p("los"), patientId, "Beter slapen."),
    ...[5, 19, 33, 47, 61].map((geleden) =>
      encounter(p(`contact-${geleden}`), patientId, geleden, { episodeOfCare: [ref("EpisodeOfCare", p("loopt"))] }),
    ),
    encounter(p("gepland"), patientId, -7, { status: "planned" }),
    {
      resourceType: "Appointment",
      id: p("afspraak"),
      status: "fulfilled",
      start: `${dag(3)}T10:00:00+01:00`,
      participant: [{ actor: subject, status: "accepted" }],
    },
  ];
}
