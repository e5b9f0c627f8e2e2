// SPDX-License-Identifier: EUPL-1.2
import { QueryPlanner } from "@graphql-hive/router-query-planner";
import {
  execute,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
  validate,
  type GraphQLSchema,
  type NamedTypeNode,
  type TypeNode,
} from "graphql";
import { buildPublicSchema } from "../../gateway/public-schema";
import { readSupergraph } from "../../gateway/supergraph";
import { composeAbstract } from "./support/abstract-schema";
import { Fixture, type Failing } from "./support/fixture";
import { readCommittedModel, readOperations, supergraphSdl as committedSupergraph } from "./support/model";
import { generateQuery } from "./support/query-generator";
import { hash } from "./support/random";
import { startGateway, type RunningGateway } from "./support/running-gateway";
import { startStubs, urlsOf, type StubServer } from "./support/stub-server";

const QUERIES = Number(process.env["GATEWAY_QUERIES"] ?? 200);
const SEED = process.env["GATEWAY_SEED"] ?? "poort";

const worlds = [
  {
    world: "the committed schemas",
    supergraphSdl: committedSupergraph,
    model: readCommittedModel(),
    maxUnplanned: 0,
    operations: readOperations(),
  },
  {
    world: "unions, interfaces and several keys",
    ...composeAbstract(),
    // Planner 0.0.38 fails on @requires two hops away: { los { boek { vervolg { dikte } } } }.
    maxUnplanned: QUERIES * 0.05,
    operations: {},
  },
];

describe.each(worlds)(
  "gateway and monolith give the same answer: $world",
  ({ supergraphSdl, model, operations, maxUnplanned }) => {
    const fixture = new Fixture(model);
    const hostileAliases = [...readSupergraph(supergraphSdl).fieldSetNames];
    let schema: GraphQLSchema;
    let unplanned = 0;
    let stubs: Record<string, StubServer>;
    let gateway: RunningGateway;

    beforeAll(async () => {
      schema = buildPublicSchema(new QueryPlanner(supergraphSdl).consumerSchema);
      stubs = await startStubs(model, fixture);
      const limits = { maxDepth: 30 };
      gateway = await startGateway({ supergraphSdl, services: urlsOf(stubs), deadlineMs: 20_000, limits });
    });

    afterAll(async () => {
      await gateway?.close();
      for (const stub of Object.values(stubs ?? {})) await stub.close();
    });

    /** Asks both and compares data and error paths. */
    async function compare(seed: string, query: string, variables: Record<string, unknown>): Promise<number> {
      const { data, errors = [] } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        fieldResolver: fixture.resolve,
      });
      const answer = await gateway.ask(query, variables);
      const paths = (list: readonly { path?: readonly unknown[] }[]) =>
        list.map(({ path }) => JSON.stringify(path)).sort();
      if (answer.errors?.[0]?.extensions?.["code"] === "PLAN_MISLUKT") {
        unplanned++;
        return 0;
      }
      const context = { seed, query, variables, errors: answer.errors?.slice(0, 3) };
      expect({ ...context, data: answer.data }).toEqual({ ...context, data: JSON.parse(JSON.stringify(data ?? null)) });
      // Key order is part of the answer: fields come in the order of the query.
      expect({ ...context, text: JSON.stringify(answer.data) }).toEqual({
        ...context,
        text: JSON.stringify(data ?? null),
      });
      expect({ ...context, paths: paths(answer.errors ?? []) }).toEqual({ ...context, paths: paths(errors) });
      return errors.length;
    }

    test("the registered operations", async () => {
      fixture.failing = () => false;
      for (const [name, query] of Object.entries(operations)) {
        // Failing here means schema/operations and schema/supergraph.graphql are out of step.
        expect({ name, errors: validate(schema, parse(query)).map(({ message }) => message) }).toEqual({
          name,
          errors: [],
        });
        const definition = parse(query).definitions.find((node) => node.kind === "OperationDefinition");
        const declared = definition?.variableDefinitions ?? [];
        const variables = Object.fromEntries(
          declared
            .filter((node) => node.type.kind === "NonNullType")
            .map((node) => [node.variable.name.value, exampleValue(schema, node.type)]),
        );
        expect(await compare(name, query, variables)).toBe(0);
      }
    });

    test(`${QUERIES} generated queries`, async () => {
      fixture.failing = () => false;
      for (let index = 0; index < QUERIES; index++) {
        const seed = `${SEED}-${index}`;
        const { query, variables } = generateQuery(schema, seed, hostileAliases);
        expect(await compare(seed, query, variables)).toBe(0);
      }
    });

    test("the planner can plan what it should", () => expect(unplanned).toBeLessThanOrEqual(maxUnplanned));

    test("generated queries over failing fields give the same error paths", async () => {
      const required = new Set(
        [...model.requires].flatMap(([field, names]) => names.map((name) => `${field.split(".")[0]}.${name}`)),
      );
      let errors = 0;
      for (let index = 0; index < QUERIES / 2; index++) {
        const seed = `${SEED}-fout-${index}`;
        const { query, variables } = generateQuery(schema, seed, hostileAliases);
        fixture.failing = failingNullableFields(schema, required, seed);
        errors += await compare(seed, query, variables);
      }
      expect(errors).toBeGreaterThan(QUERIES / 10);
    });
  },
);

/** Some value for a required variable. */
function exampleValue(schema: GraphQLSchema, node: TypeNode): unknown {
  const type = getNullableType(typeFromAST(schema, node as NamedTypeNode));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, isListType(getNullableType(field.type)) ? [] : "1"]));
  }
  return String(type) === "Boolean" ? true : String(type) === "Int" ? 1 : "1";
}

/** A third of the nullable fields, without those other fields need: the monolith does not show their errors. */
function failingNullableFields(schema: GraphQLSchema, required: ReadonlySet<string>, seed: string): Failing {
  return (name) => {
    const [typeName = "", fieldName = ""] = name.split(".");
    const type = schema.getType(typeName);
    const field = type && "getFields" in type ? type.getFields()[fieldName] : undefined;
    if (!field || required.has(name) || String(field.type).endsWith("!")) return false;
    return hash(`${seed} ${name}`) % 3 === 0;
  };
}
