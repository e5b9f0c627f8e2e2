// SPDX-License-Identifier: EUPL-1.2
import http from "node:http";
import { Client } from "pg";
import { parse, stringify } from "yaml";
import { bouwBrp } from "../../../example/brp/bouw-brp";
import { type BrpStandIn, createBrpStandIn } from "../../../example/brp/stand-in";
import { generateRegion } from "../../../example/generate";
import { listen } from "../../../platform/process/listen";
import { datumIn } from "../../../platform/time/datum";
import { startHub, type TestHub } from "../../support/hub";
import { startCollector, type TestCollector } from "./collector";

const GEZINNEN = 60;
const API_KEY = "only-in-tests-0123456789";

/** The whole hub in five processes, with a BRP behind a proxy that remembers what it was asked, and a collector. */
export interface Federation {
  hub: TestHub;
  brp: BrpStandIn;
  collector: TestCollector;
  /** headers of every call to the BRP */
  brpHeaders: http.IncomingHttpHeaders[];
  /** every row of a schema as text */
  dump: (schema: string) => Promise<string>;
  rows: <T = any>(statement: string, values?: unknown[]) => Promise<T[]>;
  close: () => Promise<void>;
}

export async function startFederation(): Promise<Federation> {
  const brp = createBrpStandIn({
    data: bouwBrp(generateRegion({ gezinnen: GEZINNEN, peildatum: datumIn(new Date()) })),
    apiKey: API_KEY,
  });
  const brpPort = await brp.listen(0);
  const brpHeaders: http.IncomingHttpHeaders[] = [];
  const proxy = http.createServer((request, response) => {
    brpHeaders.push(request.headers);
    const { method, url: path, headers } = request;
    const onward = http.request({ host: "127.0.0.1", port: brpPort, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  const proxyPort = await listen(proxy, 0);
  const collector = await startCollector();
  process.env.LOGBOEK_COLLECTOR = collector.url;
  process.env.BRP_KEY_FOR_TEST = API_KEY;
  const bron = {
    naam: "brp",
    domein: "case",
    soort: "brp",
    bronhouder: "Rijksdienst voor Identiteitsgegevens",
    url: `http://127.0.0.1:${proxyPort}/haalcentraal/api/brp`,
    auth: { header: "x-api-key", secret: { env: "BRP_KEY_FOR_TEST" } },
    versheid: "PT0S",
    bewaartermijn: "P30D",
    tijdslimiet: "PT5S",
  };
  const hub = await startHub({
    gezinnen: GEZINNEN,
    edit: (yaml) => {
      const { bronnen, ...rest } = parse(yaml) as { bronnen: { soort: string }[] };
      return stringify({ ...rest, bronnen: [...bronnen.filter(({ soort }) => soort !== "brp"), bron] });
    },
  });
  const rows = async <T = any>(statement: string, values: unknown[] = []): Promise<T[]> => {
    const client = new Client({ connectionString: hub.ownerUrl });
    await client.connect();
    return (await client.query(statement, values).finally(() => client.end())).rows;
  };
  return {
    hub,
    brp,
    collector,
    brpHeaders,
    rows,
    async dump(schema) {
      const tables = await rows("SELECT table_name AS naam FROM information_schema.tables WHERE table_schema = $1", [
        schema,
      ]);
      const texts = await Promise.all(tables.map(({ naam }) => rows(`SELECT t::text FROM ${schema}.${naam} t`)));
      return JSON.stringify(texts);
    },
    async close() {
      await hub.close();
      proxy.closeAllConnections();
      proxy.close();
      await brp.close();
      await collector.close();
    },
  };
}
