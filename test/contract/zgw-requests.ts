// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { generateRegion } from "../../example/generate";
import { bronnenYaml } from "../../example/write/bronnen";
import { bouwNoorderveen } from "../../example/write/zaken/noorderveen";
import { createZgwStandIn } from "../../example/zgw/stand-in";
import { mappingSchema } from "../../subgraphs/case/config-mapping";
import { HUB } from "../../subgraphs/case/domain/bron";
import type { Toestemming } from "../../subgraphs/case/domain/toestemming";
import { checkMapping } from "../../subgraphs/case/sources/zgw/check-mapping";
import { createZgwClient } from "../../subgraphs/case/sources/zgw/client";
import { createGezinszakenReader } from "../../subgraphs/case/sources/zgw/gezinszaken";
import { schrijfToestemming } from "../../subgraphs/case/sources/zgw/schrijf-toestemming";
import { startFaultProxy } from "../case/support/fault-proxy";
import type { ContractResult } from "./ijw";

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
}
type Properties = Record<string, { type?: string; readOnly?: boolean }>;
interface Schema {
  $ref?: string;
  properties?: Properties;
  required?: string[];
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema: Schema }>; $ref?: string };
}
interface Description {
  paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
  components: {
    parameters?: Record<string, Parameter>;
    schemas: Record<string, Schema>;
  };
}
type Asked = Awaited<ReturnType<typeof startFaultProxy>>["asked"][number];

const APIS = [
  ["/zaken/api/v1", "zaken-api-1.5.1.yaml"],
  ["/catalogi/api/v1", "catalogi-api-1.4.0.yaml"],
  ["/objecten/api/v2", "objects-api-v2.yaml"],
] as const;

/** `fields` as Zaken API 1.6.0 describes it (not in the description of 1.5.1): names, and relations with the names inside them. */
function isFields(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((each) =>
    typeof each === "object" && each !== null ? Object.values(each).every(isFields) : typeof each === "string",
  );
}

/** Whether an address is the one described, with its parts between braces filled in. A search is not a zaak called `_zoek`. */
function fits(described: string, asked: string): boolean {
  if (described.includes("{") && asked.endsWith("_zoek")) return false;
  return new RegExp(`^${described.replace(/\{\w+\}/g, "[0-9a-f-]{36}")}$`).test(asked);
}

/** What the body of an operation may hold; that of a GET nothing. */
function bodyOf({ requestBody }: Operation, { components }: Description): Schema {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  return (schema?.$ref ? components.schemas[schema.$ref.split("/").at(-1)!] : schema) ?? {};
}

/** What is wrong with a request according to the description; empty when it is good. */
function faultsOf({ method, path: asked, headers, body }: Asked, spec: Description, base: string, newer: boolean) {
  const url = new URL(asked, "http://bron");
  const pad = Object.keys(spec.paths).find((each) => fits(each, url.pathname.slice(base.length)));
  const operation = pad === undefined ? undefined : spec.paths[pad]?.[method.toLowerCase()];
  if (!operation || pad === undefined) return [`${method} ${url.pathname} staat niet in de beschrijving`];
  const parameters = [...(spec.paths[pad]!.parameters ?? []), ...(operation.parameters ?? [])].map((each) =>
    each.$ref ? spec.components.parameters![each.$ref.split("/").at(-1)!]! : each,
  );
  const known = (where: string) => parameters.filter((each) => each.in === where);
  const { properties = {}, required = [] } = bodyOf(operation, spec);
  const sent = (body ? JSON.parse(body) : {}) as Record<string, unknown>;
  return [
    ...[...url.searchParams.keys()]
      .filter((naam) => !known("query").some((each) => each.name === naam))
      .map((naam) => `${pad}: parameter ${naam} staat niet in de beschrijving`),
    ...known("header")
      .filter((each) => each.required && headers[each.name.toLowerCase()] === undefined)
      .map((each) => `${pad}: header ${each.name} ontbreekt`),
    ...required
      .filter((naam) => !properties[naam]?.readOnly && !(naam in sent))
      .map((naam) => `${pad}: ${naam} ontbreekt in de vraag`),
    ...Object.entries(sent)
      .filter(([naam, waarde]) => !(naam === "fields" && newer && isFields(waarde)))
      .filter(
        ([naam, waarde]) =>
          properties[naam]?.readOnly || properties[naam]?.type !== (Array.isArray(waarde) ? "array" : typeof waarde),
      )
      .map(([naam]) => `${pad}: ${naam} in de vraag past niet op de beschrijving`),
    ...(/(?<![0-9a-f-])\d{9}(?![0-9a-f-])/.test(decodeURIComponent(url.search))
      ? [`${pad}: een nummer van negen cijfers in het adres`]
      : []),
  ];
}

