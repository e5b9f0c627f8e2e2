// SPDX-License-Identifier: EUPL-1.2
import { plusDagen, type Datum } from "../../../../platform/time/datum";
import { toDatum } from "./fhir-datum";
import type { Reference, Resource } from "./payloads";
import { type Gelezen, idOf } from "./references";

type Episode = Resource<"EpisodeOfCare">;

/** The parts of a dossier that belong to one episode. */
export interface Delen {
  plannen: Resource<"CarePlan">[];
  doelen: Resource<"Goal">[];
  teams: Resource<"CareTeam">[];
  laatsteContact?: Datum;
}

const CONTACT_ENCOUNTER = ["finished", "in-progress", "arrived", "triaged", "onleave"];
const CONTACT_APPOINTMENT = ["fulfilled", "arrived", "checked-in"];

/**
 * Which plans, goals, teams and contacts belong to which episode. R4 has no link from a plan to an episode, so it goes by the team of both, by the
 * encounter of the plan, or by there being one episode only. A contact without episode counts for every episode it falls in: someone of that
 * aanbieder did speak with the jeugdige.
 */
export function createLinker(url: string, gelezen: Gelezen, vandaag: Datum): (episode: Episode) => Delen {
  const { episodes, plannen, doelen, teams, encounters, afspraken } = gelezen;
  const refers = (refs: (Reference | undefined)[], type: Parameters<typeof idOf>[0], id: string) =>
    refs.some((reference) => idOf(type, url, reference) === id);
  const encounterOf = (plan: Resource<"CarePlan">) =>
    encounters.find(({ id }) => refers([plan.encounter], "Encounter", id));
  const belongs = (plan: Resource<"CarePlan">, { id, team }: Episode) =>
    teams.some((each) => refers(team, "CareTeam", each.id) && refers(plan.careTeam, "CareTeam", each.id)) ||
    refers(encounterOf(plan)?.episodeOfCare ?? [], "EpisodeOfCare", id);

  return (episode) => {
    const loose = plannen.filter((plan) => !episodes.some((each) => belongs(plan, each)));
    const own = [...plannen.filter((plan) => belongs(plan, episode)), ...(episodes.length === 1 ? loose : [])];
    const ownTeams = teams.filter(
      ({ id }) => refers(episode.team, "CareTeam", id) || own.some(({ careTeam }) => refers(careTeam, "CareTeam", id)),
    );
    const planned = (goal: Resource<"Goal">) => plannen.some((plan) => refers(plan.goal, "Goal", goal.id));
    const contacts = [
      ...encounters
        .filter(({ status }) => CONTACT_ENCOUNTER.includes(status))
        .map((each) => {
          const op = toDatum(each.period?.start);
          return { op, linked: each.episodeOfCare };
        }),
      ...afspraken
        .filter(({ status }) => CONTACT_APPOINTMENT.includes(status))
        .map(({ start }) => ({ op: toDatum(start), linked: [] as Reference[] })),
    ];
    return {
      plannen: own,
      teams: ownTeams,
      doelen: doelen.filter(
        (goal) => own.some((plan) => refers(plan.goal, "Goal", goal.id)) || (episodes.length === 1 && !planned(goal)),
      ),
      laatsteContact: contacts
        .filter(({ linked, op }) =>
          linked.length > 0 ? refers(linked, "EpisodeOfCare", episode.id) : op && fallsIn(op, episode),
        )
        .flatMap(({ op }) => (op && op <= vandaag ? op : []))
        .sort()
        .at(-1),
    };
  };
}

/** A first talk can be before the start, and a last one after the end. */
const AROUND_DAGEN = 31;

function fallsIn(op: Datum, { period }: Episode): boolean {
  const [van, tot] = [toDatum(period.start), toDatum(period.end)];
  return (!van || op >= plusDagen(van, -AROUND_DAGEN)) && (!tot || op <= plusDagen(tot, AROUND_DAGEN));
}
