// SPDX-License-Identifier: EUPL-1.2
import "reflect-metadata";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { getNamedType, isLeafType, isObjectType } from "graphql";
import { composeSupergraph } from "../../commands/compose";
import { purposesIn } from "../../gateway/operation/purposes";
import { buildPublicSchema } from "../../gateway/public-schema";
import { readRegister, type Verwerkingsactiviteit } from "../../platform/auth/doelbinding";
import { createFieldReader } from "../../platform/graphql/asked-fields";
import { buildSchema as buildCase } from "../../subgraphs/case/subgraph";
import { buildSchema as buildEducation } from "../../subgraphs/education/subgraph";
import { buildSchema as buildOutcome } from "../../subgraphs/outcome/subgraph";
import { buildSchema as buildProvider } from "../../subgraphs/provider/subgraph";

/* What the planner asks of the subgraphs for a question within its purpose, they answer: keys and required fields belong to it too. */

const FOLDER = path.join(__dirname, "../../schema/operations");
const register = readRegister();
const planner = new QueryPlanner(composeSupergraph().supergraphSdl);
const schema = buildPublicSchema(planner.consumerSchema);
const readers = Object.fromEntries(
  Object.entries({ case: buildCase, provider: buildProvider, outcome: buildOutcome, education: buildEducation }).map(
    ([name, build]) => [name, createFieldReader(build().schema)],
  ),
);

/** What each subgraph is asked, anywhere in the plan. */
async function fetches(text: string): Promise<[service: string, query: string][]> {
  const { node } = await planner.planAsync(text, null, new Set(), 0);
  const found: [string, string][] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    const { serviceName, operation } = value as { serviceName?: string; operation?: string };
    if (serviceName && operation) found.push([serviceName, operation]);
    for (const each of Object.values(value)) walk(each);
  };
  walk(node);
  return found;
}
async function refused(text: string, activiteit: Verwerkingsactiviteit): Promise<string[]> {
  const asked = await fetches(text);
  expect(asked.length).toBeGreaterThan(0);
  return asked.flatMap(([service, query]) => {
    const buiten = readers[service]!(query)!.buiten(activiteit);
    return buiten ? [`${activiteit.doel}: ${service} refuses ${buiten}`] : [];
  });
}

test.each(readdirSync(FOLDER))("%s, for each of its purposes", async (name) => {
  const text = readFileSync(path.join(FOLDER, name), "utf8");
  const doelen = register.filter(({ uri }) => purposesIn(text).includes(uri));
  expect(doelen.length).toBeGreaterThan(0);
  for (const activiteit of doelen) expect(await refused(text, activiteit)).toEqual([]);
});

const hoort = ({ velden }: Verwerkingsactiviteit, type: string, veld: string) =>
  velden.includes(`${type}.*`) || velden.includes(`${type}.${veld}`);

test.each(register)("every field of a jeugdige and a gezin that belongs to $doel", async (activiteit) => {
  for (const [root, naam] of [
    ["jeugdige", "Jeugdige"],
    ["gezin", "Gezin"],
  ] as const) {
    if (!hoort(activiteit, "Query", root)) continue;
    for (const field of Object.values(
      (schema.getType(naam) as never as { getFields(): Record<string, any> }).getFields(),
    )) {
      if (!hoort(activiteit, naam, field.name)) continue;
      const type = getNamedType(field.type);
      const inner =
        isObjectType(type) &&
        Object.values(type.getFields()).find(
          (each) => isLeafType(getNamedType(each.type)) && hoort(activiteit, type.name, each.name),
        );
      if (isObjectType(type) && !inner) continue;
      const args = field.args.some((each: any) => each.name === "first") ? "(first: 1)" : "";
      expect(
        await refused(`{ ${root}(id: "x") { ${field.name}${args} ${inner ? `{ ${inner.name} }` : ""} } }`, activiteit),
      ).toEqual([]);
    }
  }
});
