// SPDX-License-Identifier: EUPL-1.2
import type { JWTVerifyGetKey } from "jose";
import { uriVanDoel } from "../../platform/auth/doelbinding";
import type { CreateInzagebewijsReader } from "../../platform/auth/inzagebewijs";
import type { SignRelatiebewijs } from "../../platform/auth/relatiebewijs";
import { createDienstReceiver } from "../../platform/dienst/receive";
import { buildFederatedSchema, type FederatedSchema } from "../../platform/graphql/federation";
import { ConfigurationError } from "../../platform/config/environment";
import type { Cipher } from "../../platform/identity/cipher";
import type { OpenNumbers } from "../../platform/identity/sealed-numbers";
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import { createInzagelogReceiver } from "../../platform/logboek/dienst";
import { createLogboek, type LogboekSettings } from "../../platform/logboek/logboek";
import { findDelivery } from "../../platform/inbox/delivery-store";
import { readInbox } from "../../platform/inbox/inbox";
import { type Poll, startPolling } from "../../platform/process/poll";
import { DIENST, HULP_PAD, hulpvraag } from "../../platform/standen/protocol";
import { logStanden } from "../../platform/standen/log";
import type { Subgraph, SubgraphDeps } from "../../platform/subgraph/run";
import type { ProviderBron, ProviderBronnen } from "./config";
import { type Context, createContextFactory } from "./context";
import { createDossierverversing, type Dossierverversing } from "./dossierverversing";
import { AanbiederQuery } from "./resolvers/aanbieder";
import { AanbiederFields } from "./resolvers/aanbieder-fields";
import { resolveAanbieder } from "./resolvers/aanbieder-reference";
import { AanbiedersQuery } from "./resolvers/aanbieders";
import { GezinHulpResolver } from "./resolvers/gezin-hulp";
import { resolveGezin } from "./resolvers/gezin-reference";
import { HeeftLopendeHulpResolver } from "./resolvers/heeft-lopende-hulp";
import { HulpResolver } from "./resolvers/hulp";
import { HulprelatieResolver } from "./resolvers/hulprelatie";
import { JeugdigenInHulpQuery } from "./resolvers/jeugdigen-in-hulp";
import { resolveJeugdige } from "./resolvers/jeugdige-reference";
import { createFhirBron } from "./sources/fhir/fhir-bron";
import { MAX_BYTES } from "./sources/ijw/read-xml";
import { createIjwImporter } from "./sources/ijw/importer";
import { createReceiver, removeHalfReceived } from "./sources/ijw/receive";
import { deriveNoted } from "./store/afleiden";
import { storeFeiten } from "./store/feiten";
import { createHulpantwoord } from "./standen";
import { createHulpopslag } from "./store/hulpopslag";
import { Gezin } from "./types/gezin";
import { Jeugdige } from "./types/jeugdige";

const POLL_MS = 2000;

/** What the provider subgraph is made of. */
export interface ProviderDeps extends SubgraphDeps {
  bronnen: ProviderBronnen;
  pseudonymise: Pseudonymise;
  /** makes the reader of capabilities of one request */
  createReader: CreateInzagebewijsReader;
  /** signs that help of the calling aanbieder runs now; without it, nothing is proven */
  signRelatie?: SignRelatiebewijs;
  logboek: LogboekSettings;
  /** public keys of the deciding subgraph, that may ask for the log; without them nobody may */
  beslissleutels?: JWTVerifyGetKey;
  /** seals the numbers with which dossier systems are asked; needed when bronnen.yaml has one, and not used otherwise */
  cipher?: Cipher;
  /** opens the numbers that the deciding subgraph sends along, of whom no message told; without it dossier systems are not asked about them */
  openNumbers?: OpenNumbers;
  /** how long a view waits for dossier systems, in ms */
  deadlineMs?: number;
  /** public keys of the service that keeps the list of thuiszitters; without them nobody may ask for standen */
  standensleutels?: JWTVerifyGetKey;
  /** file of the register of processing activities; the one that comes with the hub unless told */
  register?: string;
}

