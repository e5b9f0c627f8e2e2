// SPDX-License-Identifier: EUPL-1.2
import { plusDagen, type Datum } from "../../../../platform/time/datum";
import type { FhirBron } from "../../config";
import type { FhirClient, Found } from "./client";
import { SYSTEMS, valueOf } from "./naming";
import type { Reference, Resource, Resourcetype } from "./payloads";
import { type Gelezen, idOf } from "./references";

/** How far back contacts are asked: older ones change nothing any more. */
const CONTACT_DAGEN = 400;
/** Most resources of one kind that references may point to. */
const MAX_IDS = 100;

/**
 * Everything one server has about one jeugdige, in at most eleven searches (and their next pages), whatever the number of trajecten: the
 * person by number, then six kinds at once, then what those point to. Who is not there costs one. What is about someone else is left out and counted.
 * @throws SourceError
 */
export async function readDossier(
  bron: FhirBron,
  client: FhirClient,
  bsn: string,
  vandaag: Datum,
  signal: AbortSignal,
): Promise<Gelezen | undefined> {
  const weggelaten = { andereJeugdige: 0, onbruikbaar: 0 };
  const count = <T extends Resourcetype>({ resources, onbruikbaar }: Found<T>) => {
    weggelaten.onbruikbaar += onbruikbaar;
    return resources;
  };
  const asked = await client.search("Patient", { identifier: `${SYSTEMS.bsn}|${bsn}` }, signal, { onePage: true });
  const patienten = count(asked).filter(({ identifier }) => valueOf(identifier, SYSTEMS.bsn) === bsn);
  weggelaten.andereJeugdige += asked.resources.length - patienten.length;
  if (patienten.length === 0) return weggelaten.andereJeugdige > 0 ? { ...NIETS(), weggelaten } : undefined;

  const ids = new Set(patienten.map(({ id }) => id));
  const about = [...ids].map((id) => `Patient/${id}`).join(",");
  const isOwn = (reference: Reference | undefined) => ids.has(idOf("Patient", bron.url, reference) ?? "");
  const own = <R>(found: R[], ...refs: ((resource: R) => (Reference | undefined)[])[]): R[] => {
    const kept = found.filter((each) => refs.some((of) => of(each).some(isOwn)));
    weggelaten.andereJeugdige += found.length - kept.length;
    return kept;
  };
  const search = async <T extends Resourcetype>(type: T, params: Record<string, string>): Promise<Resource<T>[]> => {
    const optional: readonly string[] = bron.onderdelen;
    if (type !== "EpisodeOfCare" && !optional.includes(type)) return [];
    return count(await client.search(type, params, signal));
  };
  const since = `ge${plusDagen(vandaag, -CONTACT_DAGEN)}`;
  const [episodes, plannen, doelen, teams, encounters, afspraken] = await Promise.all([
    search("EpisodeOfCare", { patient: about }).then((found) => own(found, ({ patient }) => [patient])),
    search("CarePlan", { subject: about }).then((found) => own(found, ({ subject }) => [subject])),
    search("Goal", { subject: about }).then((found) => own(found, ({ subject }) => [subject])),
    search("CareTeam", { subject: about }).then((found) => own(found, ({ subject }) => [subject])),
    search("Encounter", { subject: about, date: since }).then((found) => own(found, ({ subject }) => [subject])),
    search("Appointment", { patient: about, date: since }).then((found) =>
      own(found, ({ participant }) => participant.map(({ actor }) => actor)),
    ),
  ]);

  const byIds = async <T extends Resourcetype>(type: T, refs: (Reference | undefined)[]): Promise<Resource<T>[]> => {
    const wanted = [...new Set(refs.flatMap((reference) => idOf(type, bron.url, reference) ?? []))];
    if (wanted.length > MAX_IDS) weggelaten.onbruikbaar += wanted.length - MAX_IDS;
    if (wanted.length === 0) return [];
    return count(await client.search(type, { _id: wanted.slice(0, MAX_IDS).join(",") }, signal));
  };
  const people = [
    ...episodes.map(({ careManager }) => careManager),
    ...teams.flatMap(({ participant }) => participant.map(({ member }) => member)),
  ];
  const [rollen, verwijzingen] = await Promise.all([
    byIds("PractitionerRole", people),
    bron.stelsels.verwijzer
      ? byIds(
          "ServiceRequest",
          episodes.flatMap(({ referralRequest }) => referralRequest),
        ).then((found) => own(found, ({ subject }) => [subject]))
      : [],
  ]);
  const [personen, organisaties] = await Promise.all([
    byIds("Practitioner", [...people, ...rollen.map(({ practitioner }) => practitioner)]),
    byIds("Organization", [
      ...episodes.map(({ managingOrganization }) => managingOrganization),
      ...teams.flatMap(({ managingOrganization }) => managingOrganization),
      ...teams.flatMap(({ participant }) => participant.flatMap(({ member, onBehalfOf }) => [member, onBehalfOf])),
      ...rollen.map(({ organization }) => organization),
    ]),
  ]);
  const parts = { patienten, episodes, plannen, doelen, teams, encounters, afspraken, verwijzingen };
  return {
    ...parts,
    rollen: byId(rollen),
    personen: byId(personen),
    organisaties: byId(organisaties),
    weggelaten,
  };
}

const byId = <R extends { id: string }>(resources: R[]) => new Map(resources.map((each) => [each.id, each]));

const NIETS = (): Omit<Gelezen, "weggelaten"> => ({
  patienten: [],
  episodes: [],
  plannen: [],
  doelen: [],
  teams: [],
  encounters: [],
  afspraken: [],
  verwijzingen: [],
  rollen: new Map(),
  personen: new Map(),
  organisaties: new Map(),
});
