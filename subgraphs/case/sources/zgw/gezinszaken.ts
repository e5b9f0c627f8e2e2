// SPDX-License-Identifier: EUPL-1.2
import { groupBy } from "../../../../platform/batching/group-by";
import { SourceError } from "../../../../platform/source/outcome";
import type { Mapping } from "../../config";
import type { Gebruiker } from "../../domain/bron";
import type { Faseperiode } from "../../domain/casusinhoud";
import { allPages, type ZgwClient } from "./client";
import { huishoudenVan } from "./huishoudens";
import { faseNu } from "./fase-nu";
import type { PlanObject, Rol, Zaak } from "./payloads";

/** What one gezin is made of in a case system: the zaak that leads, other zaken of the same huishouden, and plan records. */
export interface Gezinszaken {
  /** at least one; the first one leads */
  zaken: Zaak[];
  huishouden?: string;
  objecten: PlanObject[];
  /** every status the leading zaak had, without a name when the catalogus has none for it; absent when they were not asked */
  statussen?: { naam?: string; op: Date }[];
}

/** The number of zaken asked in one search: one page of the Zaken API. */
export const BATCH = 100;
/** Searches on a BSN at the same time, within one reading of a gezin. */
const PARALLEL = 4;
/** Above this number of gezinnen at once, the statussen of each are not asked. */
const MANY = 20;
const BSN = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn";

/** Finds the zaken that make up gezinnen, whatever the mapping calls a gezin. */
export interface GezinszakenReader {
  expand: string;
  /**
   * by any zaak of the gezin: a hoofdzaak, a deelzaak, or one of a huishouden
   * @param fasen per leading zaak the last phase of a history that is known whole
   */
  byZaak(
    uuids: string[],
    gebruiker: Gebruiker,
    signal: AbortSignal,
    fasen?: ReadonlyMap<string, Faseperiode>,
  ): Promise<Gezinszaken[]>;
  /** the zaken of the gezin that this zaak belongs to, the leading one first, and nothing else; empty when it is gone */
  zakenVan(uuid: string, gebruiker: Gebruiker, signal: AbortSignal): Promise<Zaak[]>;
  /** every gezin in which this person has a rol that the mapping knows */
  byBsn(bsn: string, gebruiker: Gebruiker, signal: AbortSignal): Promise<Gezinszaken[]>;
  /** whole huishoudens at once: uuid -> number, as a first round over the source found them */
  byHuishouden(
    zaken: Map<string, string | undefined>,
    gebruiker: Gebruiker,
    signal: AbortSignal,
  ): Promise<Gezinszaken[]>;
  /** groups zaken that were read already into gezinnen, and adds their plans */
  group(zaken: Zaak[], signal: AbortSignal): Promise<Gezinszaken[]>;
}

/**
 * @param zaaktypen addresses of the zaaktype of a gezin, when the catalogus has been read
 * @param statustypen addresses of its statustypen, with what they are called
 */
