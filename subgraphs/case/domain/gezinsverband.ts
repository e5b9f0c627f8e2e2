// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../platform/batching/group-by";
import type { Herkomst, Signaal } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import type { Casusinhoud } from "./casusinhoud";
import { DREMPELS } from "./drempels";
import type { Gezin, Gezinslid } from "./gezin";
import { herkomstVan } from "./herkomst";
import { isBekend } from "./onderdelen";
import { geldigPlan } from "./perspectiefplan";
import { type Regietoewijzing, regisseursOp } from "./regie";
import { signalenVan } from "./signalen";
import { tegenspraakSignalen } from "./signalen/tegenspraak";
import { type Gezinsfeiten, isNu } from "./toegang";

/** What tells whether two systems speak of one gezin. */
interface Samenstelling {
  bron: string;
  leden: Pick<Gezinslid, "persoonId" | "isJeugdige" | "van" | "tot">[];
}

/**
 * Whether two systems speak of one gezin: on this day the same jeugdigen, and at least one adult in common (or no adults in either). Two
 * parents who live apart and each have a casus with the same children are two gezinnen. Within one system two casussen stay two.
 */
export function isZelfdeGezin(a: Samenstelling, b: Samenstelling, vandaag: Datum): boolean {
  if (a.bron === b.bron) return false;
  const ids = ({ leden }: Samenstelling, isJeugdige: boolean) =>
    new Set(leden.filter((lid) => lid.isJeugdige === isJeugdige && isNu(lid, vandaag)).map((lid) => lid.persoonId));
  const [kinderen, andere] = [ids(a, true), ids(b, true)];
  if (kinderen.size === 0 || kinderen.size !== andere.size || ![...kinderen].every((id) => andere.has(id)))
    return false;
  const [ouders, anderen] = [ids(a, false), ids(b, false)];
  return (ouders.size === 0 && anderen.size === 0) || [...ouders].some((id) => anderen.has(id));
}

/** The facts about gezinnen, each with those among them that are of the same gezin in another system. */
export function metZelfde(alle: Gezinsfeiten[], vandaag: Datum): Gezinsfeiten[] {
  const kinderen = ({ leden }: Gezinsfeiten) =>
    leden
      .filter((lid) => lid.isJeugdige && isNu(lid, vandaag))
      .map(({ persoonId }) => persoonId)
      .sort()
      .join();
  const perKinderen = groupBy(alle, kinderen);
  return alle.map((feiten) => {
    const zelfde = perKinderen.get(kinderen(feiten))!.filter((ander) => isZelfdeGezin(feiten, ander, vandaag));
    return zelfde.length > 0 ? { ...feiten, zelfde } : feiten;
  });
}

/** Of a gezin that may only be seen to be there: which system has it, who directs it now, and (with `metPlan`) that there is a plan. */
export function alleenDat(gezin: Gezin, vandaag: Datum, metPlan: boolean): Gezin {
  const { id, bron, bronhouder, gemeente, zaakUuid, zaaknummer, naam, opgehaaldOp } = gezin;
  const regie = regisseursOp(gezin.regie, vandaag);
  const plan = metPlan ? geldigPlan(gezin.plannen, vandaag) : undefined;
  return {
    ...{ id, bron, bronhouder, gemeente, zaakUuid, zaaknummer, naam, opgehaaldOp, regie },
    ...{ acuut: false, leden: [] },
    // Only as long ago as what is left of it, or the rest would look like a time without a regisseur.
    begonnenOp: regie.map(({ van }) => van).sort()[0] ?? vandaag,
    plannen: plan
      ? [
          {
            versie: plan.versie,
            geldigVan: plan.geldigVan,
            geldigTot: plan.geldigTot,
            leefgebieden: [],
            evaluaties: [],
          },
        ]
      : [],
  };
}

/**
 * One gezin from what several systems know of it, the one that was asked first. For rules that look at the whole: each fact is still
 * shown with the source it is from (see toGezin).
 */
