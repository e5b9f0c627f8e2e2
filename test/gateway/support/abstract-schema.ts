// SPDX-License-Identifier: EUPL-1.2
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { readModel } from "./model";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"])`;

/** Subgraphs with what the product's schemas have little of: unions, entity interfaces, several keys, hidden values. */
const sdls = {
  archief: `${link}
    type Query { zoek(tekst: String): [Vondst!]! werk(id: ID!): Werk werken: [Werk] los: Los doos: Doos! }
    union Vondst = Boek | Film | Los
    type Los { tekst: String! boek: Boek }
    interface Maat { w: Int }
    type Cm implements Maat { w: Int cm: Float }
    type Inch implements Maat { w: Int inch: Int! }
    interface Werk { id: ID! titel: String maat: Maat maker: Maker delen: [Werk!]! }
    type Boek implements Werk @key(fields: "id") {
      id: ID! titel: String maat: Maat maker: Maker delen: [Werk!]! bladen: Int kaft: Kleur lengte: Int
    }
    type Film implements Werk @key(fields: "id") {
      id: ID! titel: String maat: Maat maker: Maker! delen: [Werk!]! duur: Int! lengte: Int!
    }
    type Maker @key(fields: "nr land") @key(fields: "code") { nr: Int! land: ID! code: ID! geboren: Int }
    type Doos { maat: Maat inhoud: [[Vondst!]] kleuren: [Kleur!] geheim: String @inaccessible }
    enum Kleur { ROOD BLAUW GEHEIM @inaccessible }`,
  winkel: `${link}
    type Query { top(eerste: Int = 3): [Film!]! kast: Kast }
    type Boek @key(fields: "id") {
      id: ID! prijs(munt: Munt = EURO): Float bladen: Int @external dikte: String @requires(fields: "bladen") vervolg: Boek beste: Koop
    }
    type Film @key(fields: "id") { id: ID! prijs(munt: Munt = EURO): Float! vervolg: Film beste: Koop }
    union Koop = Boek | Film | Kast
    type Kast { nummer: Int! inhoud: [Koop!]! baas: Maker }
    type Maker @key(fields: "nr land") { nr: Int! land: ID! naam: String! werken: [Koop] }
    enum Munt { EURO GULDEN }`,
  pers: `${link}
    type Query { nieuws: [Film] }
    type Film @key(fields: "id") { id: ID! sterren: Int }
    type Boek @key(fields: "id") { id: ID! sterren: Int dikte: String @external oordeel(lang: Boolean): String @requires(fields: "dikte") }
    type Maker @key(fields: "code") { code: ID! roem: Roem }
    type Roem { score: Float! door: [Maker] }`,
};

/** The composed supergraph and its model. */
export function composeAbstract() {
  const services = Object.entries(sdls).map(([name, sdl]) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map((error) => error.message).join("\n"));
  return { supergraphSdl, model: readModel(sdls) };
}
