// SPDX-License-Identifier: EUPL-1.2
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { ReadInzagebewijs } from "../../platform/auth/inzagebewijs";
import type { Inzageniveau } from "../../platform/herkomst/records";
import type { Verzoek } from "../../platform/subgraph/verzoek";
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

/** A person with the capability that came along; or with those of a whole gezin, of which one may speak of this person. */
interface Inzageverzoek {
  id: string;
  inzagebewijs?: unknown;
  inzagebewijzen?: readonly unknown[];
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
  return (aanvrager: Aanvrager, { logVerwerking }: Pick<Verzoek, "logVerwerking">): Context => {
    const nu = clock();
    const read = createReader();
    return {
      aanvrager,
      vandaag: datumIn(nu),
      regio: bronnen.regio,
      naslag,
      loaders: createLoaders(opslag, bronnen.bronnen, dossierverversing, nu),
      async niveau({ id, inzagebewijs, inzagebewijzen = [inzagebewijs] }) {
        const niveaus = await Promise.all(inzagebewijzen.map((bewijs) => read(bewijs, aanvrager.sub, id, "hulp")));
        const niveau = niveaus.find((each) => each !== "GEEN") ?? "GEEN";
        const about = { domein: "hulp", niveau, grond: "INZAGEBEWIJS" };
        if (niveau === "GEEN") logVerwerking({ ...about, uitkomst: "GEWEIGERD", betrokkenen: [], gevraagd: id });
        else logVerwerking({ ...about, uitkomst: "TOEGESTAAN", betrokkenen: [id] });
        return niveau;
      },
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
