// SPDX-License-Identifier: EUPL-1.2
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { buildSchema } from "../../subgraphs/education/subgraph";

test("everything in the schema has a Dutch description", () => {
  const missing: string[] = [];
  const check = (name: string, part: { description?: string | null }) => {
    if (!part.description) missing.push(name);
  };
  const federation = (name: string) => name.startsWith("_") || /^(federation|link)__/.test(name);
  for (const type of Object.values(buildSchema().schema.getTypeMap())) {
    if (federation(type.name) || ["String", "Int", "Float", "Boolean", "ID"].includes(type.name)) continue;
    if (type.name !== "Query") check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (federation(field.name)) continue;
      check(`${type.name}.${field.name}`, field);
      if ("args" in field) for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  expect(missing).toEqual([]);
});

test("entities have their keys, and what they need of others", () => {
  const { sdl } = buildSchema();
  for (const part of [
    'type Jeugdige @key(fields: "id")',
    'type School @key(fields: "brin")',
    'type Gemeente @key(fields: "code") @shareable',
    '@requires(fields: "inzagebewijs")',
    '@requires(fields: "inzagebewijs heeftLopendeHulp")',
  ])
    expect(sdl).toContain(part);
});
