// SPDX-License-Identifier: EUPL-1.2
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type DataLoader from "dataloader";
import type { CreateInzagebewijsReader, Inzage } from "../../platform/auth/inzagebewijs";
import { createRelatiebewijzen, type SignRelatiebewijs } from "../../platform/auth/relatiebewijs";
import type { Logger } from "../../platform/logging/logger";
import type { Inzageniveau } from "../../platform/herkomst/records";
import { inzagevraagVan, logInzage, metReden, readerFor } from "../../platform/subgraph/inzage";
import type { Verzoek } from "../../platform/subgraph/verzoek";
import { type Clock, type Datum, datumIn } from "../../platform/time/datum";
import type { Jeugdigeverwijzing } from "./domain/jeugdige";
import { gesloten, onderwijsbeeld, type Onderwijsbeeld } from "./domain/onderwijsbeeld";
import type { Bereik } from "./domain/bereik";
import type { OnderwijsOpslag } from "./domain/opslag";
import type { Bron } from "./domain/records";
import type { Regel } from "./domain/regels/regel";
import type { Roosterbron, Roosterstand } from "./domain/rooster";
import { getRegel } from "./domain/regels/regels";
import { STANDEN_VERSHEID_MS } from "./domain/standen";
import { totEnMet } from "./domain/tot-en-met";
import { createLoaders, type Loaders } from "./loaders";

/** What one request works with. */
export interface EducationContext {
  aanvrager: Aanvrager;
  vandaag: Datum;
  /** standen from this moment on are new enough; absent when none are asked */
  standenSinds?: Date;
  opslag: OnderwijsOpslag;
  loaders: Loaders;
  /** code -> name */
  gemeenten: ReadonlyMap<string, string>;
  /** pupil -> proof that they are at the school of the caller now; only for role school */
  relatiebewijzen: DataLoader<string, string | null>;
  /** the picture of a pupil as far as this caller may see it; the only way to the facts of a person */
  findOnderwijsbeeld(jeugdige: Jeugdigeverwijzing, op: Datum, regel: Regel): Promise<Onderwijsbeeld>;
  /** tells the log which pupils were shown in a list, and what of them */
  logLeerlingen(ids: readonly string[], domein?: string, niveau?: Inzageniveau): void;
  /** the rule of a version, or the one of the region. @throws HubError ONGELDIGE_INVOER */
  regelVoor(versie: string | null | undefined): Regel;
}

/** What contexts are made of. */
export interface ContextDeps {
  opslag: OnderwijsOpslag;
  bronnen: readonly Bron[];
  roosterbronnen: readonly Roosterbron[];
  gemeenten: ReadonlyMap<string, string>;
  regel: Regel;
  /** whether standen are asked at all */
  metStanden: boolean;
  clock: Clock;
  createReader: CreateInzagebewijsReader;
  signRelatie?: SignRelatiebewijs;
  log: Logger;
}

