// SPDX-License-Identifier: EUPL-1.2
import type { Doel, Doelstatus, Voortgang } from "../../domain/epd/epd";
import type { Feitbron } from "../../domain/feitbron";
import { toDatum } from "./fhir-datum";
import { codeOf } from "./naming";
import type { Resource } from "./payloads";

const ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";

/** Goal.lifecycleStatus; `entered-in-error` is no goal. */
const STATUS = new Map<string, Doelstatus>(
  Object.entries({
    proposed: "VOORGESTELD",
    planned: "VOORGESTELD",
    accepted: "AFGESPROKEN",
    active: "LOPEND",
    "on-hold": "GEPAUZEERD",
    completed: "AFGEROND",
    cancelled: "VERVALLEN",
    rejected: "VERVALLEN",
  }),
);

const VOORTGANG = new Map<string, Voortgang>(
  Object.entries({
    "in-progress": "BEZIG",
    improving: "VERBETERT",
    "no-change": "ONGEWIJZIGD",
    worsening: "VERSLECHTERT",
    achieved: "BEHAALD",
    sustaining: "BEHOUDEN",
    "no-progress": "GEEN_VOORTGANG",
    "not-achieved": "NIET_BEHAALD",
    "not-attainable": "NIET_HAALBAAR",
  }),
);

/** A goal in the words of the hub; undefined when it was a mistake or says nothing. */
export function mapDoel(goal: Resource<"Goal">, toFeit: (meta: Resource<"Goal">) => Feitbron): Doel | undefined {
  const status = STATUS.get(goal.lifecycleStatus);
  const { text, coding } = goal.description;
  const omschrijving = (text ?? coding[0]?.display)?.trim();
  if (!status || !omschrijving) return undefined;
  const voortgang = VOORTGANG.get(codeOf(goal.achievementStatus ? [goal.achievementStatus] : [], ACHIEVEMENT) ?? "");
  return {
    omschrijving,
    status,
    voortgang,
    gemetenOp: toDatum(goal.statusDate),
    sinds: toDatum(goal.startDate),
    streefdatum: goal.target.flatMap(({ dueDate }) => toDatum(dueDate) ?? [])[0],
    feit: toFeit(goal),
  };
}
