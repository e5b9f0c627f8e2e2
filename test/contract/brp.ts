// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { request } from "undici";
import { parse } from "yaml";
import { bouwBrp } from "../../example/brp/bouw-brp";
import { createBrpStandIn } from "../../example/brp/stand-in";
import { generateRegion } from "../../example/generate";
import { createPseudonymiser } from "../../platform/identity/pseudonym";
import { createLogger } from "../../platform/logging/logger";
import { createBrpBron } from "../../subgraphs/case/sources/brp/brp-bron";
import type { ContractResult } from "./ijw";

type Json = Record<string, unknown>;
interface Schema extends Json {
  allOf?: Schema[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
}

const SCHEMAS = "#/components/schemas/";

/**
 * OpenAPI 3.1 is JSON Schema but for its discriminator: the base says which part a type adds, and that part points back to the base.
 * Here the base gets an `if type then part` for each, and the part without the way back is meant.
 */
function withDiscriminators(schemas: Record<string, Schema>): Record<string, Schema> {
  const own = (base: string, target: string): Schema => {
    const { allOf = [], ...rest } = schemas[target.slice(SCHEMAS.length)] ?? {};
    return { ...rest, allOf: allOf.filter(({ $ref }) => $ref !== SCHEMAS + base) };
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { discriminator, ...schema }]) => {
      if (!discriminator) return [name, schema];
      const { propertyName, mapping } = discriminator;
      const known = { properties: { [propertyName]: { enum: Object.keys(mapping) } } };
      const parts = Object.entries(mapping).map(([value, target]) => ({
        if: { properties: { [propertyName]: { const: value } }, required: [propertyName] },
        then: own(name, target),
      }));
      return [name, { ...schema, allOf: [...(schema.allOf ?? []), known, ...parts] }];
    }),
  );
}

/** Faults of a value against a named schema of the description; an object may hold nothing that the description does not know. */
function createValidator(yamlPath: string): (name: string, value: unknown) => string[] {
  const { components } = parse(readFileSync(yamlPath, "utf8")) as { components: { schemas: Record<string, Schema> } };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // The patterns of the description escape what a unicode pattern may not: they are meant as plain ones.
  ajv.opts.unicodeRegExp = false;
  ajv.addSchema({ $id: "brp", components: { schemas: withDiscriminators(components.schemas) } });
  return (name, value) => {
    const validate = ajv.getSchema(`brp${SCHEMAS}${name}`);
    if (!validate) throw new Error(`${name} is not in the description`);
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, 5).map((fault) => `${name} ${fault.instancePath} ${fault.message ?? ""}`);
  };
}

const BAD_QUESTIONS: [string, Json][] = [
  ["21 numbers", { burgerservicenummer: Array.from({ length: 21 }, () => "999900006") }],
  ["no fields", { fields: undefined }],
  ["an unknown field", { fields: ["naam.bijnaam"] }],
];

/**
 * Asks a stand-in of the BRP through the source of the hub about everyone in a region, and holds every question the hub sent and every
 * answer it took, whole persons and refusals too, against the official description.
 * @param yamlPath brp-personen-2.7.0.yaml
 */
export async function validateBrp(yamlPath: string): Promise<ContractResult> {
  const faultsOf = createValidator(yamlPath);
  const data = bouwBrp(generateRegion({ gezinnen: 120, seed: 7, peildatum: "2026-11-21" }));
  const apiKey = randomBytes(24).toString("hex");
  const standIn = createBrpStandIn({ data, apiKey });
  const url = `http://127.0.0.1:${await standIn.listen(0)}/haalcentraal/api/brp`;
  process.env.BRP_CONTRACT_KEY = apiKey;
  const bron = createBrpBron(
    {
      naam: "brp",
      domein: "case",
      soort: "brp",
      bronhouder: "RvIG",
      url,
      auth: { header: "x-api-key", secret: { env: "BRP_CONTRACT_KEY" } },
      versheid: 0,
      bewaartermijn: "geen",
      tijdslimiet: 10_000,
    },
    {
      pseudonymise: createPseudonymiser(randomBytes(32)),
      clock: () => new Date(),
      log: createLogger("contract", "silent"),
      folder: ".",
    },
  );
  const results: [string, string[]][] = [];
  try {
    const everyone = data.personen.map(({ burgerservicenummer: bsn }, i) => ({ persoonId: `p${i}`, bsn }));
    for (const part of bron.read(everyone)) {
      const outcome = await part;
      results.push(["the hub reads the answer", outcome.ok ? [] : [outcome.failure.soort]]);
    }
    standIn.aanroepen.forEach(({ vraag, antwoord }, i) => {
      results.push([`question ${i}`, faultsOf("RaadpleegMetBurgerservicenummer", vraag)]);
      results.push([`answer ${i}`, faultsOf("RaadpleegMetBurgerservicenummerResponse", antwoord)]);
    });
    data.personen.forEach((persoon, i) => results.push([`person ${i}, whole`, faultsOf("Persoon", persoon)]));
    for (const [name, part] of BAD_QUESTIONS) {
      const body = { ...standIn.aanroepen[0]?.vraag, ...part };
      const headers = { "x-api-key": apiKey, "content-type": "application/json" };
      const answer = await request(`${url}/personen`, { method: "POST", headers, body: JSON.stringify(body) });
      const status = answer.statusCode === 400 ? [] : [`status ${answer.statusCode}`];
      results.push([name, [...status, ...faultsOf("BadRequestFoutbericht", await answer.body.json())]]);
    }
  } finally {
    await bron.close();
    await standIn.close();
  }
  const failed = results.filter(([, faults]) => faults.length > 0);
  return {
    passed: results.length - failed.length,
    failed: failed.length,
    messages: failed.flatMap(([name, faults]) => faults.map((fault) => `${name}: ${fault}`)),
  };
}