const DEADLINE_MS = 1500;

/** The federated schema, without anything behind it. */
export function buildSchema(): FederatedSchema {
  return buildFederatedSchema<Context>({
    resolvers: [
      AanbiederQuery,
      AanbiedersQuery,
      AanbiederFields,
      HulpResolver,
      HeeftLopendeHulpResolver,
      HulprelatieResolver,
      JeugdigenInHulpQuery,
      GezinHulpResolver,
    ],
    orphanedTypes: [Jeugdige, Gezin],
    references: { Gezin: resolveGezin, Jeugdige: resolveJeugdige, Aanbieder: resolveAanbieder },
  });
}

/** The provider subgraph: trajecten, waiting and aanbieders, from iJw messages and dossiers of aanbieders. */
export async function createSubgraph(
  deps: ProviderDeps,
): Promise<Subgraph<Context> & { dossierverversing: Dossierverversing }> {
  const polls: Poll[] = [];
  const dossierverversing = createDossiers(deps);
  const { standensleutels: keys, log } = deps;
  const opslag = createHulpopslag(deps.dataSource, deps.bronnen.regio.producten);
  const receive = createReceiver(
    deps.bronnen.bronnen.flatMap(({ naam, map, aanleverToken }) =>
      aanleverToken ? [{ naam, map, aanleverToken }] : [],
    ),
    (bron, sha256) => findDelivery(deps.dataSource, bron, sha256),
    log,
  );
  const logboek = createLogboek({ ...deps, ...deps.logboek, subgraph: "provider" });
  const activiteit = uriVanDoel("leerplicht", deps.register);
  const inzagelog = createInzagelogReceiver(deps);
  const standen =
    keys &&
    createDienstReceiver({
      pad: HULP_PAD,
      dienst: DIENST,
      keys,
      vraag: hulpvraag,
      antwoord: createHulpantwoord({ ...deps, dossierverversing, opslag }, (vraag) =>
        logStanden(logboek, activiteit, vraag),
      ),
      log,
    });
  return {
    dossierverversing,
    schema: buildSchema().schema,
    logboek,
    createContext: createContextFactory({ ...deps, dossierverversing, opslag }),
    handleOther: (request, response) =>
      receive(request, response) || inzagelog(request, response) || (standen?.(request, response) ?? false),
    start() {
      for (const bron of deps.bronnen.bronnen) {
        const round = async () => {
          try {
            await readBron(deps, bron);
            // What a bulk import left that was cut off.
            await deriveNoted(deps.dataSource);
          } finally {
            await removeHalfReceived(bron.map);
          }
        };
        polls.push(startPolling(`inbox ${bron.naam}`, POLL_MS, round, deps.log));
      }
      dossierverversing.start();
    },
    async stop() {
      await Promise.all([...polls.map((poll) => poll.stop()), dossierverversing.stop()]);
    },
  };
}

/** The dossier systems and their copy. */
function createDossiers({ bronnen, cipher, deadlineMs = DEADLINE_MS, ...deps }: ProviderDeps): Dossierverversing {
  const { epds, folder } = bronnen;
  if (epds.length > 0 && !cipher)
    throw new ConfigurationError("De dossiersystemen", ["een sleutel voor het versleutelen van nummers ontbreekt"]);
  const fhir = epds.map((bron) => createFhirBron(bron, { ...deps, folder }));
  return createDossierverversing({ ...deps, bronnen: fhir, cipher, deadlineMs });
}

/** Imports everything that waits in the folder of one source. */
export function readBron({ dataSource, clock, log, pseudonymise, cipher, bronnen }: ProviderDeps, bron: ProviderBron) {
  return readInbox({
    bron: bron.naam,
    folder: bron.map,
    extension: ".xml",
    maxBytes: MAX_BYTES,
    dataSource,
    importDelivery: createIjwImporter(
      bron,
      pseudonymise,
      storeFeiten,
      bronnen.epds.length > 0 ? cipher?.encrypt : undefined,
    ),
    clock,
    log,
  });
}
