// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, print, visit } from "graphql";
import type { CaseHub } from "../../support/case-hub";
import type { TestRegion } from "../../support/region";

const operation = readFileSync(path.join(__dirname, "../../../schema/operations/Gezinsbeeld.graphql"), "utf8");

/** The registered operation without what other subgraphs add. */
export const GEZINSBEELD = print(
  visit(parse(operation.replace("leefgebieden {", "leefgebieden { code")), {
    Field: ({ name }) => (["hulp", "onderwijs"].includes(name.value) ? null : undefined),
  }),
);

/** The id of a gezin in the copy. */
export async function gezinId(hub: CaseHub, zaaknummer: string): Promise<string> {
  const [row] = await hub.dataSource.query("SELECT id FROM gezin WHERE zaaknummer = $1", [zaaknummer]);
  return row.id;
}

/** The casus of a situation as its regisseur of now sees it. */
export async function casusVan(region: TestRegion, hub: CaseHub, naam: string): Promise<any> {
  const { zaaknummer, gemeente, medewerkernummer } = region.situatie(naam);
  const claims = { rol: "casusregisseur", sub: "mw", gemeenten: [gemeente], medewerkernummer };
  const { body } = await hub.ask(claims, GEZINSBEELD, { id: await gezinId(hub, zaaknummer) });
  expect(body.errors).toBeUndefined();
  return body.data.gezin.casus;
}

/** What a source cannot tell: onderdeel -> reden. */
export function hiatenBij(casus: any, bron: string): Record<string, string> {
  return Object.fromEntries(
    casus.nietBekend
      .filter(({ herkomst }: any) => herkomst.bron === bron)
      .map(({ onderdeel, reden }: any) => [onderdeel, reden]),
  );
}

export const codesVan = (casus: any): string[] => casus.signalen.map(({ code }: any) => code);
