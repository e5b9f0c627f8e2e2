// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { graphql, isInputObjectType, isObjectType, parse, validateSchema } from "graphql";
import {
  Arg,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from "type-graphql";
import { createBeeldTypes } from "../herkomst/graphql-types";
import { createPageInfoType } from "./connection";
import { enumType } from "./enums";
import { buildFederatedSchema } from "./federation";

// Values inside differ from the names outside: that is what the SDL cannot hold.
enum Volgorde {
  OUDSTE = "op asc",
  NIEUWSTE = "op desc",
}
registerEnumType(Volgorde, { name: "Volgorde" });
const Kleur = enumType("Kleur", "Een kleur.", { ROOD: "Rood.", BLAUW: "Blauw." });

@InputType()
class Filter {
  @Field(() => Volgorde, { defaultValue: Volgorde.NIEUWSTE })
  volgorde: Volgorde;
  @Field(() => Int, { defaultValue: 7 })
  dagen: number;
  @Field(() => String, { nullable: true })
  tekst?: string;
}

@InterfaceType()
abstract class Ding {
  @Field(() => String)
  naam: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Ding })
class Boek extends Ding {
  @Field(() => ID)
  id: string;
  @Directive("@external")
  @Field(() => String, { nullable: true })
  bewijs?: string;
  @Directive('@requires(fields: "bewijs")')
  @Field(() => String, { nullable: true })
  inhoud?: string;
}

@Directive("@shareable")
@ObjectType()
class Adres {
  @Field(() => String)
  straat: string;
}

@Resolver(() => Boek)
class BoekResolver {
  @Query(() => [String])
  boeken(
    @Arg("volgorde", () => Volgorde, { defaultValue: Volgorde.OUDSTE }) volgorde: Volgorde,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("filter", () => Filter) filter: Filter,
    @Arg("kleur", () => Kleur, { nullable: true }) kleur?: string,
  ): string[] {
    return [volgorde, String(first), filter.volgorde, String(filter.dagen), String(kleur)];
  }
  @Query(() => Ding)
  ding(): Ding {
    return Object.assign(new Boek(), { naam: "een boek" });
  }
  @Query(() => Adres)
  adres(): Adres {
    return { straat: "x" };
  }
}

const seen: unknown[] = [];
const { schema, sdl } = buildFederatedSchema<{ wie: string }>({
  resolvers: [BoekResolver],
  references: {
    Boek: (reference: { id: string; bewijs?: string }, context) => {
      seen.push([reference, context.wie]);
      if (reference.id === "weg") return null;
      return Object.assign(new Boek(), { id: reference.id, naam: "n", inhoud: reference.bewijs && "tekst" });
    },
  },
});
const ask = async (source: string, variableValues?: Record<string, unknown>) => {
  const result = await graphql({ schema, source, variableValues, contextValue: { wie: "d" } });
  if (result.errors) throw result.errors[0]!;
  return JSON.parse(JSON.stringify(result.data)) as any;
};
const block = (header: string) => sdl.slice(sdl.indexOf(header), sdl.indexOf("}", sdl.indexOf(header)));

describe("the SDL", () => {
  test("has the directives of types and fields, and the link to the federation they come from", () => {
    expect(sdl).toMatch(/^extend schema\s*@link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2/);
    expect(sdl).toContain('type Boek implements Ding @key(fields: "id") {');
    expect(sdl).toContain("type Adres @shareable {");
    expect(block("type Boek")).toContain("bewijs: String @external");
    expect(block("type Boek")).toContain('inhoud: String @requires(fields: "bewijs")');
    expect(block("type Boek")).toMatch(/naam: String!\n/);
  });

  test("puts a directive on nothing else", () => {
    const applied = sdl.split("\n").slice(1).join("\n").match(/@\w+/g);
    expect(applied!.sort()).toEqual(["@external", "@key", "@requires", "@shareable"]);
    expect(sdl).toContain("interface Ding {");
  });

  test("names the defaults of arguments and inputs as callers write them", () => {
    expect(sdl).toMatch(/volgorde: Volgorde! = OUDSTE/);
    expect(sdl).toMatch(/first: Int! = 20/);
    expect(block("input Filter")).toMatch(/volgorde: Volgorde! = NIEUWSTE/);
    expect(block("input Filter")).toMatch(/dagen: Int! = 7/);
  });

  test("holds no machinery and can be read again", () => {
    expect(sdl).not.toMatch(/_entities|_service|_Any|directive @/);
    expect(() => parse(sdl)).not.toThrow();
    expect(sdl.endsWith("\n")).toBe(true);
  });

  test("is what the subgraph says of itself, when asked", async () => {
    const { _service: own } = await ask("{ _service { sdl } }");
    for (const text of [own.sdl, sdl]) {
      const flat = text.replace(/\s+/g, " ");
      expect(flat).toContain('type Boek implements Ding @key(fields: "id") {');
      expect(flat).toContain('inhoud: String @requires(fields: "bewijs")');
    }
  });
});

