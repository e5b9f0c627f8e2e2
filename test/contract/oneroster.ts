// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { generateRegion } from "../../example/generate";
import { bouwOneRoster } from "../../example/oneroster/bouw-oneroster";
import { createOneRosterStandIn } from "../../example/oneroster/stand-in";
import { createLogger } from "../../platform/logging/logger";
import { createOneRosterClient } from "../../subgraphs/education/sources/oneroster/client";
import { SOORTEN } from "../../subgraphs/education/sources/oneroster/payloads";
import type { ContractResult } from "./ijw";
import { createSchemaValidator, type SchemaValidator } from "./openapi";

const BASIS = "/ims/oneroster/rostering/v1p2";

interface Parameter {
  name: string;
  in: string;
  schema: { type: string; enum?: string[]; minimum?: number };
}
type Paths = Record<string, { get?: { parameters?: Parameter[] } }>;

/** Faults of a request as it was sent: a path and parameters that the description knows, with values it allows. */
function judgeRequest(call: string, paths: Paths): string[] {
  const url = new URL(call.replace("GET ", ""), "http://localhost");
  const parameters = paths[url.pathname.replace(BASIS, "")]?.get?.parameters;
  if (!call.startsWith("GET ") || !url.pathname.startsWith(BASIS) || !parameters) return [`${call}: onbekend pad`];
  return [...url.searchParams].flatMap(([name, value]) => {
    const known = parameters.find((parameter) => parameter.name === name && parameter.in === "query");
    if (!known) return [`${call}: parameter ${name} bestaat niet`];
    const { type, enum: codes, minimum = -Infinity } = known.schema;
    const number = type === "integer" && !(/^\d+$/.test(value) && Number(value) >= minimum);
    return number || (codes && !codes.includes(value)) ? [`${call}: ${name} heeft geen toegestane waarde`] : [];
  });
}

/** Asks the stand-in each list once more, as the answers have to be judged as they were sent. */
async function judgeAnswers(origin: string, basic: string, schemas: SchemaValidator): Promise<string[][]> {
  const headers = { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" };
  const scope = "https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly";
  const body = new URLSearchParams({ grant_type: "client_credentials", scope }).toString();
  const { access_token } = (await (await fetch(`${origin}/token`, { method: "POST", headers, body })).json()) as {
    access_token: string;
  };
  const ask = async (pad: string, query: string, status: string): Promise<string[]> => {
    const answer = await fetch(`${origin}${BASIS}${pad}${query}`, {
      headers: { authorization: `Bearer ${access_token}` },
    });
    if (answer.status !== Number(status)) return [`${pad}${query}: status ${answer.status}, verwacht ${status}`];
    const missing = schemas.headers(pad, "get", status).filter((name) => !answer.headers.has(name));
    return [
      ...missing.map((name) => `${pad}${query}: header ${name} ontbreekt`),
      ...schemas.validate(pad, "get", status, await answer.json()).map((fout) => `${pad}${query}: ${fout}`),
    ];
  };
  const lists = await Promise.all(SOORTEN.map((soort) => ask(`/${soort}`, "?limit=200&offset=0", "200")));
  return [...lists, await ask("/users", "?filter=x", "400"), await ask("/users", "?limit=0", "400")];
}

/**
 * Checks the requests the hub sends to a OneRoster provider, and the answers of the stand-in, against the official description.
 * @param jsonPath oneroster-1.2-rostering.json
 */
export async function validateOneRoster(jsonPath: string): Promise<ContractResult> {
  const description = readFileSync(jsonPath, "utf8");
  const { paths } = JSON.parse(description) as { paths: Paths };
  const data = bouwOneRoster(generateRegion({ gezinnen: 120, seed: 7, peildatum: "2026-11-21" }));
  const toegang = { clientId: "contract", secret: randomBytes(16).toString("hex") };
  const standIn = createOneRosterStandIn({ data, ...toegang, maxLimit: 20 });
  const origin = `http://127.0.0.1:${await standIn.listen(0)}`;
  const results: string[][] = [];
  try {
    const client = createOneRosterClient({
      naam: "contract",
      adres: `${origin}${BASIS}`,
      token: `${origin}/token`,
      ...toegang,
      tijdslimiet: 5000,
      log: createLogger("contract", "silent"),
      clock: () => new Date(),
    });
    for (const soort of SOORTEN) {
      for (const since of [undefined, new Date("2026-01-01T00:00:00Z")]) {
        const answer = await client.read(soort, since);
        results.push(answer.ok && answer.value.length === data[soort].length ? [] : [`${soort}: niet alles kwam`]);
      }
    }
    await client.close();
    const lists = standIn.calls.filter((call) => call !== "POST /token");
    results.push(...lists.map((call) => judgeRequest(call, paths)));
    const basic = Buffer.from(`${toegang.clientId}:${toegang.secret}`).toString("base64");
    results.push(...(await judgeAnswers(origin, basic, createSchemaValidator(description))));
  } finally {
    await standIn.close();
  }
  const messages = results.flat();
  const failed = results.filter((faults) => faults.length > 0).length;
  return { passed: results.length - failed, failed, messages };
}
