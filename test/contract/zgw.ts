// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createZgwStandIn } from "../../example/zgw/stand-in";
import type { Region } from "../../example/region";
import { generateRegion } from "../../example/generate";
import { bouwNoorderveen } from "../../example/write/zaken/noorderveen";
import { createClient, type Client } from "../example/client";
import { catalogiCalls, objectenCalls, zakenCalls, type Call } from "./calls";
import { createSchemaValidator, type SchemaValidator } from "./openapi";
import type { ContractResult } from "./ijw";

const judge = async (client: Client, schemas: SchemaValidator, call: Call): Promise<string[]> => {
  const [pad, methode, status] = call.volgens;
  const antwoord = call.body
    ? await client[methode === "patch" ? "patch" : "post"](call.pad, call.body, call.headers)
    : await client.get(call.pad, call.headers);
  if (antwoord.status !== Number(status)) return [`${call.naam}: status ${antwoord.status}, verwacht ${status}`];
  const missend = schemas.headers(pad, methode, status).filter((naam) => !antwoord.headers[naam.toLowerCase()]);
  return [
    ...missend.map((naam) => `${call.naam}: header ${naam} ontbreekt`),
    ...schemas.validate(pad, methode, status, antwoord.body).map((fout) => `${call.naam}: ${fout}`),
  ];
};

/** Starts a stand-in with a small region, asks it the calls and checks every answer against the description. */
const check = async (
  yamlPath: string,
  calls: (client: Client, region: Region) => Promise<Call[]>,
): Promise<ContractResult> => {
  const region = generateRegion({ gezinnen: 120, seed: 7, peildatum: "2026-11-21" });
  const toegang = {
    clientId: "contract",
    secret: randomBytes(32).toString("hex"),
    objectenToken: randomBytes(20).toString("hex"),
  };
  const standIn = createZgwStandIn({ data: bouwNoorderveen(region.gezinnen), ...toegang });
  await standIn.listen(0);
  const messages: string[] = [];
  let passed = 0;
  let failed = 0;
  try {
    const client = createClient(standIn.baseUrl, toegang);
    const schemas = createSchemaValidator(readFileSync(yamlPath, "utf8"));
    for (const call of await calls(client, region)) {
      const fouten = await judge(client, schemas, call);
      messages.push(...fouten);
      if (fouten.length === 0) passed += 1;
      else failed += 1;
    }
  } finally {
    await standIn.close();
  }
  return { passed, failed, messages };
};

/**
 * Checks the answers of the stand-in against the official Zaken API.
 * @param yamlPath zaken-api-1.5.1.yaml
 */
export async function validateZgwAnswers(yamlPath: string): Promise<ContractResult> {
  return check(yamlPath, zakenCalls);
}

/**
 * The same for the Catalogi API.
 * @param yamlPath catalogi-api-1.4.0.yaml
 */
export async function validateCatalogiAnswers(yamlPath: string): Promise<ContractResult> {
  return check(yamlPath, catalogiCalls);
}

/**
 * The same for the Objects API.
 * @param yamlPath objects-api-v2.yaml
 */
export async function validateObjectenAnswers(yamlPath: string): Promise<ContractResult> {
  return check(yamlPath, objectenCalls);
}
