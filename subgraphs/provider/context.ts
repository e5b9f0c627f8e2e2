// SPDX-License-Identifier: EUPL-1.2
import type DataLoader from "dataloader";
import type { Aanvrager } from "../../platform/auth/aanvrager";
import { createRelatiebewijzen, type SignRelatiebewijs } from "../../platform/auth/relatiebewijs";
import type { CreateInzagebewijsReader, Inzage } from "../../platform/auth/inzagebewijs";
import type { OpenNumbers } from "../../platform/identity/sealed-numbers";
import type { Logger } from "../../platform/logging/logger";
import { inzagevraagVan, logInzage, readerFor } from "../../platform/subgraph/inzage";
import type { Verzoek } from "../../platform/subgraph/verzoek";
import { type Clock, type Datum, datumIn } from "../../platform/time/datum";
import type { ProviderBronnen } from "./config";
import type { Dossierverversing } from "./dossierverversing";
import type { Hulpopslag } from "./domain/opslag";
import { createProductLookup } from "./domain/product";
import type { Naslag } from "./domain/signalen/hulp";
import { trajectstatus } from "./domain/status";
import { createLoaders, type Loaders } from "./loaders";
import { createMeegegevenNummers } from "./meegegeven-nummers";

/** What a resolver can reach during one request. */
export interface Context {
  aanvrager: Aanvrager;
  vandaag: Datum;
  regio: ProviderBronnen["regio"];
  naslag: Naslag;
  loaders: Loaders;
  /** what the caller may see of the help of this jeugdige; decided before anything is read */
  inzage: (jeugdige: Inzageverzoek) => Promise<Inzage>;
  /** tells the log which own clients were shown in a list */
  logClienten: (ids: readonly string[]) => void;
  /** jeugdige -> proof that help of the calling aanbieder runs now; only for role aanbieder */
  relatiebewijzen: DataLoader<string, string | null>;
  opslag: Hulpopslag;
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
  createReader: CreateInzagebewijsReader;
  signRelatie?: SignRelatiebewijs;
  /** opens the numbers that came along with a decision; without it they are not used */
  openNumbers?: OpenNumbers;
  log: Logger;
}

/** Makes the context of one request: its own loaders and its own reader of capabilities. */
export function createContextFactory(deps: ContextDeps) {
  const { opslag, clock, bronnen, dossierverversing, createReader, signRelatie, log } = deps;
  const naslag = createNaslag(bronnen);
  return (aanvrager: Aanvrager, verzoek: Verzoek): Context => {
    const nu = clock();
    const read = readerFor(createReader, aanvrager, verzoek, log);
    const vandaag = datumIn(nu);
    const nummers = createMeegegevenNummers(deps);
    const loaders = createLoaders(opslag, bronnen.bronnen, dossierverversing, nu, nummers.van);
    const helpt = async (id: string) =>
      aanvrager.rol === "aanbieder" &&
      (await loaders.bekendeHulpfeiten(id)).trajecten.some(
        (traject) => traject.agb === aanvrager.agbCode && trajectstatus(traject, vandaag) === "LOPEND",
      );
    const vraag = inzagevraagVan(aanvrager, verzoek);
    return {
      aanvrager,
      vandaag,
      opslag,
      relatiebewijzen: createRelatiebewijzen(signRelatie, vraag, helpt),
      regio: bronnen.regio,
      naslag,
      loaders,
      async inzage({ id, inzagebewijs, inzagebewijzen }) {
        const offered = inzagebewijzen ?? [inzagebewijs];
        const all = await Promise.all(offered.map((bewijs) => read(bewijs, id, "hulp", offered.length > 1)));
        const zichtbaar = all.find(({ niveau }) => niveau !== "GEEN");
        const inzage: Inzage = zichtbaar ?? all.find(({ weigering }) => weigering) ?? all[0] ?? { niveau: "GEEN" };
        nummers.bewaar(id, inzage.nummers);
        logInzage(verzoek.logVerwerking, id, "hulp", inzage);
        return inzage;
      },
      logClienten(betrokkenen) {
        const about = { uitkomst: "TOEGESTAAN", domein: "hulp", niveau: "DAT", grond: "AANBIEDER_NU" } as const;
        if (betrokkenen.length > 0) verzoek.logVerwerking({ ...about, betrokkenen });
      },
    };
  };
}

/** What codes mean in this region. */
export function createNaslag({ regio, bronnen, epds }: ProviderBronnen): Naslag {
  const namen = new Map(regio.aanbieders.map(({ agb, naam }) => [agb, naam]));
  const contacten = new Map(
    regio.aanbieders.flatMap(({ agb, naam, contact }) => (contact ? [[agb, { ...contact, organisatie: naam }]] : [])),
  );
  const bronhouders = new Map([...bronnen, ...epds].map(({ naam, bronhouder }) => [naam, bronhouder]));
  return {
    findProduct: createProductLookup(regio.producten),
    aanbiederNaam: (agb) => namen.get(agb) ?? `Aanbieder ${agb}`,
    aanbiederContact: (agb) => contacten.get(agb),
    bronhouder: (bron) => bronhouders.get(bron) ?? "onbekend",
  };
}
