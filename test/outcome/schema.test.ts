// SPDX-License-Identifier: EUPL-1.2
import { type GraphQLSchema, isEnumType, isInterfaceType, isObjectType, isSpecifiedScalarType, parse } from "graphql";
import { buildSchema } from "../../subgraphs/outcome/subgraph";

const FEDERATION = /^(_|link__|federation__|Query$)/;

/** Places in the schema without a description. */
function withoutDescription(schema: GraphQLSchema): string[] {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !FEDERATION.test(type.name) && !isSpecifiedScalarType(type),
  );
  return own.flatMap((type) => {
    const places: [string, string | null | undefined][] = [[type.name, type.description]];
    if (isEnumType(type))
      for (const value of type.getValues()) places.push([`${type.name}.${value.name}`, value.description]);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        places.push([`${type.name}.${field.name}`, field.description]);
        for (const arg of field.args) places.push([`${type.name}.${field.name}(${arg.name})`, arg.description]);
      }
    return places.filter(([, description]) => !description).map(([place]) => place);
  });
}

test("everything has a description", () => {
  expect(withoutDescription(buildSchema().schema)).toEqual([]);
});

test("the SDL is valid, the same each time, and names the entity key", () => {
  const { sdl } = buildSchema();
  expect(() => parse(sdl)).not.toThrow();
  expect(sdl).toContain('type Aanbieder @key(fields: "agbCode")');
  expect(sdl).toContain("type Resultaatbeeld implements Domeinbeeld");
  expect(buildSchema().sdl).toBe(sdl);
});

test("an aanbieder is only reached by its key; the comparison is the one root field", () => {
  const fields = Object.keys(buildSchema().schema.getQueryType()!.getFields());
  expect(fields.sort()).toEqual(["_entities", "_service", "resultatenvergelijking"]);
});
