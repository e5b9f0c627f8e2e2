// SPDX-License-Identifier: EUPL-1.2
import type { FhirBron } from "../../config";
import type { Epdstatus, Epdtraject } from "../../domain/epd/epd";
import type { Feitbron } from "../../domain/feitbron";
import { toDatum } from "./fhir-datum";
import type { Delen } from "./link-parts";
import { mapDoel } from "./map-doel";
import type { Naslag } from "./map-hulpverlener";
import { codeOf, valueOf } from "./naming";
import type { Resource } from "./payloads";
import { type Gelezen, idOf } from "./references";

type Episode = Resource<"EpisodeOfCare">;

const STATUS: Record<Exclude<Episode["status"], "entered-in-error">, Epdstatus> = {
  planned: "GEPLAND",
  waitlist: "WACHTLIJST",
  active: "LOPEND",
  onhold: "GEPAUZEERD",
  finished: "BEEINDIGD",
  cancelled: "GEANNULEERD",
};
/** Plans that were never meant or were withdrawn. */
const NO_PLAN = ["draft", "entered-in-error", "revoked"];

interface Hulpmiddelen {
  gelezen: Gelezen;
  naslag: Naslag;
  /** opaque text for an id of the source */
  hide: (...parts: string[]) => string;
  toFeit: (resource: { meta?: { lastUpdated?: string } }) => Feitbron;
}

/**
 * An EpisodeOfCare as a traject (the choice of this project: no guide for youth care exists). Undefined when it cannot be used: no aanbieder, or
 * help that is said to run or to be over without a day it began.
 */
export function mapTraject(
  bron: FhirBron,
  episode: Episode,
  delen: Delen,
  { gelezen, naslag, hide, toFeit }: Hulpmiddelen,
): Epdtraject | undefined {
  if (episode.status === "entered-in-error") return undefined;
  const status = STATUS[episode.status];
  const agb = naslag.agb(episode.managingOrganization) ?? bron.agb;
  const waiting = status === "GEPLAND" || status === "WACHTLIJST";
  const [van, tot] = [toDatum(episode.period.start), toDatum(episode.period.end)];
  if (!agb || (!van && !waiting && status !== "GEANNULEERD")) return undefined;
  const { stelsels, onderdelen } = bron;
  const productcode = codeOf(episode.type, stelsels.product);
  return {
    id: hide("EpisodeOfCare", episode.id),
    agb,
    toewijzingnummer: toNummer(valueOf(episode.identifier, stelsels.toewijzing)),
    product: productcode ? { categorie: productcode.slice(0, 2), code: productcode } : undefined,
    status,
    aangemeldOp: firstDay(episode, ["planned", "waitlist"]) ?? (waiting ? van : undefined),
    van: waiting ? undefined : van,
    tot,
    gepauzeerdOp: lastDay(episode, "onhold"),
    verwijzer: verwijzerOf(episode, gelezen, bron),
    contactpersoon: naslag.hulpverlener(episode.careManager),
    laatsteContact: delen.laatsteContact,
    kentContact: onderdelen.includes("Encounter") || onderdelen.includes("Appointment"),
    ...teamOf(delen, agb, naslag, hide),
    planVan: delen.plannen
      .filter((plan) => !NO_PLAN.includes(plan.status))
      .flatMap(({ period, created }) => toDatum(period.start ?? created) ?? [])
      .sort()[0],
    kentPlan: onderdelen.includes("CarePlan"),
    doelen: delen.doelen.flatMap((goal) => mapDoel(goal, toFeit) ?? []),
    feit: toFeit(episode),
  };
}

function toNummer(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

const history = ({ statusHistory }: Episode, statuses: string[]) =>
  statusHistory
    .filter(({ status }) => statuses.includes(status))
    .flatMap(({ period }) => toDatum(period.start) ?? [])
    .sort();
const firstDay = (episode: Episode, statuses: string[]) => history(episode, statuses)[0];
const lastDay = (episode: Episode, status: string) => history(episode, [status]).at(-1);

/** COD327, where the source says in which code system its ServiceRequest has it. */
function verwijzerOf({ referralRequest }: Episode, gelezen: Gelezen, { url, stelsels }: FhirBron): string | undefined {
  const ids = referralRequest.flatMap((reference) => idOf("ServiceRequest", url, reference) ?? []);
  const found = gelezen.verwijzingen.filter(({ id }) => ids.includes(id));
  const code = codeOf(
    found.flatMap(({ category }) => category),
    stelsels.verwijzer,
  );
  return code !== undefined && /^\d{2}$/.test(code) ? code : undefined;
}

function teamOf({ teams }: Delen, agb: string, naslag: Naslag, hide: Hulpmiddelen["hide"]) {
  const hoofden = new Set(
    teams.flatMap(({ managingOrganization }) => managingOrganization.flatMap((each) => naslag.agb(each) ?? [])),
  );
  const [hoofd] = hoofden.size === 1 ? hoofden : [];
  const participants = teams.flatMap(({ participant }) => participant);
  const others = participants.flatMap(({ member, onBehalfOf }) => naslag.agbOfMember(member, onBehalfOf) ?? []);
  return {
    hoofdaannemer: hoofd,
    onderaannemers: [...new Set(others)].filter((code) => code !== (hoofd ?? agb)),
    team: participants.flatMap(({ member, period }) => {
      const identity = naslag.identity(member);
      if (!identity) return [];
      return { wie: hide("lid", identity), van: toDatum(period?.start), tot: toDatum(period?.end) };
    }),
  };
}
