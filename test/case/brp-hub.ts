// SPDX-License-Identifier: EUPL-1.2
import { parse, stringify } from "yaml";
import type { BrpStandIn } from "../../example/brp/stand-in";
import { type CaseHub, startCaseHub } from "../support/case-hub";
import { startRegion, type TestRegion } from "../support/region";

const GEZINNEN = 40;

export interface BrpHubOptions {
  versheid?: string;
  bewaartermijn?: string;
  deadlineMs?: number;
  /** port of something else that plays the BRP */
  port?: number;
}

/** A case hub with two case systems and a BRP, all on real sockets. */
export interface BrpHub extends Omit<CaseHub, "ask"> {
  region: TestRegion;
  brp: BrpStandIn;
  /** asks as who these claims are of */
  ask: (
    claims: Record<string, unknown>,
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ) => Promise<any>;
  /** asks about a named situation as the one who directs it */
  look: (situatie: string, query: string) => Promise<any>;
  regisseurVan: (situatie: string) => Record<string, unknown>;
  gezinId: (situatie: string) => Promise<string>;
  /** what the background work does with what may not stay */
  expire: () => Promise<void>;
}

export async function startBrpHub(options: BrpHubOptions = {}): Promise<BrpHub> {
  const { versheid = "PT1H", bewaartermijn = "P30D", deadlineMs = 600 } = options;
  const region = await startRegion({
    gezinnen: GEZINNEN,
    edit: (yaml) => {
      const { bronnen, ...rest } = parse(yaml) as { bronnen: { soort: string; url: string }[] };
      const edited = bronnen.map((bron) => {
        if (bron.soort !== "brp") return bron;
        const url = options.port === undefined ? bron.url : bron.url.replace(/:\d+\//, `:${options.port}/`);
        return { ...bron, url, versheid, bewaartermijn, tijdslimiet: "PT5S" };
      });
      return stringify({ ...rest, bronnen: edited });
    },
  });
  const { brp } = region;

  const caseHub = await startCaseHub(region.bronnenFile, { deadlineMs });
  const { dataSource, subgraph } = caseHub;
  const hub: BrpHub = {
    ...caseHub,
    region,
    brp,
    ask: async (claims, query, variables, headers) => (await caseHub.ask(claims, query, variables, headers)).body,
    regisseurVan(situatie) {
      const { medewerkernummer, gemeente } = region.situatie(situatie);
      return { rol: "casusregisseur", sub: `mw-${medewerkernummer}`, gemeenten: [gemeente], medewerkernummer };
    },
    async gezinId(situatie) {
      const { zaaknummer } = region.situatie(situatie);
      return (await dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]))[0].id;
    },
    async look(situatie, query) {
      const body = await hub.ask(hub.regisseurVan(situatie), query, { id: await hub.gezinId(situatie) });
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data.gezin;
    },
    expire: () =>
      subgraph.createContext({ rol: "dashboard" } as never, { activiteit: {} } as never).persoonsverversing!.expire(),
    async close() {
      await caseHub.close();
      await region.close();
    },
  };
  await hub.readAll();
  return hub;
}
