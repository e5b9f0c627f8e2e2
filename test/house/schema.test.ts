// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { isObjectType, Kind, parse, validate, visit } from "graphql";
import { composeSupergraph } from "../../commands/compose";
import { buildPublicSchema } from "../../gateway/public-schema";

const SCHEMA = path.join(__dirname, "../../schema");
const read = (file: string) => readFileSync(path.join(SCHEMA, file), "utf8");
const operations = readdirSync(path.join(SCHEMA, "operations"));
const { subgraphs, supergraphSdl } = composeSupergraph();
const planner = new QueryPlanner(supergraphSdl);

const publicSchema = buildPublicSchema(planner.consumerSchema);

describe("the schema", () => {
  it("composes to what is committed (npm run schema)", () => {
    expect(read("supergraph.graphql")).toBe(supergraphSdl);
    for (const { name, sdl } of subgraphs) expect(read(`${name}.graphql`)).toBe(sdl);
  });

  it("keeps the capability inside", () => {
    expect(supergraphSdl).toContain("inzagebewijs");
    expect(planner.consumerSchema).not.toContain("inzagebewijs");
  });

  it.each(subgraphs)("describes everything in $name in Dutch", ({ sdl }) => {
    const missing: string[] = [];
    let owner = "";
    const check = (node: { name: { value: string }; description?: unknown }) => {
      if (!node.description) missing.push(`${owner}.${node.name.value}`);
    };
    const checkType = (node: { name: { value: string }; description?: unknown }) => {
      owner = node.name.value;
      if (owner !== "Query" && owner !== "Mutation") check(node);
    };
    visit(parse(sdl), {
      ObjectTypeDefinition: { enter: checkType },
      InterfaceTypeDefinition: { enter: checkType },
      InputObjectTypeDefinition: { enter: checkType },
      EnumTypeDefinition: { enter: checkType },
      ScalarTypeDefinition: { enter: checkType },
      FieldDefinition: { enter: check },
      InputValueDefinition: { enter: check },
      EnumValueDefinition: { enter: check },
    });
    expect(missing).toEqual([]);
  });

  it("has no field that takes a BSN in a place that could become a URL, and no id that is one", () => {
    const names = Object.values(publicSchema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()) : [],
    );
    expect(names.filter((name) => /bsn/i.test(name) && name !== "zoekJeugdige")).toEqual([]);
  });
});

describe.each(operations)("the registered operation %s", (file) => {
  const text = read(`operations/${file}`);

  it("is valid, is named after its file, and can be planned", () => {
    const document = parse(text);
    expect(validate(publicSchema, document)).toEqual([]);
    const named = document.definitions
      .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
      .map(({ name }) => name?.value);
    expect(named).toEqual([path.basename(file, ".graphql")]);
    expect(planner.plan(text, named[0]!, new Set(), 0)).toBeDefined();
  });
});

it("a family view takes three steps: case, then help and school side by side, then results", () => {
  const plan = JSON.stringify(planner.plan(read("operations/Gezinsbeeld.graphql"), "Gezinsbeeld", new Set(), 0));
  const services = [...plan.matchAll(/"serviceName":"(\w+)"/g)].map(([, name]) => name);
  expect(services.filter((name) => name === "case")).toHaveLength(1);
  expect(services.length).toBeLessThanOrEqual(5);
});
