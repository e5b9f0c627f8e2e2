// SPDX-License-Identifier: EUPL-1.2
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { ReadInzagebewijs } from "../../platform/auth/inzagebewijs";
import type { Inzageniveau } from "../../platform/herkomst/records";
import { type Clock, type Datum, datumIn } from "../../platform/time/datum";
import type { ProviderBronnen } from "./config";
import type { Dossierverversing } from "./dossierverversing";
import type { Hulpopslag } from "./domain/opslag";
import { createProductLookup } from "./domain/product";
import type { Naslag } from "./domain/signalen/hulp";
import { createLoaders, type Loaders } from "./loaders";

/** What a resolver can reach during one request. */
export interface Context {
  aanvrager: Aanvrager;
  vandaag: Datum;
  regio: ProviderBronnen["regio"];
  naslag: Naslag;
  loaders: Loaders;
  /** what the caller may see of the help of this jeugdige; decided before anything is read */
  niveau: (jeugdige: Inzageverzoek) => Promise<Inzageniveau>;
}

/** A person with the capability that came along. */
interface Inzageverzoek {
  id: string;
  inzagebewijs?: unknown;
}

/** What is made once per process. */
export interface ContextDeps {
  opslag: Hulpopslag;
  clock: Clock;
  bronnen: ProviderBronnen;
  dossierverversing: Dossierverversing;
  createReader: () => ReadInzagebewijs;
}

/** Makes the context of one request: its own loaders and its own reader of capabilities. */
export function createContextFactory({ opslag, clock, bronnen, dossierverversing, createReader }: ContextDeps) {
  const naslag = createNaslag(bronnen);
  return (aanvrager: Aanvrager): Context => {
    const nu = clock();
    const read = createReader();
    return {
      aanvrager,
      vandaag: datumIn(nu),
      regio: bronnen.regio,
      naslag,
      loaders: createLoaders(opslag, bronnen.bronnen, dossierverversing, nu),
      niveau: ({ id, inzagebewijs }) => read(inzagebewijs, aanvrager.sub, id, "hulp"),
    };
  };
}

/** What codes mean in this region. */
export function createNaslag({ regio, bronnen, epds }: ProviderBronnen): Naslag {
  const namen = new Map(regio.aanbieders.map(({ agb, naam }) => [agb, naam]));
  const bronhouders = new Map([...bronnen, ...epds].map(({ naam, bronhouder }) => [naam, bronhouder]));
  return {
    findProduct: createProductLookup(regio.producten),
    aanbiederNaam: (agb) => namen.get(agb) ?? `Aanbieder ${agb}`,
    bronhouder: (bron) => bronhouders.get(bron) ?? "onbekend",
  };
}