export function createGezinszakenReader(
  mapping: Mapping,
  client: ZgwClient,
  zaaktypen: () => string[] | undefined,
  statustypen: () => ReadonlyMap<string, string> | undefined = () => undefined,
): GezinszakenReader {
  const { gezin, plan } = mapping;
  const expand = [
    "rollen,eigenschappen,status,status.statustype,deelzaken,deelzaken.rollen",
    ...(gezin.huishouden ? ["zaakobjecten"] : []),
  ].join();
  const isGezin = ({ zaaktype }: Zaak) => zaaktypen()?.includes(zaaktype) ?? true;

  const search = (zoek: Record<string, unknown>, gebruiker: Gebruiker, signal: AbortSignal) =>
    allPages((url) => client.zoekZaken({ ...zoek, expand }, gebruiker, signal, url));

  const fetch = async (uuids: string[], gebruiker: Gebruiker, signal: AbortSignal) => {
    const zaken: Zaak[] = [];
    for (let i = 0; i < uuids.length; i += BATCH) {
      const asked = uuids.slice(i, i + BATCH);
      const found = await search({ uuid__in: asked }, gebruiker, signal);
      // An answer about something else than was asked must not look like "the zaak is gone".
      if (found.some(({ uuid }) => !asked.includes(uuid))) throw new SourceError("ONLEESBAAR", false);
      zaken.push(...found);
    }
    return zaken;
  };

  /** From deelzaken to their hoofdzaak: one more search for all of them together. */
  const climb = async (zaken: Zaak[], gebruiker: Gebruiker, signal: AbortSignal) => {
    const [parts, heads] = [zaken.filter((zaak) => isDeelzaak(zaak)), zaken.filter((zaak) => !isDeelzaak(zaak))];
    const missing = new Set(parts.map(({ hoofdzaak }) => hoofdzaak!.split("/").at(-1)!));
    for (const { uuid } of heads) missing.delete(uuid);
    return [...heads, ...(await fetch([...missing], gebruiker, signal))].filter(isGezin);
  };
  const isDeelzaak = ({ hoofdzaak }: Zaak) => gezin.deelzaken !== undefined && hoofdzaak !== undefined;

  /** Zaken of other persons of the same huishouden: at most one search for each person. */
  const withHuishouden = async (zaken: Zaak[], gebruiker: Gebruiker, signal: AbortSignal) => {
    if (!gezin.huishouden) return zaken;
    const all = new Map(zaken.map((zaak) => [zaak.uuid, zaak]));
    const numbers = new Set(zaken.map(huishoudenVan));
    const bsns = [...new Set(zaken.flatMap((zaak) => personenIn(mapping, zaak._expand.rollen)))];
    const types = zaaktypen();
    for (let i = 0; i < bsns.length; i += PARALLEL) {
      const found = await Promise.all(
        bsns
          .slice(i, i + PARALLEL)
          .map((bsn) => search({ [BSN]: bsn, ...(types ? { zaaktype__in: types } : {}) }, gebruiker, signal)),
      );
      for (const zaak of found.flat())
        if (isGezin(zaak) && huishoudenVan(zaak) !== undefined && numbers.has(huishoudenVan(zaak)))
          all.set(zaak.uuid, zaak);
    }
    return [...all.values()];
  };

  /** Zaken of one gezin together, the one that leads first. */
  const groupsOf = (zaken: Zaak[]): Zaak[][] => {
    const groepen = groupBy(zaken, (zaak) => (gezin.huishouden && huishoudenVan(zaak)) || zaak.uuid);
    return [...groepen.values()].map((each) => [...each].sort(leadFirst));
  };

  const group: GezinszakenReader["group"] = async (zaken, signal) => {
    const uuids = zaken.map(({ uuid }) => uuid);
    const objecten =
      "object" in plan ? await client.findPlannen(plan.object.objecttype, plan.object.zaak, uuids, signal) : [];
    const perZaak = groupBy(objecten, ({ record }) => ("object" in plan ? record.data[plan.object.zaak] : undefined));
    return groupsOf(zaken).map((each) => ({
      zaken: each,
      huishouden: gezin.huishouden && huishoudenVan(each[0]!),
      objecten: each.flatMap(({ uuid }) => perZaak.get(uuid) ?? []),
    }));
  };

  /** The statussen of leading zaken: one call for each, so only of gezinnen that someone looks at or that changed. */
  const statussenVan = async (
    leading: Zaak[],
    names: ReadonlyMap<string, string>,
    gebruiker: Gebruiker,
    signal: AbortSignal,
  ) => {
    const found = new Map<string, Gezinszaken["statussen"]>();
    const read = async ({ uuid, url }: Zaak) => {
      const statussen = await client.findStatussen(url, gebruiker, signal);
      found.set(
        uuid,
        statussen.map(({ statustype, datumStatusGezet }) => ({ naam: names.get(statustype), op: datumStatusGezet })),
      );
    };
    for (let i = 0; i < leading.length; i += PARALLEL) await Promise.all(leading.slice(i, i + PARALLEL).map(read));
    return found;
  };

  const groupWhole = async (
    zaken: Zaak[],
    gebruiker: Gebruiker,
    signal: AbortSignal,
    fasen?: ReadonlyMap<string, Faseperiode>,
  ) => {
    const all = await withHuishouden(zaken, gebruiker, signal);
    const changed = (zaak: Zaak) => {
      const [nu, bekend] = [faseNu(mapping, zaak), fasen?.get(zaak.uuid)];
      return nu === undefined || nu.fase !== bekend?.fase || nu.op !== bekend.van;
    };
    const leading = groupsOf(all).flatMap(([zaak]) => (changed(zaak!) ? [zaak!] : []));
    // After a flood of notifications the history is left out: it is read when someone looks.
    const names = mapping.fase && leading.length <= MANY ? statustypen() : undefined;
    // Beside the plans, not after them: a view waits for the slowest call and not for the sum.
    const [gevonden, statussen] = await Promise.all([
      group(all, signal),
      names ? statussenVan(leading, names, gebruiker, signal) : undefined,
    ]);
    return statussen ? gevonden.map((each) => ({ ...each, statussen: statussen.get(each.zaken[0]!.uuid) })) : gevonden;
  };

  return {
    expand,
    group,
    async byZaak(uuids, gebruiker, signal, fasen) {
      const found = await climb(await fetch(uuids, gebruiker, signal), gebruiker, signal);
      return groupWhole(found, gebruiker, signal, fasen);
    },
    async zakenVan(uuid, gebruiker, signal) {
      const found = await climb(await fetch([uuid], gebruiker, signal), gebruiker, signal);
      const groepen = groupsOf(await withHuishouden(found, gebruiker, signal));
      return groepen.find((zaken) => zaken.some((zaak) => zaak.uuid === uuid)) ?? [];
    },
    async byHuishouden(zaken, gebruiker, signal) {
      const found = await fetch([...zaken.keys()], gebruiker, signal);
      // A zaak that went to another huishouden meanwhile would make half a gezin there: it waits for the next round.
      return group(
        found.filter((zaak) => isGezin(zaak) && huishoudenVan(zaak) === zaken.get(zaak.uuid)),
        signal,
      );
    },
    async byBsn(bsn, gebruiker, signal) {
      const found = await search({ [BSN]: bsn }, gebruiker, signal);
      // Filters on rollen are not tied to one and the same rol: look again whether this person has a rol that counts.
      const own = found.filter((zaak) => personenIn(mapping, zaak._expand.rollen).includes(bsn));
      const gezinnen = await climb(own, gebruiker, signal);
      return groupWhole(gezinnen, gebruiker, signal);
    },
  };
}

/** BSNs of the persons in rollen that the mapping knows as a lid. */
function personenIn(mapping: Mapping, rollen: Rol[]): string[] {
  return rollen.flatMap((rol) => {
    const bsn = rol.betrokkeneType === "natuurlijk_persoon" ? rol.betrokkeneIdentificatie.inpBsn : undefined;
    return bsn && mapping.leden.some(({ roltype }) => roltype === rol.omschrijving) ? [bsn] : [];
  });
}

/** An open zaak before a closed one, then the oldest. */
function leadFirst(a: Zaak, b: Zaak): number {
  return (
    Number(a.einddatum !== undefined) - Number(b.einddatum !== undefined) ||
    a.startdatum.localeCompare(b.startdatum) ||
    a.identificatie.localeCompare(b.identificatie)
  );
}