/** Makes the context of one request. */
export function createContextFactory(deps: ContextDeps): (aanvrager: Aanvrager, verzoek: Verzoek) => EducationContext {
  const {
    opslag,
    bronnen,
    roosterbronnen,
    gemeenten,
    regel: regelVanRegio,
    clock,
    createReader,
    signRelatie,
    log,
  } = deps;
  return (aanvrager, verzoek) => {
    const { logVerwerking } = verzoek;
    const nu = clock();
    const vandaag = datumIn(nu);
    const standenSinds = deps.metStanden ? new Date(nu.getTime() - STANDEN_VERSHEID_MS) : undefined;
    const loaders = createLoaders(opslag, bereikVan(aanvrager), vandaag);
    const readInzagebewijs = readerFor(createReader, aanvrager, verzoek, log);

    // Leerplicht and school reach by their claims, in SQL; for anyone else the decision about this pupil counts.
    const byReach = bereikVan(aanvrager).soort !== "ALLE";
    const reach: Inzage = {
      niveau: "VOLLEDIG",
      grond: GRONDEN[aanvrager.rol],
      log: { gemeente: gemeenteVan(aanvrager) },
    };
    const inzageVan = async ({ id, inzagebewijs }: Jeugdigeverwijzing): Promise<Inzage> =>
      byReach ? reach : readInzagebewijs(inzagebewijs, id, "onderwijs");
    const logLeerlingen = (ids: readonly string[], domein = "onderwijs", niveau: Inzageniveau = "VOLLEDIG") => {
      for (const id of ids) logInzage(logVerwerking, id, domein, { ...reach, niveau });
    };
    // Written down alike whether the pupil exists or not.
    const refuse = (id: string, regel: Regel, inzage: Inzage) => {
      logInzage(logVerwerking, id, "onderwijs", inzage);
      return metReden(gesloten(regel), inzage);
    };
    const findOnderwijsbeeld: EducationContext["findOnderwijsbeeld"] = async (jeugdige, op, regel) => {
      const inzage = await inzageVan(jeugdige);
      const { niveau } = inzage;
      if (niveau === "GEEN") return refuse(jeugdige.id, regel, inzage);
      const [known, knownRoosters] = await Promise.all([
        loaders.dossiers.load(jeugdige.id),
        loaders.roosters.load(jeugdige.id),
      ]);
      // Who is not within reach looks the same as who does not exist.
      if (known.length + knownRoosters.length === 0 && byReach) return refuse(jeugdige.id, regel, { niveau: "GEEN" });
      logInzage(logVerwerking, jeugdige.id, "onderwijs", inzage);
      const [leveringen, standen] = await Promise.all([
        loaders.leveringen(),
        roosterbronnen.length > 0 ? loaders.standen() : new Map<string, Roosterstand>(),
      ]);
      const then = <F extends Parameters<typeof totEnMet>[0]>(rows: F[]) =>
        op < vandaag ? rows.map((row) => totEnMet(row, op)) : rows;
      const beeld = onderwijsbeeld({
        dossiers: then(known),
        roosters: then(knownRoosters),
        bronnen: [...bronnen],
        roosterbronnen: [...roosterbronnen],
        leveringen,
        standen,
        niveau,
        regel,
        op,
      });
      return metReden(beeld, inzage);
    };
    // The reach of a school is who is enrolled there today, so whoever is found within it is.
    const isHier = async (id: string) =>
      (await Promise.all([loaders.dossiers.load(id), loaders.roosters.load(id)])).some((found) => found.length > 0);
    const vraag = inzagevraagVan(aanvrager, verzoek);
    const relatiebewijzen = createRelatiebewijzen(signRelatie, vraag, isHier);
    const regelVoor = (versie: string | null | undefined) => (versie ? getRegel(versie) : regelVanRegio);
    return {
      ...{ aanvrager, vandaag, standenSinds, opslag, loaders, gemeenten },
      ...{ relatiebewijzen, findOnderwijsbeeld, logLeerlingen, regelVoor },
    };
  };
}

/** On which ground a rol sees a pupil. */
const GRONDEN: Readonly<Record<string, string>> = {
  leerplicht: "LEERPLICHT_GEMEENTE",
  school: "LEERLING_VAN_SCHOOL",
};

/** Whose FG may see what was shown, when the claims say it. */
function gemeenteVan(aanvrager: Aanvrager): string | undefined {
  return aanvrager.rol === "leerplicht" && aanvrager.gemeenten.length === 1 ? aanvrager.gemeenten[0] : undefined;
}

/** Which pupils the role and claims of a token reach. */
export function bereikVan(aanvrager: Aanvrager): Bereik {
  if (aanvrager.rol === "leerplicht") return { soort: "GEMEENTEN", gemeenten: aanvrager.gemeenten };
  if (aanvrager.rol === "school") return { soort: "SCHOOL", brin: aanvrager.brin };
  // Who sees persons by a capability is let in one by one; who sees none never gets to the store.
  return { soort: "ALLE" };
}
