// SPDX-License-Identifier: EUPL-1.2
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type TypeNode,
} from "graphql";
import type { Model } from "./model";
import { canonical, hash } from "./random";

/** An object of the fixture: its seed decides every field. */
export interface FixtureObject {
  __typename: string;
  seed: string;
  /** Number of the entity, from which its keys follow. */
  entity?: string;
  /** Fields that came in with a representation; undefined in the monolith. */
  given?: Record<string, unknown>;
}

/** Says whether a field fails: then it throws for some objects. */
export type Failing = (field: string) => boolean;

const ENTITIES_PER_TYPE = 6;

/**
 * One world of data, a pure function of type, key, field and arguments. The subgraphs and the monolith both answer
 * from it, so any difference between them is the gateway's.
 */
export class Fixture {
  failing: Failing = () => false;

  constructor(private readonly model: Model) {}

  /** A graphql-js field resolver. */
  readonly resolve = (
    source: unknown,
    args: Record<string, unknown>,
    _: unknown,
    info: GraphQLResolveInfo,
  ): unknown => {
    const parent = (source as FixtureObject | undefined) ?? { __typename: info.parentType.name, seed: "root" };
    const typeName = info.parentType.name;
    const field = `${typeName}.${info.fieldName}`;
    const seed = `${parent.seed}/${info.fieldName}${canonical(args)}${this.required(parent, typeName, info.fieldName)}`;
    if (this.failing(field) && hash(`fout ${seed}`) % 3 === 0) throw new Error(`fout in ${field}`);
    if (this.isKey(parent, typeName, info.fieldName)) return this.keyValue(parent, info.fieldName, info.returnType);
    return this.value(info.returnType, seed, info);
  };

  /** The entity a representation stands for. */
  entityOf(representation: Record<string, unknown>): FixtureObject {
    const typeName = representation["__typename"] as string;
    for (const key of this.model.keys.get(typeName) ?? []) {
      const entity = /(\d+)$/.exec(String(representation[key]))?.[1];
      if (entity !== undefined) return { ...this.entity(typeName, entity), given: representation };
    }
    throw new Error(`representation without key: ${canonical(representation)}`);
  }

  private entity(typeName: string, entity: string): FixtureObject {
    return { __typename: typeName, seed: `${typeName}#${entity}`, entity };
  }

  private isKey(parent: FixtureObject, typeName: string, fieldName: string): boolean {
    return parent.entity !== undefined && this.model.keys.get(typeName)?.has(fieldName) === true;
  }

  private keyValue({ __typename, entity }: FixtureObject, fieldName: string, type: GraphQLOutputType): unknown {
    const { name } = getNamedType(type);
    const values = this.model.enumValues.get(name);
    if (values) return values[Number(entity) % values.length];
    return name === "Int" ? Number(entity) : `${__typename}.${fieldName}.${entity}`;
  }

  /** Text of the values a field requires: from the representation, or worked out for the monolith. */
  private required(parent: FixtureObject, typeName: string, fieldName: string): string {
    const names = this.model.requires.get(`${typeName}.${fieldName}`);
    if (!names) return "";
    return names
      .map((name) => {
        if (!parent.given) return canonical(this.requiredValue(parent, typeName, name));
        if (!(name in parent.given)) throw new Error(`required field is missing: ${name}`);
        return canonical(parent.given[name]);
      })
      .join();
  }

  private requiredValue(parent: FixtureObject, typeName: string, fieldName: string): unknown {
    const seed = `${parent.seed}/${fieldName}{}${this.required(parent, typeName, fieldName)}`;
    return this.valueOf(this.typeOf(typeName, fieldName), seed);
  }

  /** Type of a field, looked up in the subgraph SDLs: what is hidden from the public schema is only there. */
  private typeOf(typeName: string, fieldName: string): TypeNode {
    for (const document of Object.values(this.model.services))
      for (const node of document.definitions)
        if (node.kind === "ObjectTypeDefinition" && node.name.value === typeName)
          for (const field of node.fields ?? []) if (field.name.value === fieldName) return field.type;
    throw new Error(`required field is in no subgraph: ${typeName}.${fieldName}`);
  }

  /** The same value as `value` gives, for the scalars and lists of scalars that can be required. */
  private valueOf(type: TypeNode, seed: string): unknown {
    if (type.kind !== "NonNullType" && hash(`null ${seed}`) % 6 === 0) return null;
    const nullable = type.kind === "NonNullType" ? type.type : type;
    if (nullable.kind === "NamedType") return this.scalar(nullable.name.value, seed);
    const length = hash(`length ${seed}`) % 4;
    return Array.from({ length }, (_, index) => this.valueOf(nullable.type, `${seed}[${index}]`));
  }

  private value(type: GraphQLOutputType, seed: string, info: GraphQLResolveInfo): unknown {
    if (!isNonNullType(type) && hash(`null ${seed}`) % 6 === 0) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = hash(`length ${seed}`) % 4;
      return Array.from({ length }, (_, index) =>
        this.value(nullable.ofType as GraphQLOutputType, `${seed}[${index}]`, info),
      );
    }
    if (isEnumType(nullable)) {
      const values = this.model.enumValues.get(nullable.name) ?? [];
      return values[hash(seed) % values.length];
    }
    if (isObjectType(nullable)) return this.object(nullable.name, seed);
    if (isAbstractType(nullable)) {
      const names = this.model.possibleTypes.get(nullable.name) ?? [];
      return this.object(names[hash(`type ${seed}`) % names.length] as string, seed);
    }
    return this.scalar(getNamedType(nullable).name, seed);
  }

  private object(typeName: string, seed: string): FixtureObject {
    if (!this.model.keys.has(typeName)) return { __typename: typeName, seed };
    return this.entity(typeName, String(hash(`entity ${seed}`) % ENTITIES_PER_TYPE));
  }

  private scalar(typeName: string, seed: string): unknown {
    const value = hash(`value ${seed}`);
    if (typeName === "Int") return value % 1000;
    if (typeName === "Float") return (value % 1000) / 8;
    if (typeName === "Boolean") return value % 2 === 0;
    return `${typeName}-${value.toString(36)} "é"`;
  }
}
