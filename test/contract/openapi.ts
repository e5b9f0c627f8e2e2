// SPDX-License-Identifier: EUPL-1.2
import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";

type Json = Record<string, unknown>;

export interface SchemaValidator {
  /** Faults of a body against the answer described; empty when it is good. */
  validate(pad: string, methode: string, status: string, body: unknown): string[];
  /** Headers the description promises. */
  headers(pad: string, methode: string, status: string): string[];
}

const isObject = (waarde: unknown): waarde is Json =>
  typeof waarde === "object" && waarde !== null && !Array.isArray(waarde);

/** Only sent when fields were withheld. */
const ALLEEN_SOMS = "X-Unauthorized-Fields";
const LOKAAL = "#/components/schemas/";
const naarDef = (ref: string): Json =>
  ref.startsWith(LOKAAL) ? { $ref: `#/definitions/${ref.slice(LOKAAL.length)}` } : {};

/** `if` the discriminator has a value, `then` the part that value adds; the part that points back is left out. */
const discriminate = (naam: string, schema: Json, alle: Json): Json[] => {
  const { discriminator } = schema;
  if (!isObject(discriminator) || !isObject(discriminator.mapping)) return [];
  const { propertyName, mapping } = discriminator;
  return Object.entries(mapping).flatMap(([waarde, doel]) => {
    const delen = (alle[String(doel).slice(LOKAAL.length)] as { allOf?: { $ref?: string }[] } | undefined)?.allOf ?? [];
    const eigen = delen
      .filter((deel) => deel.$ref && deel.$ref !== `${LOKAAL}${naam}`)
      .map((deel) => naarDef(deel.$ref ?? ""));
    return eigen.length > 0
      ? [{ if: { properties: { [String(propertyName)]: { const: waarde } } }, then: { allOf: eigen } }]
      : [];
  });
};

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a type, remote references are let through. */
const convert = (waarde: unknown): unknown => {
  if (Array.isArray(waarde)) return waarde.map(convert);
  if (!isObject(waarde)) return waarde;
  if (typeof waarde.$ref === "string") return naarDef(waarde.$ref);
  const {
    nullable,
    discriminator: _d,
    example: _e,
    readOnly: _r,
    writeOnly: _w,
    deprecated: _dep,
    title: _t,
    description: _desc,
    xml: _x,
    ...rest
  } = waarde;
  const schema = Object.fromEntries(
    Object.entries(rest)
      .filter(([sleutel, inhoud]) => !(sleutel === "format" && inhoud === "string"))
      .map(([sleutel, inhoud]) => [
        sleutel,
        sleutel === "enum"
          ? inhoud
          : sleutel === "properties" && isObject(inhoud)
            ? Object.fromEntries(Object.entries(inhoud).map(([n, s]) => [n, convert(s)]))
            : convert(inhoud),
      ]),
  );
  return nullable === true ? { anyOf: [{ type: "null" }, schema] } : schema;
};

const definitions = (alle: Json): Json =>
  Object.fromEntries(
    Object.entries(alle).map(([naam, schema]) => {
      // The description means {} here; as written, every object would be an EmptyObject too and `oneOf` could never hold.
      if (naam === "EmptyObject") return [naam, { type: "object", maxProperties: 0 }];
      // Addresses that are optional are empty strings in practice, also where the description only says "uri".
      const voorwaarden = discriminate(naam, schema as Json, alle);
      const basis = convert(schema);
      return [naam, voorwaarden.length > 0 ? { allOf: [basis, ...voorwaarden] } : basis];
    }),
  );

interface Spec {
  readonly paths: Record<string, Record<string, { responses: Record<string, Json> }>>;
  readonly components: { readonly schemas: Json };
}

/** The official file breaks a quoted text over lines with less indent than YAML 1.2 wants: those lines are joined first. */
const read = (yaml: string): Spec => parse(yaml.replace(/\\\n\s+\\ /g, " "), { maxAliasCount: -1 }) as Spec;

/** Reads an OpenAPI 3.0 description and validates answers against it. */
export function createSchemaValidator(yaml: string): SchemaValidator {
  const spec = read(yaml);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  ajv.addFormat("uri", (tekst) => tekst === "" || URL.canParse(tekst));
  ajv.addSchema({ $id: "spec", definitions: definitions(spec.components.schemas) });
  const cache = new Map<string, ValidateFunction>();
  const response = (pad: string, methode: string, status: string): Json => {
    const gevonden = spec.paths[pad]?.[methode]?.responses[status];
    if (!gevonden) throw new Error(`${methode} ${pad} ${status} staat niet in de beschrijving`);
    return gevonden;
  };
  const compile = (pad: string, methode: string, status: string): ValidateFunction => {
    const sleutel = `${methode} ${pad} ${status}`;
    const bekend = cache.get(sleutel);
    if (bekend) return bekend;
    const inhoud = Object.values(response(pad, methode, status).content as Record<string, { schema: unknown }>)[0]
      ?.schema;
    const schema = JSON.parse(
      JSON.stringify(convert(inhoud)).replaceAll("#/definitions/", "spec#/definitions/"),
    ) as Json;
    const validator = ajv.compile(schema);
    cache.set(sleutel, validator);
    return validator;
  };
  return {
    headers: (pad, methode, status) =>
      Object.keys((response(pad, methode, status).headers as Json | undefined) ?? {}).filter(
        (naam) => (status === "200" || naam === "API-version") && naam !== ALLEEN_SOMS,
      ),
    validate: (pad, methode, status, body) => {
      const validator = compile(pad, methode, status);
      if (validator(body)) return [];
      return (validator.errors ?? []).slice(0, 5).map((fout) => `${fout.instancePath} ${fout.message ?? ""}`);
    },
  };
}
