// SPDX-License-Identifier: EUPL-1.2
import { buildSubgraphSchema } from "@apollo/subgraph";
import { composeServices } from "@theguild/federation-composition";
import { GraphQLError, parse } from "graphql";
import type { GatewayDeps } from "../../../gateway/options";
import { startGateway, type RunningGateway } from "./running-gateway";
import { StubServer, urlsOf, type Received } from "./stub-server";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])`;

const sdls = {
  kaarten: `${link}
    type Query { kaart(id: ID = "1"): Kaart rij(aantal: Int!, zelfde: Boolean = false): [Kaart!]! mogelijk(aantal: Int!): [Kaart] wie: String! kapot: String verf: Verf echo(invoer: Invoer): String }
    type Mutation { tel: Int! stuk: Int }
    type Kaart @key(fields: "id") { id: ID! naam: String pas: String @inaccessible }
    type Verf { kleur: Kleur kleuren: [Kleur!] }
    input Invoer { getal: Int! tekst: String = "standaard" }
    enum Kleur { ROOD BLAUW GEHEIM @inaccessible }`,
  kleuren: `${link}
    type Query { los: String wieIsDaar: String! }
    type Kaart @key(fields: "id") {
      id: ID! pas: String @external kleur: String verplicht: String! fout: String regels: [Regel!] metPas: String @requires(fields: "pas")
    }
    type Regel { tekst: String! }`,
};

const authorization = (_: unknown, __: unknown, { headers }: Received) => headers.authorization ?? "niemand";
const fail = (message: string, code: string) => {
  throw new GraphQLError(message, { extensions: { code, stacktrace: ["at geheim.ts"], exception: { a: 1 } } });
};

function createResolvers() {
  let count = 0;
  const kaart = (id: string) => ({ id, naam: `kaart ${id}`, pas: `pas ${id}` });
  return {
    kaarten: {
      Query: {
        kaart: (_: unknown, { id }: { id: string }) => (id === "geen" ? null : kaart(id)),
        rij: (_: unknown, { aantal, zelfde }: { aantal: number; zelfde: boolean }) =>
          Array.from({ length: aantal }, (__, index) => kaart(zelfde ? "1" : String(index))),
        mogelijk: (_: unknown, { aantal }: { aantal: number }) =>
          Array.from({ length: aantal }, (__, index) => kaart(String(index))),
        wie: authorization,
        kapot: () => fail("kapot", "ZELF_BEDACHT"),
        verf: () => ({ kleur: "GEHEIM", kleuren: ["ROOD", "GEHEIM"] }),
        echo: (_: unknown, { invoer }: { invoer: unknown }) => JSON.stringify(invoer),
      },
      Mutation: { tel: () => ++count, stuk: () => fail("stuk", "STUK") },
      Kaart: { __resolveReference: ({ id }: { id: string }) => kaart(id) },
    },
    kleuren: {
      Query: { los: () => "los", wieIsDaar: authorization },
      Kaart: {
        __resolveReference: (given: { id: string; pas?: string }) => (given.id === "3" ? null : given),
        kleur: ({ id }: { id: string }) => `kleur ${id}`,
        verplicht: ({ id }: { id: string }) => (id === "2" ? null : "ja"),
        fout: ({ id }: { id: string }) => (Number(id) % 2 === 1 ? fail(`fout bij ${id}`, "FOUT") : "goed"),
        regels: ({ id }: { id: string }) => [{ tekst: "a" }, id === "1" ? {} : { tekst: "b" }],
        metPas: ({ pas }: { pas?: string }) => `gezien: ${pas}`,
      },
    },
  };
}

/** Two subgraphs made to go wrong, and a gateway in front of them. */
export interface SmallWorld {
  gateway: RunningGateway;
  kaarten: StubServer;
  kleuren: StubServer;
  close(): Promise<void>;
}

export const smallSupergraphSdl = composeServices(
  Object.entries(sdls).map(([name, sdl]) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) })),
).supergraphSdl as string;

export async function startSmallWorld(deps: Partial<GatewayDeps> = {}): Promise<SmallWorld> {
  const resolvers: Record<keyof typeof sdls, object> = createResolvers();
  const start = (name: keyof typeof sdls) => {
    const modules = [{ typeDefs: parse(sdls[name]), resolvers: resolvers[name] as Record<string, object> as never }];
    return new StubServer(buildSubgraphSchema(modules), undefined).listen();
  };
  const stubs = { kaarten: await start("kaarten"), kleuren: await start("kleuren") };
  const gateway = await startGateway({ supergraphSdl: smallSupergraphSdl, services: urlsOf(stubs), ...deps });
  const close = async () => {
    await gateway.close();
    await Promise.all([stubs.kaarten.close(), stubs.kleuren.close()]);
  };
  return { gateway, ...stubs, close };
}
