// SPDX-License-Identifier: EUPL-1.2
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { ReadInzagebewijs } from "../../platform/auth/inzagebewijs";
import type { Inzageniveau } from "../../platform/herkomst/records";
import { type Clock, type Datum, datumIn } from "../../platform/time/datum";
import type { Jeugdigeverwijzing } from "./domain/jeugdige";
import { gesloten, onderwijsbeeld, type Onderwijsbeeld } from "./domain/onderwijsbeeld";
import type { Bereik, OnderwijsOpslag } from "./domain/opslag";
import type { Bron, Dossier } from "./domain/records";
import { HUIDIGE_REGEL } from "./domain/regels/regels";
import { createLoaders, type Loaders } from "./loaders";

/** What one request works with. */
export interface EducationContext {
  aanvrager: Aanvrager;
  vandaag: Datum;
  opslag: OnderwijsOpslag;
  loaders: Loaders;
  /** code -> name */
  gemeenten: ReadonlyMap<string, string>;
  /** the picture of a pupil as far as this caller may see it; the only way to the facts of a person */
  findOnderwijsbeeld(jeugdige: Jeugdigeverwijzing, op: Datum): Promise<Onderwijsbeeld>;
}

/** What contexts are made of. */
export interface ContextDeps {
  opslag: OnderwijsOpslag;
  bronnen: readonly Bron[];
  gemeenten: ReadonlyMap<string, string>;
  clock: Clock;
  createReader: () => ReadInzagebewijs;
}

/** Makes the context of one request. */
export function createContextFactory(deps: ContextDeps): (aanvrager: Aanvrager) => EducationContext {
  const { opslag, bronnen, gemeenten, clock, createReader } = deps;
  return (aanvrager) => {
    const vandaag = datumIn(clock());
    const loaders = createLoaders(opslag, bereikVan(aanvrager), vandaag);
    const readInzagebewijs = createReader();
    const regel = HUIDIGE_REGEL;

    const niveauVan = async ({ id, inzagebewijs }: Jeugdigeverwijzing): Promise<Inzageniveau> => {
      if (aanvrager.rol === "casusregisseur") return readInzagebewijs(inzagebewijs, aanvrager.sub, id, "onderwijs");
      return aanvrager.rol === "dashboard" ? "GEEN" : "VOLLEDIG";
    };
    const findOnderwijsbeeld = async (jeugdige: Jeugdigeverwijzing, op: Datum): Promise<Onderwijsbeeld> => {
      const niveau = await niveauVan(jeugdige);
      if (niveau === "GEEN") return gesloten(regel);
      const known = await loaders.dossiers.load(jeugdige.id);
      // Leerplicht and school have no decision per pupil: who is not within reach looks the same as who does not exist.
      if (known.length === 0 && aanvrager.rol !== "casusregisseur") return gesloten(regel);
      const leveringen = await loaders.leveringen();
      const dossiers = op < vandaag ? known.map((dossier) => totEnMet(dossier, op)) : known;
      return onderwijsbeeld({ dossiers, bronnen: [...bronnen], leveringen, niveau, regel, op });
    };
    return { aanvrager, vandaag, opslag, loaders, gemeenten, findOnderwijsbeeld };
  };
}

/** Which pupils the role and claims of a token reach. */
export function bereikVan(aanvrager: Aanvrager): Bereik {
  if (aanvrager.rol === "leerplicht") return { soort: "GEMEENTEN", gemeenten: aanvrager.gemeenten };
  if (aanvrager.rol === "school") return { soort: "SCHOOL", brin: aanvrager.brin };
  // Who sees persons by a capability is let in one by one; who sees none never gets to the store.
  return { soort: "ALLE" };
}

/** A dossier without what began after a date. */
function totEnMet(dossier: Dossier, op: Datum): Dossier {
  const begun = ({ van }: { van: Datum }) => van <= op;
  return {
    ...dossier,
    inschrijvingen: dossier.inschrijvingen.filter(begun),
    verzuim: dossier.verzuim.filter(begun),
    vrijstellingen: dossier.vrijstellingen.filter(begun),
  };
}