describe("the schema", () => {
  test("is sound, and gives resolvers the inner value of an enum default", async () => {
    expect(validateSchema(schema)).toEqual([]);
    expect((await ask("{ boeken(filter: {}) }")).boeken).toEqual(["op asc", "20", "op desc", "7", "undefined"]);
  });

  test("gives what is asked instead of a default", async () => {
    const query = "query ($f: Filter!) { boeken(volgorde: NIEUWSTE, first: 2, filter: $f, kleur: ROOD) }";
    expect((await ask(query, { f: { volgorde: "OUDSTE" } })).boeken).toEqual(["op desc", "2", "op asc", "7", "ROOD"]);
  });

  test("keeps the defaults where callers look them up", () => {
    const filter = schema.getType("Filter");
    const query = schema.getQueryType()!;
    expect(isInputObjectType(filter) && filter.getFields().volgorde!.defaultValue).toBe(Volgorde.NIEUWSTE);
    expect(isInputObjectType(filter) && filter.getFields().tekst!.defaultValue).toBeUndefined();
    expect(query.getFields().boeken!.args.find(({ name }) => name === "volgorde")!.defaultValue).toBe(Volgorde.OUDSTE);
  });

  test("knows of which type an answer of an interface is", async () => {
    expect(await ask("{ ding { __typename naam } }")).toEqual({ ding: { __typename: "Boek", naam: "een boek" } });
  });

  test("resolves references with key, required fields and context, in their order", async () => {
    seen.length = 0;
    const query = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Boek { id inhoud } } }";
    const representations = [{ id: "1", bewijs: "b" }, { id: "weg" }, { id: "2" }].map((reference) => ({
      __typename: "Boek",
      ...reference,
    }));
    expect((await ask(query, { r: representations }))._entities).toEqual([
      { id: "1", inhoud: "tekst" },
      null,
      { id: "2", inhoud: null },
    ]);
    expect(seen).toEqual(representations.map((reference) => [expect.objectContaining(reference), "d"]));
  });
});

test("subgraphs in one process that each make the shared types do not see those of another", () => {
  const make = (name: string) => {
    const { Domeinbeeld, Herkomst, Gegevensstatus } = createBeeldTypes();
    const PageInfo = createPageInfoType();
    @ObjectType(`${name}beeld`, { implements: Domeinbeeld })
    class Beeld extends Domeinbeeld {
      @Field(() => Herkomst)
      herkomst: object;
    }
    @Resolver()
    class BeeldResolver {
      @Query(() => Beeld)
      beeld(@Arg("status", () => Gegevensstatus, { defaultValue: Gegevensstatus.GEEN }) _status: string): Beeld {
        return new Beeld();
      }
      @Query(() => PageInfo)
      bladzijde(): object {
        return {};
      }
    }
    return buildFederatedSchema({ resolvers: [BeeldResolver], references: {} });
  };
  const [een, twee] = [make("Eerste"), make("Eerdere")];
  expect(Object.keys(een.schema.getTypeMap())).toEqual(
    expect.arrayContaining(["Eerstebeeld", "Domeinbeeld", "PageInfo"]),
  );
  expect(een.sdl).not.toContain("Eerderebeeld");
  expect(twee.sdl).not.toContain("Eerstebeeld");
  expect(een.schema.getType("Eerderebeeld")).toBeUndefined();
  for (const other of ["Boek", "Kleur", "Filter"]) expect(een.schema.getType(other)).toBeUndefined();
  expect(een.sdl.replaceAll("Eerstebeeld", "X")).toBe(twee.sdl.replaceAll("Eerderebeeld", "X"));
  for (const { sdl: text } of [een, twee]) {
    for (const shareable of ["Herkomst", "Brondekking", "Signaal", "Gebeurtenis", "PageInfo"])
      expect(text).toContain(`type ${shareable} @shareable {`);
  }
  const beeld = twee.schema.getType("Eerderebeeld");
  expect(isObjectType(beeld) && beeld.getInterfaces().map(({ name }) => name)).toEqual(["Domeinbeeld"]);
});
