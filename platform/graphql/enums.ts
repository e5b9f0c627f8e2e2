// SPDX-License-Identifier: EUPL-1.2
import { registerEnumType } from "type-graphql";

/**
 * Registers an enum from a table `value -> Dutch description`, and gives the enum object for `@Field(() => X)`.
 * The same name may be registered once per subgraph; each gets an object of its own.
 */
export function enumType<V extends string>(
  name: string,
  description: string,
  values: Record<V, string>,
): { [K in V]: K } {
  const enumObject = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [K in V]: K };
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
  ) as { [K in V]: { description: string } };
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}
