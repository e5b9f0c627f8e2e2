// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import v8 from "node:v8";
import {
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  preparseSchema,
  schemaToJson,
  validate,
} from "@cedar-policy/cedar-wasm/nodejs";
import { ConfigurationError } from "../../../platform/config/environment";

// In Node 20 the optimised call from JavaScript into WebAssembly can end the whole process ("unreachable code" in the Deoptimizer of V8
// 11.3), once a view has asked Cedar a few thousand times. Not inlining those calls avoids it, and costs nothing that can be measured here.
v8.setFlagsFromString("--no-turbo-inline-js-wasm-calls");

/** Where the policies that come with the hub are. */
export const BELEIDSMAP = __dirname;

/** One policy, as a person reads about it. */
export interface Beleid {
  id: string;
  titel: string;
  /** the article of law it rests on */
  artikel: string;
  /** the ground an access by it is logged under */
  grond: string;
  effect: "permit" | "forbid";
}

/** A checked set of policies, ready to be asked. */
export interface Beleidsset {
  /** name under which Cedar keeps it */
  naam: string;
  /** the same of its prohibitions alone, with everything else allowed */
  grenzen: string;
  beleid: ReadonlyMap<string, Beleid>;
  /** the values of each enumerated word of the schema, such as Relatie and Doel */
  woorden: ReadonlyMap<string, string[]>;
}

const ALLES_MAG = "permit (principal, action, resource);";

let loaded = 0;

/**
 * Reads and checks `toegang.cedarschema` and `policies/*.cedar`: every policy fits the schema, has a unique id, a title, an article and a
 * ground. @throws ConfigurationError with every fault at once; the hub then does not start
 */
export function readBeleid(folder = BELEIDSMAP): Beleidsset {
  const schema = readFileSync(path.join(folder, "toegang.cedarschema"), "utf8");
  const files = readdirSync(path.join(folder, "policies")).filter((name) => name.endsWith(".cedar"));
  const faults: string[] = [];
  const policies: Record<string, string> = {};
  const beleid = new Map<string, Beleid>();
  for (const file of files.sort()) {
    const parts = policySetTextToParts(readFileSync(path.join(folder, "policies", file), "utf8"));
    if (parts.type === "failure") {
      faults.push(...parts.errors.map(({ message }) => `${file}: ${message}`));
      continue;
    }
    for (const text of parts.policies) {
      const json = policyToJson(text);
      const { effect, annotations = {} } = json.type === "success" ? json.json : { effect: "forbid" as const };
      const { id, titel, artikel, grond } = annotations as Record<string, string | undefined>;
      if (!id || !titel || !artikel || !grond) {
        faults.push(`${file}: ${id ?? "een regel"} mist @id, @titel, @artikel of @grond`);
        continue;
      }
      if (policies[id]) faults.push(`${file}: ${id} bestaat al`);
      policies[id] = text;
      beleid.set(id, { id, titel, artikel, grond, effect });
    }
  }
  const answer = validate({ schema, policies: { staticPolicies: policies } });
  if (answer.type === "failure") faults.push(...answer.errors.map(({ message }) => message));
  else
    faults.push(
      ...[...answer.validationErrors, ...answer.validationWarnings].map(
        ({ policyId, error }) => `${policyId}: ${error.message}`,
      ),
    );
  const naam = `toegang-${++loaded}`;
  const grenzen = `${naam}-grenzen`;
  const verboden = Object.fromEntries(Object.entries(policies).filter(([id]) => beleid.get(id)?.effect === "forbid"));
  if (faults.length === 0)
    for (const parsed of [
      preparseSchema(naam, schema),
      preparsePolicySet(naam, { staticPolicies: policies }),
      preparseSchema(grenzen, schema),
      preparsePolicySet(grenzen, { staticPolicies: { ...verboden, overig: ALLES_MAG } }),
    ])
      if (parsed.type === "failure") faults.push(...parsed.errors.map(({ message }) => message));
  if (faults.length > 0) throw new ConfigurationError(folder, faults);
  return { naam, grenzen, beleid, woorden: woordenVan(schema) };
}

function woordenVan(schema: string): Map<string, string[]> {
  const json = schemaToJson(schema);
  if (json.type === "failure") return new Map();
  const { entityTypes, actions } = json.json[""]!;
  const enums = Object.entries(entityTypes).flatMap(([name, type]): [string, string[]][] =>
    "enum" in type ? [[name, [...type.enum]]] : [],
  );
  const principals = Object.values(actions)[0]?.appliesTo?.principalTypes ?? [];
  return new Map([...enums, ["Vrager", principals], ["Action", Object.keys(actions)]]);
}
