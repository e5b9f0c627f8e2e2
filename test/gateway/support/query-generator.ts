// SPDX-License-Identifier: EUPL-1.2
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  validate,
  parse,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import { Random } from "./random";

export interface GeneratedQuery {
  query: string;
  variables: Record<string, unknown>;
}

/** Aliases that have bitten gateways: key names, names of Object.prototype, names planners use. */
const HOSTILE_ALIASES = ["constructor", "toString", "_entities", "_e0", "_internal_qp_alias_0", "hubalias_0", "data"];

/**
 * Generates a valid query over any schema, the same for the same seed.
 * @param hostileAliases names that fields needed by the planner have
 */
export function generateQuery(schema: GraphQLSchema, seed: string, hostileAliases: readonly string[]): GeneratedQuery {
  for (let attempt = 0; attempt < 50; attempt++) {
    const generated = new QueryGenerator(schema, new Random(`${seed}.${attempt}`), hostileAliases).generate();
    if (validate(schema, parse(generated.query)).length === 0) return generated;
  }
  throw new Error(`no valid query for seed ${seed}`);
}

class QueryGenerator {
  private readonly variables: { name: string; type: string; value: unknown; fallback: string }[] = [];
  private readonly fragments: string[] = [];
  private fields = 0;
  private readonly maxFields: number;
  private readonly aliases: string[];
  private readonly hostile: string[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    hostileAliases: readonly string[],
  ) {
    this.maxFields = 10 + random.below(60);
    const fieldNames = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith("__") ? Object.keys(type.getFields()) : [],
    );
    this.aliases = [...HOSTILE_ALIASES, ...fieldNames];
    this.hostile = [...HOSTILE_ALIASES, ...hostileAliases];
  }

  generate(): GeneratedQuery {
    const body = this.selection(this.schema.getQueryType() as GraphQLCompositeType, 0);
    const declared = this.variables.map(({ name, type, fallback }) => `$${name}: ${type}${fallback}`).join(", ");
    const header = declared ? `query Proef(${declared})` : "query Proef";
    const variables = Object.fromEntries(
      this.variables.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]),
    );
    return { query: [`${header} ${body}`, ...this.fragments].join("\n"), variables };
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = depth === 0 ? 1 + this.random.below(3) : 1 + this.random.below(5);
    for (let index = 0; index < count; index++) parts.push(this.part(type, depth));
    const fields = parts.filter(Boolean);
    return `{ ${fields.length > 0 ? fields.join(" ") : "__typename"} }`;
  }

  private part(type: GraphQLCompositeType, depth: number): string {
    if (this.random.chance(8)) return this.random.chance(30) ? `t${this.fields++}: __typename` : "__typename";
    if (this.random.chance(12)) return this.fragment(type, depth);
    if (!("getFields" in type)) return this.fragment(type, depth);
    const fields = Object.values(type.getFields());
    const field = this.random.pick(fields);
    return this.field(field, depth);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const inner = getNamedType(field.type);
    if (isCompositeType(inner) && (depth >= 6 || this.fields >= this.maxFields)) return "";
    this.fields++;
    const alias = this.random.chance(80)
      ? ""
      : `${this.random.chance(60) ? this.random.pick(this.random.chance(50) ? this.hostile : this.aliases) : `a${this.fields}`}: `;
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || this.random.chance(30))
      .map((argument) => `${argument.name}: ${this.input(argument.type)}`);
    const args = given.length > 0 ? `(${given.join(", ")})` : "";
    const selection = isCompositeType(inner) ? ` ${this.selection(inner, depth + 1)}` : "";
    return `${alias}${field.name}${args}${this.condition()}${selection}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.random.pick(this.conditionsFor(type));
    if (depth >= 6) return "";
    const condition = this.condition();
    const selection = this.selection(on, depth + 1);
    if (this.random.chance(50)) {
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${on.name} ${selection}`);
      return `...${name}${condition} ${this.random.chance(20) ? `...${name}` : ""}`;
    }
    return on === type && this.random.chance(50)
      ? `...${condition} ${selection}`
      : `... on ${on.name}${condition} ${selection}`;
  }

  private conditionsFor(type: GraphQLCompositeType): GraphQLCompositeType[] {
    if (isAbstractType(type)) return [type, ...this.schema.getPossibleTypes(type)];
    return [type, ...type.getInterfaces()];
  }

  private condition(): string {
    if (!this.random.chance(12)) return "";
    const directive = this.random.pick(["skip", "include"]);
    const value = this.random.chance(30)
      ? String(this.random.chance(50))
      : this.variable("Boolean!", this.random.chance(50), this.random.chance(30) ? " = true" : "");
    const second = this.random.chance(15)
      ? ` @${directive === "skip" ? "include" : "skip"}(if: ${this.random.chance(50)})`
      : "";
    return ` @${directive}(if: ${value})${second}`;
  }

  private variable(type: string, value: unknown, fallback = ""): string {
    const known = this.variables.find((one) => one.type === type && one.fallback === fallback);
    if (known && this.random.chance(40)) return `$${known.name}`;
    const name = `v${this.variables.length}`;
    this.variables.push({ name, type, fallback, value: fallback && this.random.chance(50) ? undefined : value });
    return `$${name}`;
  }

  private input(type: GraphQLInputType): string {
    if (this.random.chance(40)) return this.variable(String(type), this.value(type));
    return literal(this.value(type), type);
  }

  private value(type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && this.random.chance(15)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) return [this.value(nullable.ofType), this.value(nullable.ofType)];
    if (isEnumType(nullable)) return this.random.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) => isRequiredInputField(field) || this.random.chance(40),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type)]));
    }
    const number = this.random.below(50);
    const scalars: Record<string, unknown> = { Int: number, Float: number / 4, Boolean: number % 2 === 0 };
    return scalars[getNamedType(nullable).name] ?? `waarde "${number}" \\ ü`;
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (value === null) return "null";
  if (isListType(nullable)) return `[${(value as unknown[]).map((item) => literal(item, nullable.ofType)).join(", ")}]`;
  if (isEnumType(nullable)) return String(value);
  if (isInputObjectType(nullable)) {
    const members = Object.entries(value as object).map(
      ([name, inner]) => `${name}: ${literal(inner, nullable.getFields()[name]?.type as GraphQLInputType)}`,
    );
    return `{ ${members.join(", ")} }`;
  }
  return JSON.stringify(value);
}
