// SPDX-License-Identifier: EUPL-1.2
import type { JWTVerifyGetKey } from "jose";
import type { DataSource } from "typeorm";
import type { Aanvrager } from "../../platform/auth/aanvrager";
import type { SignInzagebewijs } from "../../platform/auth/inzagebewijs";
import { uriVanDoel } from "../../platform/auth/doelbinding";
import type { HasRelatie, Relatiebron } from "../../platform/auth/relatiebewijs";
import { readSecret } from "../../platform/config/secret";
import { createDienstReceiver } from "../../platform/dienst/receive";
import type { SignDienstvraag } from "../../platform/dienst/token";
import { buildFederatedSchema, type FederatedSchema } from "../../platform/graphql/federation";
import type { Pseudonymise } from "../../platform/identity/pseudonym";
import { createLogboek, type LogboekSettings } from "../../platform/logboek/logboek";
import { createInzageReader } from "../../platform/logboek/read";
import type { Logger } from "../../platform/logging/logger";
import { type Poll, startPolling } from "../../platform/process/poll";
import { DIENST, REGISSEUR_PAD, regisseurvraag } from "../../platform/standen/protocol";
import { logStanden, type Standenvraag } from "../../platform/standen/log";
import { inzagevraagVan, meldWeigering } from "../../platform/subgraph/inzage";
import type { Subgraph } from "../../platform/subgraph/run";
import type { Verzoek } from "../../platform/subgraph/verzoek";
import { type Clock, datumIn } from "../../platform/time/datum";
import type { CaseContext } from "./context";
import { createInzagelogs } from "./inzagelogs";
import { createLoaders } from "./loaders";
import { createNotificaties, type Notificaties } from "./notificaties";
import { createFindNummers } from "./nummers";
import { GezinInzage } from "./resolvers/gezin-inzage";
import { EigenGezinnenQuery } from "./resolvers/eigen-gezinnen.query";
import { createFindCasusfeiten } from "./resolvers/casusfeiten";
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
import { createInzagelogbron } from "./sources/inzagelog/client";
import { createZgwBron } from "./sources/zgw/zgw-bron";
import { createHerhaalrem } from "./herhaalrem";
import { NOG_NIET_GEMELD } from "./store/noodprocedures";
import { deleteRegister } from "./store/registersignalen";
import { createBrp, createSealLid, type Persoonsdeps } from "./persoonsbron";
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

export interface CaseDeps extends Persoonsdeps {
  dataSource: DataSource;
  pseudonymise: Pseudonymise;
  sign: SignInzagebewijs;
  /** checks what education and provider prove; without it, nothing is proven */
  relaties?: Record<Relatiebron, HasRelatie>;
  /** who decides; without it, the policies that come with the hub */
  beslispunt?: Beslispunt;
  /** another decision point that decides instead, within the prohibitions of those policies */
  extern?: Beslispuntinstelling;
  /** where programs reach the decision point (AuthZEN); without it, nobody may ask for decisions */
  accessUrl?: string;
  /** public keys of the service that keeps the list of thuiszitters; without them nobody may ask for standen */
  standensleutels?: JWTVerifyGetKey;
  /** file of the register of processing activities; the one that comes with the hub unless told */
  register?: string;
  clock: Clock;
  log: Logger;
  /** how long a view waits for sources, in ms */
  deadlineMs: number;
  logboek: LogboekSettings;
  /** where the logs of the other parts of the hub are asked, and how; what is not there is told to be missing */
  anderelogs?: { hulp?: string; onderwijs?: string; sign: SignDienstvraag };
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
  const { standensleutels: keys } = deps;
  const logboek = createLogboek({ ...deps.logboek, subgraph: "case", dataSource, clock, log });
  const activiteit = uriVanDoel("leerplicht", deps.register);
  const logVraag = (vraag: Standenvraag) => logStanden(logboek, activiteit, vraag);
  const standen =
    keys &&
    createDienstReceiver({
      ...{ pad: REGISSEUR_PAD, dienst: DIENST, keys, vraag: regisseurvraag, log },
      antwoord: createRegisseurantwoord({ dataSource, beslispunt, sign, clock, logVraag }),
    });
  const { hulp, onderwijs, sign: signDienst } = deps.anderelogs ?? { sign: async () => "" };
  const anderelogs = [
    { naam: "hulp", url: hulp },
    { naam: "onderwijs", url: onderwijs },
  ].map((ander) => createInzagelogbron(ander, signDienst, log));
  const readInzagelogs = createInzagelogs(createInzageReader(dataSource, NOG_NIET_GEMELD), anderelogs);
  const gemeentenamen = new Map(deps.bronnen.regio.gemeenten.map(({ code, naam }) => [code, naam]));
  const createContext = (aanvrager: Aanvrager, verzoek: Verzoek): CaseContext => {
    const nu = clock();
    const vandaag = datumIn(nu);
    const isFamilie = aanvrager.rol === "gezin" || aanvrager.rol === "jeugdige";
    const verborgenTot = isFamilie ? undefined : new Date(nu.getTime() + inzagelogVertragingMs);
    const { logVerwerking, legVast } = verzoek;
    const kijken = verzoek.activiteit.doel === "noodprocedure" ? ("NOODPROCEDURE" as const) : ("INZAGE" as const);
    const request = { aanvrager, vandaag, logVerwerking, legVast, kijken, verborgenTot };
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
        const vraag = inzagevraagVan(aanvrager, verzoek);
        const refused = meldWeigering("relatiebewijs", aanvrager, verzoek, log);
        if (aanvrager.rol === "school") return relaties?.education(vraag, schoolrelatie, id, refused) ?? false;
        return (aanvrager.rol === "aanbieder" && relaties?.provider(vraag, hulprelatie, id, refused)) || false;
      },
      bewijzen: createInzagebewijzen(toegang, sign, request, verzoek, {
        findNummers: createFindNummers(deps, loaders.doorgegevenNummer),
        findCasusfeiten: createFindCasusfeiten({
          aanvrager,
          toegang,
          loaders,
          register: persoonsverversing?.bron,
          vandaag,
        }),
      }),
      loaders,
      verversing,
      verzending,
      persoonsverversing,
      bronnen,
      pseudonymise: deps.pseudonymise,
      log,
      ververser,
      readInzagelogs,
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
      const others = anderelogs.map((ander) => ander.close());
      await Promise.all([verversing.stop(), persoonsverversing?.stop(), extern?.stop(), ...others]);
    },
  };
}
