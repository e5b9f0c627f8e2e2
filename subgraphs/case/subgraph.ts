// SPDX-License-Identifier: EUPL-1.2
import type { JSONWebKeySet } from "jose";
import type { DataSource } from "typeorm";
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { SignInzagebewijs } from "../../platform/auth/inzagebewijs";
import type { HasRelatie, Relatiebron } from "../../platform/auth/relatiebewijs";
import { readSecret } from "../../platform/config/secret";
import { ConfigurationError } from "../../platform/config/environment";
import { buildFederatedSchema, type FederatedSchema } from "../../platform/graphql/federation";
import type { Cipher } from "../../platform/identity/cipher";
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import type { SealNumbers } from "../../platform/identity/sealed-numbers";
import { createLogboek, type LogboekSettings } from "../../platform/logboek/logboek";
import type { Logger } from "../../platform/logging/logger";
import { type Poll, startPolling } from "../../platform/process/poll";
import { REGISSEUR_PAD, regisseurvraag } from "../../platform/standen/protocol";
import { createStandenReceiver } from "../../platform/standen/receive";
import type { Subgraph } from "../../platform/subgraph/run";
import type { Verzoek } from "../../platform/subgraph/verzoek";
import { type Clock, datumIn } from "../../platform/time/datum";
import type { CaseBronnen } from "./config";
import type { CaseContext } from "./context";
import type { SealLid } from "./domain/gezin";
import { createLoaders } from "./loaders";
import { createNotificaties, type Notificaties } from "./notificaties";
import { createFindNummers } from "./nummers";
import { GezinInzage } from "./resolvers/gezin-inzage";
import { EigenGezinnenQuery } from "./resolvers/eigen-gezinnen.query";
import { createInzagebewijzen } from "./resolvers/inzagebewijzen";
import { GezinQuery } from "./resolvers/gezin.query";
import { GezinInzagelog, InzagelogQuery, JeugdigeInzagelog } from "./resolvers/inzagelog.query";
import { JeugdigeFields } from "./resolvers/jeugdige";
import { JeugdigeGezag } from "./resolvers/jeugdige-gezag";
import { BeoordeelNoodprocedureMutation } from "./resolvers/beoordeel-noodprocedure.mutation";
import { JeugdigeVeiligheid } from "./resolvers/jeugdige-veiligheid";
import { NoodproceduresQuery } from "./resolvers/noodprocedures.query";
import { StartNoodprocedureMutation } from "./resolvers/start-noodprocedure.mutation";
import { JeugdigeToestemmingen } from "./resolvers/jeugdige-toestemmingen";
import { RegistreerToestemmingMutation } from "./resolvers/registreer-toestemming.mutation";
import { TrekToestemmingInMutation } from "./resolvers/trek-toestemming-in.mutation";
import { JeugdigeQuery } from "./resolvers/jeugdige.query";
import { MijnGezinnenQuery } from "./resolvers/mijn-gezinnen.query";
import { readGezin } from "./resolvers/read-gezin";
import { VerversMutation } from "./resolvers/ververs.mutation";
import { ZoekJeugdigeQuery } from "./resolvers/zoek-jeugdige.query";
import { createBrpBron } from "./sources/brp/brp-bron";
import { createPersoonsverversing, type Persoonsverversing } from "./sources/brp/persoonsverversing";
import { createZgwBron } from "./sources/zgw/zgw-bron";
import { createHerhaalrem } from "./herhaalrem";
import { deleteRegister } from "./store/registersignalen";
import { createRegisseurantwoord } from "./standen";
import { readBeleid } from "./toegang/beleid";
import { type Beslispunt, createCedarBeslispunt } from "./toegang/beslispunt";
import { createExternBeslispunt } from "./toegang/authzen/extern";
import type { Beslispuntinstelling } from "./toegang/authzen/instelling";
import { createAccessApi } from "./toegang/authzen/receive";
import { createToegang } from "./toegang/toegang";
import type { Jeugdige } from "./types/jeugdige";
import { createToestemmingverzending, type Toestemmingverzending } from "./toestemming-verzending";
import { createVerversing, type Verversing } from "./verversing";

/** A gezin is not refreshed on demand more often than this, in ms. */
const VERVERS_MS = 10_000;