export function voegSamen(delen: [Gezin, ...Gezin[]]): Gezin {
  const [eerste, ...rest] = delen;
  if (rest.length === 0) return eerste;
  const all = <T>(of: (deel: Gezin) => T) => delen.map(of).find((value) => value !== undefined && value !== false);
  return {
    ...eerste,
    ...inhoudSamen(delen),
    leden: unieke(
      delen.flatMap(({ leden }) => leden),
      ({ persoonId }) => persoonId,
    ),
    regie: unieke(
      delen.flatMap(({ regie }) => regie),
      regiesleutel,
    ).sort((a, b) => a.van.localeCompare(b.van)),
    plannen: delen.flatMap(({ plannen }) => plannen),
    maatregel: all(({ maatregel }) => maatregel) || undefined,
    segment: delen
      .map(({ segment }) => segment)
      .filter((segment) => segment !== undefined)
      .sort()
      .at(-1),
    acuut: delen.some(({ acuut }) => acuut),
    begonnenOp: delen.map(({ begonnenOp }) => begonnenOp).sort()[0]!,
    beeindigdOp: delen.every(({ beeindigdOp }) => beeindigdOp) ? eerste.beeindigdOp : undefined,
  };
}

/** What a gezin says about itself, from the first system that tells it; a hiaat only when none of them can tell. */
function inhoudSamen(delen: [Gezin, ...Gezin[]]): Casusinhoud {
  const first = <T>(of: (deel: Gezin) => T) => delen.map(of).find((value) => value !== undefined);
  const metMaatregel = delen.find(({ maatregel }) => maatregel);
  const metFasen = delen.find(({ fasen }) => fasen?.length);
  const [eerste, ...rest] = delen;
  return {
    ondersteuning: first(({ ondersteuning }) => ondersteuning),
    complexiteit: first(({ complexiteit }) => complexiteit),
    stappen: first(({ stappen }) => stappen),
    waakvlam: first(({ waakvlam }) => waakvlam),
    fasen: metFasen?.fasen,
    fasenVolledig: metFasen?.fasenVolledig,
    maatregelSinds: metMaatregel?.maatregelSinds,
    acuutSinds: delen.find(({ acuut }) => acuut)?.acuutSinds,
    veiligheidsafspraken: first(({ veiligheidsafspraken }) => veiligheidsafspraken),
    toestemmingen: delen.flatMap(({ toestemmingen = [] }) => toestemmingen),
    laatsteContactOp: delen
      .map(({ laatsteContactOp }) => laatsteContactOp)
      .filter((op) => op !== undefined)
      .sort()
      .at(-1),
    acuteHulpSinds: first(({ acuteHulpSinds }) => acuteHulpSinds),
    // A part that does not say what it lacks makes nothing known.
    hiaten: eerste.hiaten?.filter(({ onderdeel }) =>
      rest.every((deel) => deel.hiaten === undefined || !isBekend(deel, onderdeel)),
    ),
  };
}

function unieke<T>(items: T[], keyOf: (item: T) => string): T[] {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return [...found.values()];
}

/** The same person directing in two systems is one regisseur; employee numbers differ between systems, an e-mail address does not. */
function regiesleutel({ voerder, medewerkernummer, email, tot }: Regietoewijzing): string {
  return `${voerder} ${email?.toLowerCase() ?? medewerkernummer ?? ""} ${tot ?? ""}`;
}

/** The signals of a gezin, and what only shows when systems are laid side by side: two plans, facts that contradict each other. */
export function signalenVanVerband(delen: [Gezin, ...Gezin[]], vandaag: Datum, drempels = DREMPELS): Signaal[] {
  const feiten = delen.map((deel) => herkomstVan(deel));
  const signalen = signalenVan(voegSamen(delen), vandaag, drempels);
  if (delen.length === 1) return signalen;
  const bronnen = delen.map(({ bronhouder }) => bronhouder).join(" en ");
  const verband: Signaal[] = [
    {
      code: "GEZIN_IN_MEER_SYSTEMEN",
      ernst: "INFO",
      uitleg: `Dit gezin staat in de systemen van ${bronnen}; hier staan ze bij elkaar.`,
      feiten,
    },
    ...tweePlannen(delen, vandaag, feiten),
    ...tegenspraakSignalen(delen),
  ];
  return [...signalen.map((signaal) => ({ ...signaal, feiten })), ...verband];
}

function tweePlannen(delen: Gezin[], vandaag: Datum, feiten: Herkomst[]): Signaal[] {
  const met = delen.filter(({ plannen }) => geldigPlan(plannen, vandaag));
  if (met.length < 2) return [];
  const sinds = met
    .map(({ plannen }) => geldigPlan(plannen, vandaag)!.geldigVan)
    .sort()
    .at(-1);
  const uitleg = `Er zijn nu ${met.length} geldige plannen, van ${met.map(({ bronhouder }) => bronhouder).join(" en ")}; één gezin hoort één plan te hebben.`;
  return [{ code: "TWEE_PLANNEN", ernst: "DRINGEND", sinds, uitleg, feiten }];
}
