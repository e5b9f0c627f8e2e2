// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, visit, type DocumentNode, type ObjectTypeDefinitionNode } from "graphql";

/** What the stub data must know of the subgraph schemas: read from their SDL, no names known beforehand. */
export interface Model {
  services: Record<string, DocumentNode>;
  /** Key field names per entity type. */
  keys: Map<string, Set<string>>;
  /** Field names that `Type.field` requires. */
  requires: Map<string, string[]>;
  /** Enum values every subgraph and the public schema know. */
  enumValues: Map<string, string[]>;
  /** Object types that may stand behind an abstract type in every subgraph that has it. */
  possibleTypes: Map<string, string[]>;
}

const schemaFolder = join(__dirname, "../../../schema");

/** The committed supergraph. */
export const supergraphSdl = readFileSync(join(schemaFolder, "supergraph.graphql"), "utf8");

/** The committed subgraph schemas. */
export function readCommittedModel(): Model {
  const services: Record<string, string> = {};
  for (const file of readdirSync(schemaFolder))
    if (file.endsWith(".graphql") && file !== "supergraph.graphql")
      services[file.replace(".graphql", "")] = readFileSync(join(schemaFolder, file), "utf8");
  return readModel(services);
}

/** The committed operations, by name. */
export function readOperations(): Record<string, string> {
  const folder = join(schemaFolder, "operations");
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  return Object.fromEntries(
    files.map((file) => [file.replace(".graphql", ""), readFileSync(join(folder, file), "utf8")]),
  );
}

export function readModel(sdls: Record<string, string>): Model {
  const services = Object.fromEntries(Object.entries(sdls).map(([name, sdl]) => [name, parse(sdl)]));
  const model: Model = {
    services,
    keys: new Map(),
    requires: new Map(),
    enumValues: new Map(),
    possibleTypes: new Map(),
  };
  const keep = (map: Map<string, string[]>, name: string, values: string[]) =>
    map.set(
      name,
      (map.get(name) ?? values).filter((value) => values.includes(value)),
    );
  for (const document of Object.values(services)) {
    const possible = new Map<string, string[]>();
    visit(document, {
      ObjectTypeDefinition(node) {
        readObject(node, model);
        for (const parent of node.interfaces ?? [])
          possible.set(parent.name.value, [...(possible.get(parent.name.value) ?? []), node.name.value]);
      },
      UnionTypeDefinition: (node) =>
        void possible.set(
          node.name.value,
          (node.types ?? []).map((type) => type.name.value),
        ),
      EnumTypeDefinition(node) {
        const isPublic = (value: { directives?: readonly { name: { value: string } }[] }) =>
          !value.directives?.some((directive) => directive.name.value === "inaccessible");
        const values = (node.values ?? []).filter(isPublic).map((value) => value.name.value);
        keep(model.enumValues, node.name.value, values);
      },
    });
    for (const [name, types] of possible) keep(model.possibleTypes, name, types);
  }
  return model;
}

function readObject(node: ObjectTypeDefinitionNode, model: Model): void {
  const fieldSet = (directives: ObjectTypeDefinitionNode["directives"], name: string) =>
    (directives ?? [])
      .filter((directive) => directive.name.value === name)
      .map((directive) => directive.arguments?.find((argument) => argument.name.value === "fields")?.value)
      .flatMap((value) => (value?.kind === Kind.STRING ? value.value.split(/\s+/).filter(Boolean) : []));
  const typeName = node.name.value;
  const keys = fieldSet(node.directives, "key");
  if (keys.some((key) => /[{}]/.test(key))) throw new Error(`Nested keys are not supported by the stubs: ${typeName}`);
  if (keys.length > 0) model.keys.set(typeName, new Set([...(model.keys.get(typeName) ?? []), ...keys]));
  for (const field of node.fields ?? []) {
    const required = fieldSet(field.directives, "requires");
    if (required.some((name) => /[{}]/.test(name))) throw new Error(`Nested requires are not supported: ${typeName}`);
    if (required.length > 0) model.requires.set(`${typeName}.${field.name.value}`, required);
  }
}