/** The federated schema of the case subgraph. */
export function buildSchema(): FederatedSchema {
  return buildFederatedSchema<CaseContext>({
    resolvers: [
      GezinQuery,
      MijnGezinnenQuery,
      VerversMutation,
      GezinInzage,
      EigenGezinnenQuery,
      RegistreerToestemmingMutation,
      TrekToestemmingInMutation,
      JeugdigeToestemmingen,
      JeugdigeVeiligheid,
      StartNoodprocedureMutation,
      NoodproceduresQuery,
      BeoordeelNoodprocedureMutation,
      JeugdigeQuery,
      ZoekJeugdigeQuery,
      JeugdigeFields,
      JeugdigeGezag,
      InzagelogQuery,
      JeugdigeInzagelog,
      GezinInzagelog,
    ],
    references: {
      Gezin: ({ id }: { id: string }, context) => readGezin(context, id, { fresh: false }),
      Jeugdige: ({ id, schoolrelatie, hulprelatie }: Jeugdige) => ({ id, schoolrelatie, hulprelatie }),
      Gemeente: ({ code }: { code: string }, { gemeentenamen }) => ({ code, naam: gemeentenamen.get(code) ?? code }),
    },
  });
}

export interface CaseDeps {
  dataSource: DataSource;
  bronnen: CaseBronnen;
  pseudonymise: Pseudonymise;
  sign: SignInzagebewijs;
  /** checks what education and provider prove; without it, nothing is proven */
  relaties?: Record<Relatiebron, HasRelatie>;
  /** who decides; without it, the policies that come with the hub */
  beslispunt?: Beslispunt;
  /** another decision point that decides instead, within the prohibitions of those policies */
  extern?: Beslispuntinstelling;
  /** seals the numbers with which other sources are asked; needed for a BRP and with `sealNumbers`, and not used otherwise */
  cipher?: Cipher;
  /** seals numbers for provider, so that it can ask dossier systems about whom no message told; without it no number goes along */
  sealNumbers?: SealNumbers;
  /** where programs reach the decision point (AuthZEN); without it, nobody may ask for decisions */
  accessUrl?: string;
  /** public keys of the service that keeps the list of thuiszitters; without them nobody may ask for standen */
  standenJwks?: JSONWebKeySet;
  clock: Clock;
  log: Logger;
  /** how long a view waits for sources, in ms */
  deadlineMs: number;
  logboek: LogboekSettings;
  /** how long a look in secret stays out of the log of the family, in ms; 90 days unless told */
  inzagelogVertragingMs?: number;
  /** how long a noodprocedure lasts, in ms; four hours unless said otherwise */
  noodprocedureMs?: number;
}

const NOODPROCEDURE_MS = 4 * 3_600_000;
const CLEAN_EVERY_MS = 600_000;
const NEGENTIG_DAGEN = 90 * 86_400_000;

export interface CaseSubgraph extends Subgraph<CaseContext> {
  verversing: Verversing;
  notificaties: Notificaties;
  verzending: Toestemmingverzending;
  bronnen: CaseContext["bronnen"];
}

