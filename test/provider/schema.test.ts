// SPDX-License-Identifier: EUPL-1.2
import {
  type GraphQLArgument,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from "graphql";
import { buildSchema } from "../../subgraphs/provider/subgraph";

const { schema, sdl } = buildSchema();
const OWN = Object.values(schema.getTypeMap()).filter(
  ({ name }) =>
    !name.startsWith("_") &&
    !["String", "Int", "Float", "Boolean", "ID"].includes(name) &&
    !/^(federation|link)__|FieldSet|Import/.test(name),
);

const argumentsOf = (field: object) => ("args" in field ? (field.args as GraphQLArgument[]) : []);

test("everything is described in Dutch", () => {
  const missing = OWN.flatMap((type) => {
    const own = isScalarType(type) || type.name === "Query" || type.description ? [] : [type.name];
    if (isEnumType(type))
      return [
        ...own,
        ...type
          .getValues()
          .filter((v) => !v.description)
          .map((v) => `${type.name}.${v.name}`),
      ];
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
    return [
      ...own,
      ...Object.values(type.getFields())
        .filter(({ name }) => !name.startsWith("_"))
        .flatMap((field) => [
          ...(field.description ? [] : [`${type.name}.${field.name}`]),
          ...argumentsOf(field)
            .filter((arg) => !arg.description)
            .map((arg) => `${type.name}.${field.name}(${arg.name})`),
        ]),
    ];
  });
  expect(missing).toEqual([]);
});

test("the keys and what access rests on are in the schema", () => {
  expect(sdl).toMatch(/type Jeugdige @key\(fields: "id"\)/);
  expect(sdl).toMatch(/type Aanbieder @key\(fields: "agbCode"\)/);
  expect(sdl).toMatch(/hulp: Hulpbeeld @requires\(fields: "inzagebewijs"\)/);
  expect(sdl).toMatch(/heeftLopendeHulp: Boolean @requires\(fields: "inzagebewijs"\)/);
  expect(sdl).toMatch(/inzagebewijs: String @external/);
});
