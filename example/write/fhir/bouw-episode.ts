// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen, plusDagen, vroegste } from "../../datum";
import type { FhirResource } from "../../fhir/data";
import type { Traject } from "../../hulp/traject";
import { createToeval } from "../../toeval";
import { uuidVan } from "../../uuid";
import { BEHANDELDOELEN, VOORTGANG } from "./doelen";
import { AANTAL, orgId, roleId } from "./hulpverleners";
import { type Epd, STELSELS } from "./stelsels";

/** Share of trajecten of which the EPD has another first day than the messages. */
const ANDERE_START = 0.03;
/** Share of running help without contact for a long time. */
const STIL = 0.05;
/** Share of help in which the first hulpverlener was replaced. */
const WISSELING = 0.25;

const ref = (type: string, id: string): { reference: string } => ({ reference: `${type}/${id}` });

/** Everything an EPD has of one traject. @param dag the day the region is seen on */
export function bouwEpisode(epd: Epd, patient: string, traject: Traject, seed: number, dag: string): FhirResource[] {
  const toeval = createToeval(seed, `${epd.bron}/${traject.nummer}`);
  const id = (soort: string, nr = 0): string => uuidVan("fhir", epd.bron, soort, traject.nummer, nr);
  const subject = ref("Patient", patient);
  const meta = { lastUpdated: `${plusDagen(dag, -toeval.tussen(1, 6))}T03:00:00.000Z` };
  const eerste = toeval.tussen(0, AANTAL - 1);
  const ander = toeval.kans(ANDERE_START);
  const start = traject.gestartOp && plusDagen(traject.gestartOp, ander ? -1 : 0);
  const einde = traject.beeindigdOp;
  const wissel = start && dagenTussen(start, dag) > 120 && toeval.kans(WISSELING) ? plusDagen(start, 75) : undefined;
  const vast = wissel && (!einde || wissel < einde) ? (eerste + 1) % AANTAL : eerste;
  const aangemeld = traject.verzochtOp ?? traject.toegewezenOp ?? traject.ingangsdatum;
  const verwezen = epd.uitgebreid && Number(traject.verwijzer) > 0;
  const episode: FhirResource = {
    resourceType: "EpisodeOfCare",
    id: id("episode"),
    meta,
    identifier:
      epd.uitgebreid && traject.toegewezenOp ? [{ system: STELSELS.toewijzing, value: String(traject.nummer) }] : [],
    status: einde ? "finished" : start ? "active" : "waitlist",
    statusHistory: [{ status: "waitlist", period: { start: aangemeld, ...(start ? { end: start } : {}) } }],
    type: epd.uitgebreid ? [{ coding: [{ system: STELSELS.product, code: traject.product.code }] }] : [],
    patient: subject,
    managingOrganization: ref("Organization", orgId(epd)),
    period: {
      start: start ?? aangemeld,
      ...((einde ?? traject.geplandEinde) ? { end: einde ?? traject.geplandEinde } : {}),
    },
    referralRequest: verwezen ? [ref("ServiceRequest", id("verwijzing"))] : [],
    careManager: ref("PractitionerRole", roleId(epd, vast)),
    team: start ? [ref("CareTeam", id("team"))] : [],
  };
  const verwijzing: FhirResource = {
    resourceType: "ServiceRequest",
    id: id("verwijzing"),
    meta,
    status: "completed",
    intent: "order",
    subject,
    category: [{ coding: [{ system: STELSELS.verwijzer, code: traject.verwijzer }] }],
  };
  if (!start) return [episode, ...(verwezen ? [verwijzing] : [])];
  const lid = (nr: number, period: object): object => ({ member: ref("PractitionerRole", roleId(epd, nr)), period });
  const team: FhirResource = {
    resourceType: "CareTeam",
    id: id("team"),
    meta,
    status: einde ? "inactive" : "active",
    subject,
    managingOrganization: [ref("Organization", orgId(epd))],
    participant:
      vast === eerste
        ? [lid(eerste, { start })]
        : [lid(eerste, { start, end: wissel }), lid(vast, { start: plusDagen(wissel!, 3) })],
  };
  const laatste = einde ?? dag;
  const plan = plusDagen(start, 10);
  const doelen = plan <= laatste ? toeval.schud(BEHANDELDOELEN).slice(0, toeval.tussen(2, 3)) : [];
  const goals = doelen.map((text, nr): FhirResource => ({
    resourceType: "Goal",
    id: id("doel", nr),
    meta,
    lifecycleStatus: einde ? "completed" : "active",
    achievementStatus: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/goal-achievement", code: toeval.kies(VOORTGANG) }],
    },
    description: { text },
    subject,
    startDate: plan,
    target: [{ dueDate: plusDagen(plan, 150) }],
    statusDate: vroegste(laatste, plusDagen(plan, 45)),
  }));
  const carePlan: FhirResource = {
    resourceType: "CarePlan",
    id: id("plan"),
    meta,
    status: einde ? "completed" : "active",
    intent: "plan",
    subject,
    period: { start: plan },
    careTeam: [ref("CareTeam", id("team"))],
    goal: goals.map((goal) => ref("Goal", goal.id)),
  };
  const parts = [episode, ...(verwezen ? [verwijzing] : []), team, ...(goals.length > 0 ? [carePlan, ...goals] : [])];
  return [
    ...parts,
    ...contacten(
      epd,
      { id, meta, subject, episode: episode.id },
      start,
      laatste,
      toeval.kans(STIL),
      toeval.tussen(1, 12),
    ),
  ];
}

interface Kader {
  id: (soort: string, nr?: number) => string;
  meta: object;
  subject: { reference: string };
  episode: string;
}

/** Talks every two weeks until a few days ago, at most eight; one EPD has them as Encounter, the other as Appointment. */
function contacten(
  epd: Epd,
  { id, meta, subject, episode }: Kader,
  start: string,
  laatste: string,
  stil: boolean,
  geleden: number,
): FhirResource[] {
  const dagen = Array.from({ length: 8 }, (_, i) => plusDagen(laatste, -geleden - (stil ? 70 : 0) - i * 14));
  return dagen
    .filter((op) => op >= start)
    .map((op, nr) =>
      epd.uitgebreid
        ? {
            resourceType: "Encounter",
            id: id("contact", nr),
            meta,
            status: "finished",
            class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
            subject,
            episodeOfCare: [ref("EpisodeOfCare", episode)],
            period: { start: `${op}T09:30:00+01:00`, end: `${op}T10:30:00+01:00` },
          }
        : {
            resourceType: "Appointment",
            id: id("contact", nr),
            meta,
            status: "fulfilled",
            start: `${op}T09:30:00+01:00`,
            end: `${op}T10:30:00+01:00`,
            participant: [{ actor: subject, status: "accepted" }],
          },
    );
}