/** The case subgraph with its sources; `verversing` lets tests and commands read a source at will. */
export function createSubgraph(deps: CaseDeps): CaseSubgraph {
  const { dataSource, clock, log, sign, relaties } = deps;
  const beleid = readBeleid();
  const extern = deps.extern && createExternBeslispunt({ instelling: deps.extern, beleid, clock, log });
  const elders = deps.beslispunt ?? extern;
  const beslispunt = elders ?? createCedarBeslispunt(beleid);
  const bronnen = deps.bronnen.bronnen.map((bron) =>
    createZgwBron(bron, { ...deps, folder: deps.bronnen.folder, seal: createSealLid(deps) }),
  );
  const persoonsverversing = createBrp(deps);
  const verversing = createVerversing({
    dataSource,
    bronnen,
    register: persoonsverversing?.bron,
    clock,
    log,
    deadlineMs: deps.deadlineMs,
  });
  const verzending = createToestemmingverzending({ dataSource, bronnen, clock, log, deadlineMs: deps.deadlineMs });
  const notificaties = createNotificaties({
    ...deps,
    verversing: {
      refreshZaken: verversing.refreshZaken,
      readSource: async (naam) => {
        for (const bron of bronnen) if (bron.naam === naam) await verversing.readSource(bron);
      },
    },
    geheimen: new Map(
      deps.bronnen.bronnen.flatMap(({ naam, notificaties: each }) =>
        each ? [[naam, readSecret(each.secret, deps.bronnen.folder)]] : [],
      ),
    ),
  });
  let opruimen: Poll | undefined;
  const ververser = createHerhaalrem(clock, VERVERS_MS);
  const { inzagelogVertragingMs = NEGENTIG_DAGEN } = deps;
  const { standenJwks: jwks } = deps;
  const standen =
    jwks &&
    createStandenReceiver({
      ...{ pad: REGISSEUR_PAD, jwks, vraag: regisseurvraag, log },
      antwoord: createRegisseurantwoord({ dataSource, beslispunt, sign, clock }),
    });
  const gemeentenamen = new Map(deps.bronnen.regio.gemeenten.map(({ code, naam }) => [code, naam]));
  const logboek = createLogboek({ ...deps.logboek, subgraph: "case", dataSource, clock, log });
  const createContext = (aanvrager: Aanvrager, verzoek: Verzoek): CaseContext => {
    const nu = clock();
    const vandaag = datumIn(nu);
    const isFamilie = aanvrager.rol === "gezin" || aanvrager.rol === "jeugdige";
    const verborgenTot = isFamilie ? undefined : new Date(nu.getTime() + inzagelogVertragingMs);
    const request = { aanvrager, vandaag, logVerwerking: verzoek.logVerwerking, verborgenTot };
    const loaders = createLoaders({ dataSource, verversing, persoonsverversing, aanvrager, nu, vandaag });
    const gezinnenVan = (id: string) => loaders.feitenVanJeugdige.load(id);
    const toegang = createToegang({ beslispunt, aanvrager, verzoek, vandaag, gezinnenVan });
    return {
      ...request,
      nu,
      clock,
      dataSource,
      toegang,
      activiteit: verzoek.activiteit,
      noodprocedureMs: deps.noodprocedureMs ?? NOODPROCEDURE_MS,
      heeftRelatie: async ({ id, schoolrelatie, hulprelatie }) => {
        const vraag = { sub: aanvrager.sub, doel: verzoek.activiteit.uri, traceId: verzoek.traceId };
        if (aanvrager.rol === "school") return relaties?.education(vraag, schoolrelatie, id) ?? false;
        return (aanvrager.rol === "aanbieder" && relaties?.provider(vraag, hulprelatie, id)) || false;
      },
      bewijzen: createInzagebewijzen(
        toegang,
        sign,
        request,
        verzoek,
        createFindNummers(deps, loaders.doorgegevenNummer),
      ),
      loaders,
      verversing,
      verzending,
      persoonsverversing,
      bronnen,
      pseudonymise: deps.pseudonymise,
      log,
      ververser,
      gemeentenamen,
      leefgebieden: deps.bronnen.regio.leefgebieden,
    };
  };
  const access =
    deps.accessUrl &&
    createAccessApi({
      ...{ url: deps.accessUrl, createContext, logboek, woorden: beleid.woorden, log },
      opWoorden: elders ? undefined : beslispunt,
    });
  return {
    schema: buildSchema().schema,
    verversing,
    notificaties,
    verzending,
    bronnen,
    logboek,
    createContext,
    toestand: (): Record<string, string> => (extern ? { beslispunt: extern.toestand() } : {}),
    handleOther: (request, response, ontvangst) =>
      notificaties.handle(request, response) ||
      standen?.(request, response) ||
      (access && access(request, response, ontvangst)) ||
      false,
    start() {
      verversing.start();
      notificaties.start();
      verzending.start();
      if (persoonsverversing) persoonsverversing.start();
      else
        opruimen = startPolling(
          "zonder BRP",
          CLEAN_EVERY_MS,
          () => deleteRegister(dataSource, deps.sealNumbers !== undefined),
          log,
        );
    },
    async stop() {
      await opruimen?.stop();
      await Promise.all([notificaties.stop(), verzending.stop()]);
      await Promise.all([verversing.stop(), persoonsverversing?.stop(), extern?.stop()]);
    },
  };
}

/** With a BRP the number of every lid is kept, sealed; for dossier systems alone, those of the jeugdigen. */
function createSealLid({ bronnen, cipher, sealNumbers }: CaseDeps): SealLid | undefined {
  if (!cipher || (!bronnen.brp && !sealNumbers)) return undefined;
  return (bsn, isJeugdige) => (bronnen.brp || isJeugdige ? cipher.encrypt(bsn) : undefined);
}

/** The BRP and its copy, when one is configured. */
function createBrp(deps: CaseDeps): Persoonsverversing | undefined {
  const { cipher, bronnen } = deps;
  if (!bronnen.brp) return undefined;
  if (!cipher) throw new ConfigurationError("De BRP", ["een sleutel voor het versleutelen van nummers ontbreekt"]);
  const bron = createBrpBron(bronnen.brp, { ...deps, folder: bronnen.folder });
  return createPersoonsverversing({ ...deps, bron, cipher });
}