const WOORD: Omit<Toestemming, "id"> = {
  ...{ domein: "hulp", ontvanger: "REGISSEUR", niveau: "BEPERKT", hoedanigheid: "GEZAG" },
  ...{ van: "2026-11-21", betrokkene: "v1-contract", vastgelegdOp: new Date(0), inHub: true },
};

/**
 * Holds every request that the hub makes to a case system against the official descriptions: paths, parameters, headers and bodies.
 * @param folder holds the YAML files of the ZGW APIs
 */
export async function validateZgwRequests(folder: string): Promise<ContractResult> {
  const region = generateRegion({ gezinnen: 60, peildatum: "2026-11-21" });
  const geheim = {
    clientId: "contract",
    secret: randomBytes(32).toString("hex"),
    objectenToken: randomBytes(20).toString("hex"),
  };
  const standIn = createZgwStandIn({ data: bouwNoorderveen(region.gezinnen), ...geheim });
  await standIn.listen(0);
  const proxy = await startFaultProxy(standIn.baseUrl);
  const at = (base: string) => `${proxy.origin}${base}`;
  const client = createZgwClient({
    ...geheim,
    zaken: at(APIS[0][0]),
    catalogi: at(APIS[1][0]),
    objecten: at(APIS[2][0]),
    clock: () => new Date(),
  });
  const yaml = bronnenYaml(region, 4000).replaceAll("http://127.0.0.1:4011", proxy.origin);
  const mapping = mappingSchema.parse((parse(yaml) as { bronnen: { mapping: unknown }[] }).bronnen[0]!.mapping);
  try {
    const { signal } = new AbortController();
    const { zaaktypen, statustypen, fouten } = await checkMapping(mapping, client, signal);
    const reader = createGezinszakenReader(
      mapping,
      client,
      () => zaaktypen,
      () => statustypen,
    );
    const askAll = async () => {
      const found = await reader.byBsn(region.situaties[0]!.bsns[0]!, HUB, signal);
      await reader.byZaak([found[0]!.zaken[0]!.uuid], HUB, signal);
      await client.zoekZaken(
        { zaaktype__in: zaaktypen, expand: reader.expand, ordering: "identificatie" },
        HUB,
        signal,
      );
    };
    await askAll();
    const older = proxy.asked.length;
    // Consent is written to a zaak that has a list, and to one that has none yet.
    const zaak = (await reader.byBsn(region.situaties[0]!.bsns[0]!, HUB, signal))[0]!.zaken[0]!.uuid;
    const naam = mapping.inzagetoestemming!.eigenschap;
    for (const id of ["een", "twee"]) {
      const written = await schrijfToestemming({ client, reader, naam }, zaak, { ...WOORD, id }, HUB, signal);
      if (written !== "GESCHREVEN") fouten.push(`toestemming schrijven: ${written}`);
      standIn.change((data) => (data.zaakeigenschappen = data.zaakeigenschappen.filter((each) => each.zaak !== zaak)));
    }
    // A newer version is first seen in an answer; then the same questions are asked with `fields`.
    standIn.setStoring({ versie: "1.6.0" });
    await askAll();
    await askAll();
    const specs = new Map(APIS.map(([base, file]) => [base, parseSpec(path.join(folder, file))]));
    const messages = [...fouten];
    for (const method of ["PATCH", "POST"])
      if (!proxy.asked.some((each) => each.method === method && each.path.includes("/zaakeigenschappen")))
        messages.push(`zaakeigenschappen kregen geen ${method}`);
    if (!proxy.asked.some(({ body }) => body.includes('"fields"'))) messages.push("versie 1.6 kreeg geen fields");
    for (const [i, asked] of proxy.asked.entries()) {
      const api = APIS.find(([base]) => asked.path.startsWith(base))![0];
      messages.push(...faultsOf(asked, specs.get(api)!, api, i >= older));
    }
    return { passed: proxy.asked.length, failed: messages.length, messages: [...new Set(messages)] };
  } finally {
    await client.close();
    await proxy.close();
    await standIn.close();
  }
}

/** The official files break quoted texts over lines with less indent than YAML 1.2 wants. */
function parseSpec(file: string): Description {
  return parse(readFileSync(file, "utf8").replace(/\\\n\s+\\ /g, " "), { maxAliasCount: -1 }) as Description;
}
